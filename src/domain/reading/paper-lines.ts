import { type PaperLine, type Place, SEPARATOR } from './table-lines.js';

/** Three and more cells that only tabs part are a row of a table. */
function withCells(raw: string): string {
  const cells = raw.trim().split('\t');
  return cells.filter((cell) => cell.trim() !== '').length > 2
    ? cells.map((cell) => cell.trim()).join(SEPARATOR)
    : raw;
}

function clean(raw: string): string {
  return withCells(raw)
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
    .replace(/^[*_ ]+$/, '')
    .replace(/^ *\* (?=\S)/, '• ')
    .replace(/\*+/g, '')
    .replace(/^#{1,6} /, '')
    .replace(/(?<=[\p{L}\p{N},.;:)”"])\[\d{1,3}\]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const PAGE_NUMBER = /^(?:[Tt]rang\s?)?[-–—]?\s?(\d{1,3})\s?(?:[-–—]|\/\s?\d{1,3})?$/;

/** The lines of a page but for the number that it has at its top or foot. */
function withoutNumber(lines: PaperLine[], page: number): PaperLine[] {
  const top = lines.find(({ words }) => words !== '');
  const foot = lines.findLast(({ words }) => words !== '');
  return lines.filter(
    (line) => (line !== top && line !== foot) || PAGE_NUMBER.exec(line.words)?.[1] !== String(page),
  );
}

/**
 * The lines of `raw` in order: composed letters, plain blanks, no emphasis marks and no page numbers. A form feed
 * begins a page; what it cuts in two may be one line.
 */
export function paperLines(raw: string): PaperLine[] {
  const pages = raw.replace(/\r\n?|[\u2028\u2029\v]/g, '\n').split('\f');
  return pages.flatMap((page, at) => {
    const lines = page
      .split('\n')
      .map((line, below): PaperLine => ({ words: clean(line), page: at + 1, line: below + 1 }));
    return pages.length > 1 ? withoutNumber(lines, at + 1) : lines;
  });
}

/** Finds the place of a position in a text whose lines begin at `starts`, in order. */
export function placeAt(starts: readonly number[], places: readonly Place[], position: number): Place {
  let low = 0;
  for (let high = starts.length; high - low > 1;) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= position) low = middle;
    else high = middle;
  }
  const { page, line } = places[low] ?? { page: 1, line: 1 };
  return { page, line };
}
