import { describe, expect, it } from '@jest/globals';
import { toLine, toRows } from '../../../src/documents/pdf/rows.js';
import type { Run } from '../../../src/documents/pdf/run.js';
import { drawn } from './drawn.js';

const run = (str: string, x: number, more: Partial<Run> = {}): Run => ({
  x,
  y: 100,
  width: str.length * 7,
  height: 14,
  str,
  font: 'Plain',
  source: 0,
  spaced: false,
  ...more,
});
const read = (...words: Run[]): string[] => toRows(words).map((row) => toLine(row).str);

describe('words on one line', () => {
  it.each<[string, Run[], string]>([
    ['stand apart where a gap parts them', [run('Giao', 0), run('Sở', 31)], 'Giao Sở'],
    ['are one word where pieces touch', [run('S', 0), run(':', 14), run('ố', 7, { font: 'Other' })], 'Số:'],
    ['stay apart where a narrow blank was drawn', [run('Sở', 0), run('Y', 15, { spaced: true })], 'Sở Y'],
    ['stay one where a letter is moved a little', [run('Th', 0), run('áng', 15)], 'Tháng'],
    ['count once when drawn twice for boldness', [run('MẬT', 0), run('MẬT', 0.4)], 'MẬT'],
    ['keep wide blanks of justified text as one', [run('Sở', 0), run('Y', 60), run('tế', 110)], 'Sở Y tế'],
    [
      'lose the mark of a note',
      [run('tỉnh', 0), run('1', 28, { y: 94, height: 8, width: 4 }), run('.', 32)],
      'tỉnh.',
    ],
    [
      'keep the figure of a measure',
      [run('50', 0), run('km', 20), run('2', 34, { y: 94, height: 8 })],
      '50 km2',
    ],
    ['are written in composed letters', [run('ba\u0301o', 0)], 'báo'],
  ])('%s', (_, words, text) => {
    expect(read(...words)).toEqual([text]);
  });

  it('go from the top down, whatever the order of drawing', () => {
    expect(read(...drawn('dưới', 50, 130), ...drawn('trên', 80, 112))).toEqual(['trên', 'dưới']);
  });

  it('belong together when one stands a little lower', () => {
    expect(read(run('Số:', 0), run('12', 30, { y: 103 }))).toEqual(['Số: 12']);
  });
});
