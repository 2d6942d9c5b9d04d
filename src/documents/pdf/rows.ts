import { isBold, right, type Box, type Run } from './run.js';

/** Words on one line of a page, from left to right. */
export interface Row extends Box {
  words: Run[];
}

/** A printed line. */
export interface Line extends Box {
  str: string;
  bold: boolean;
}

/** How much of the lower one of two words stands beside the other. */
function beside(a: Box, b: Box): number {
  const top = Math.max(a.y - 0.8 * a.height, b.y - 0.8 * b.height);
  const foot = Math.min(a.y + 0.2 * a.height, b.y + 0.2 * b.height);
  return (foot - top) / Math.min(a.height, b.height);
}

/** What the words cover; the line and size are those of the tallest. */
export function around(words: readonly Run[]): Box {
  const tallest = words.reduce((best, word) => (word.height > best.height ? word : best));
  const x = words.reduce((least, word) => Math.min(least, word.x), Infinity);
  const end = words.reduce((most, word) => Math.max(most, right(word)), -Infinity);
  return { x, width: end - x, y: tallest.y, height: tallest.height };
}

/** Words that were drawn in pieces, each in the font that has its letters; a raised figure stays by itself. */
function glued(words: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const near = last && Math.abs(last.height - word.height) < 0.1 * word.height && !isApart(last, word);
    if (!near) whole.push({ ...word });
    // Drawn twice for boldness: once is enough.
    else if (last.str !== word.str || Math.abs(last.x - word.x) > 0.2 * word.height) {
      last.str += word.str;
      last.width = Math.max(right(last), right(word)) - last.x;
    }
  }
  return whole;
}

function isApart(word: Run, next: Run): boolean {
  return (next.x - right(word)) / next.height > (next.spaced ? 0.02 : 0.15);
}

/** The words of a page by lines, from the top down. */
export function toRows(words: readonly Run[]): Row[] {
  const rows: Row[] = [];
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const row = rows.slice(-3).find((one) => beside(one, word) > 0.5);
    if (!row) {
      rows.push({ x: 0, width: 0, y: word.y, height: word.height, words: [word] });
      continue;
    }
    row.words.push(word);
    if (word.height > row.height) Object.assign(row, { y: word.y, height: word.height });
  }
  return rows
    .map(({ words: own }) => ({ ...around(own), words: glued(own.toSorted((a, b) => a.x - b.x)) }))
    .sort((a, b) => a.y - b.y);
}

/** Parts of a row where blanks of `gap` and more stand between. */
export function segments(row: Row, gap: number): Row[] {
  const parts: Run[][] = [];
  let end = -Infinity;
  for (const word of row.words) {
    if (word.x - end >= gap || parts.length === 0) parts.push([word]);
    else parts.at(-1)!.push(word);
    end = Math.max(end, right(word));
  }
  return parts.map((words) => ({ ...around(words), words }));
}

const isRaised = (word: Run, row: Box): boolean =>
  word.height < 0.8 * row.height &&
  word.y < row.y - 0.15 * row.height &&
  /^[([]?\d{1,3}[)\]]?$|^\*+$/u.test(word.str);
/** A figure raised after it makes a square or cubic measure, not a note. */
const isMeasure = (str: string): boolean => /(?:^|[\s\d])[kcdm]?m$/u.test(str);

/** Joins a row's words; raised figures are marks of notes and left out. */
export function toLine(row: Row): Line {
  let str = '';
  let last: Run | undefined;
  for (const word of row.words) {
    const apart = last && isApart(last, word);
    last = word;
    if (isRaised(word, row) && !isMeasure(str)) continue;
    str += apart && str !== '' ? ` ${word.str}` : word.str;
  }
  const heavy = row.words.filter(isBold).reduce((sum, word) => sum + word.str.length, 0);
  const all = row.words.reduce((sum, word) => sum + word.str.length, 0);
  const bold = heavy > 0.7 * all;
  const { x, y, width, height } = row;
  return { x, y, width, height, bold, str: str.normalize('NFC').trim() };
}
