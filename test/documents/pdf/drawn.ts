import type { Line } from '../../../src/documents/pdf/rows.js';
import type { Run } from '../../../src/documents/pdf/run.js';

/** Words of a page at a place, each letter half as broad as it is high; two blanks leave a gap of three letters. */
export function drawn(text: string, x: number, y: number, height = 14, font = 'Plain'): Run[] {
  const runs: Run[] = [];
  let at = x;
  for (const part of text.split(/(\s+)/u)) {
    const width = (part.length * height) / 2;
    if (part.trim() !== '')
      runs.push({ x: at, y, width, height, str: part, font, source: 0, spaced: at > x });
    at += part.length > 1 && part.trim() === '' ? (height * 3) / 2 : width;
  }
  return runs;
}

/** A printed line from `x` to `end`. */
export function line(str: string, x: number, end: number, y: number, more: Partial<Line> = {}): Line {
  return { str, x, y, width: end - x, height: 14, bold: false, ...more };
}
