import { describe, expect, it } from '@jest/globals';
import { fold } from '../../src/domain/fold.js';
import { hasWords } from '../../src/domain/has-words.js';

describe('words that are looked for', () => {
  it.each([
    ['van ho', true],
    ['Hồ Vă', true],
    ['an', true],
    ['', true],
    ['hồ văn châu', false],
    // No word begins so, though one ends so.
    ['inh', false],
    ['guyen', false],
  ])('%j in a name: %s', (wanted, found) => {
    expect(hasWords(fold('Hồ Văn An, xã Nguyên Bình'), fold(wanted))).toBe(found);
  });
});
