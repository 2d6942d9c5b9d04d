import { isBold, right, type Box, type Run } from './run.js';

/** Words on one line of a page, from left to right. */
export interface Row extends Box {
  words: Run[];
}

/** A printed line. */
export interface Line extends Box {
  str: string;
  bold: boolean;
  /** It opens with a raised figure, as footnotes do. */
  noted: boolean;
}

/** How much of the lower one of two words stands beside the other. */
function beside(a: Box, b: Box): number {
  const top = Math.max(a.y - 0.8 * a.height, b.y - 0.8 * b.height);
  const foot = Math.min(a.y + 0.2 * a.height, b.y + 0.2 * b.height);
  return (foot - top) / Math.min(a.height, b.height);
}

/** What the words cover; the line and size are those of the tallest. */
export function around(words: readonly Run[]): Box {
  const x = Math.min(...words.map((word) => word.x));
  const tallest = words.reduce((best, word) => (word.height > best.height ? word : best));
  return { x, width: Math.max(...words.map(right)) - x, y: tallest.y, height: tallest.height };
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
    .map(({ words: own }) => ({ ...around(own), words: own.toSorted((a, b) => a.x - b.x) }))
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

/** Joins a row's words; raised figures are marks of notes and left out, words drawn twice for boldness count once. */
export function toLine(row: Row): Line {
  let str = '';
  let end = -Infinity;
  let last: Run | undefined;
  for (const word of row.words) {
    if (isRaised(word, row) && !isMeasure(str)) continue;
    if (last?.str === word.str && Math.abs(last.x - word.x) < 0.2 * word.height) continue;
    const between = (word.x - end) / word.height;
    const apart = between > (word.spaced && last ? 0.02 : 0.15);
    if (str !== '' && apart) str += ' ';
    str += word.str;
    end = Math.max(end, right(word));
    last = word;
  }
  const letters = row.words.filter((word) => /\p{L}/u.test(word.str));
  const bold = letters.length > 0 && letters.every(isBold);
  const noted = row.words.length > 1 && isRaised(row.words[0]!, row);
  return {
    x: row.x,
    y: row.y,
    width: row.width,
    height: row.height,
    str: str.normalize('NFC').trim(),
    bold,
    noted,
  };
}
