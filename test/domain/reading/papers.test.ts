import { describe, expect, it } from '@jest/globals';
import { FOLDERS, scoreFolder, tooLow } from '../../score/folder.js';
import { calendar } from './deadlines.js';

describe('fictional papers of many clerks', () => {
  it.each(FOLDERS)('%s are read no worse than promised', (folder) => {
    expect(tooLow(scoreFolder(folder, calendar))).toEqual([]);
  });
});
