import { quantile, right, type Run } from './run.js';
import { around, type Row } from './rows.js';

/** Rows of a page that are read together: all of them, or those of the left column and then those of the right. */
export interface Stretch {
  rows: Row[];
  /** One of two columns that stand side by side. */
  side: boolean;
}

interface Gutter {
  from: number;
  to: number;
}

/** Gutters stand between these parts of the page's width. */
const LEFTMOST = 0.22;
const RIGHTMOST = 0.75;
const COUNTRY = /^(?:CỘNG|CÔNG)$/u;

/** The blanks of a row that are as wide as `least`, those before and after all words too. */
function blanks(row: Row, width: number, least: number): Gutter[] {
  const found: Gutter[] = [];
  let end = 0;
  for (const word of row.words) {
    if (word.x - end >= least) found.push({ from: end, to: word.x });
    end = Math.max(end, right(word));
  }
  if (width - end >= least) found.push({ from: end, to: width });
  return found;
}

function widest(gutters: readonly Gutter[]): Gutter | undefined {
  let best: Gutter | undefined;
  for (const one of gutters) if (!best || one.to - one.from > best.to - best.from) best = one;
  return best;
}

/** The widest part of `gutter` that the words of `row` leave free. */
function narrowed(gutter: Gutter, row: Row, width: number, least: number): Gutter | undefined {
  const parts = blanks(row, width, least).map(({ from, to }) => ({
    from: Math.max(from, gutter.from),
    to: Math.min(to, gutter.to),
  }));
  return widest(parts.filter(({ from, to }) => to - from >= least));
}

/** The width that half of the blanks of a row do not pass. */
function usualBlank({ words }: Row): number {
  return (
    quantile(
      words.slice(1).map((word, at) => word.x - right(words[at]!)),
      0.5,
    ) ?? 0
  );
}

/** The blank in the middle of a row that may part two columns; the country's name always opens the right one. */
function opening(row: Row, width: number, least: number): Gutter | undefined {
  const country = row.words.findIndex(
    ({ str }, at) => COUNTRY.test(str) && row.words[at + 1]?.str === 'HÒA' && at > 0,
  );
  if (country > 0) return { from: right(row.words[country - 1]!), to: row.words[country]!.x };
  const inner = blanks(row, width, least).filter(({ from, to }) => from > row.x && to < right(row));
  const middle = ({ from, to }: Gutter): number => (from + to) / 2 / width;
  return widest(inner.filter((one) => middle(one) > LEFTMOST && middle(one) < RIGHTMOST));
}

/** Of a row, what stands left and right of `at`; undefined for a side without words. */
function halves(row: Row, at: number): [Row | undefined, Row | undefined] {
  const side = (words: Run[]): Row | undefined =>
    words.length > 0 ? { ...around(words), words } : undefined;
  return [
    side(row.words.filter((word) => word.x + word.width / 2 < at)),
    side(row.words.filter((word) => word.x + word.width / 2 >= at)),
  ];
}

/** How many rows from `start` on keep to two columns, and where these part. */
function block(rows: readonly Row[], start: number, width: number): { end: number; at: number } | undefined {
  const size = rows[start]!.height;
  // Letterheads often leave little between the columns, justified text a lot between words.
  const least = start < 4 ? Math.max(0.5 * size, 1.7 * usualBlank(rows[start]!)) : 1.6 * size;
  let gutter = opening(rows[start]!, width, least);
  let end = start;
  while (gutter && end + 1 < rows.length) {
    const next = narrowed(gutter, rows[end + 1]!, width, Math.min(least, gutter.to - gutter.from));
    if (!next || rows[end + 1]!.y - rows[end]!.y > 12 * size) break;
    gutter = next;
    end += 1;
  }
  if (!gutter) return undefined;
  const at = (gutter.from + gutter.to) / 2;
  const parts = rows.slice(start, end + 1).map((row) => halves(row, at));
  const both = parts.filter(([left, other]) => left && other).length;
  const lefts = parts.flatMap(([left]) => (left ? [left] : []));
  const rights = parts.filter(([, other]) => other).length;
  const letters = lefts.reduce(
    (sum, { words }) => sum + words.reduce((all, { str }) => all + str.length, 0),
    0,
  );
  const columns = (both > 1 || (lefts.length > 1 && rights > 1)) && letters > 4 * lefts.length;
  return columns ? { end, at } : undefined;
}

/**
 * Parts the rows of a page where two columns stand side by side, as in a letterhead (Decree 30/2020, annex I) or where
 * "Nơi nhận" stands beside the signature: the left one comes first, whole, then the right one.
 */
export function intoColumns(rows: readonly Row[], width: number): Stretch[] {
  const stretches: Stretch[] = [];
  let plain: Row[] = [];
  const flush = (): void => {
    if (plain.length > 0) stretches.push({ rows: plain, side: false });
    plain = [];
  };
  for (let at = 0; at < rows.length;) {
    const found = block(rows, at, width);
    if (!found) {
      plain.push(rows[at]!);
      at += 1;
      continue;
    }
    let start = at;
    // What stands in the right column alone just above belongs to it.
    while (
      plain.length > 0 &&
      plain.at(-1)!.x >= found.at &&
      rows[start]!.y - plain.at(-1)!.y < 3 * plain.at(-1)!.height
    ) {
      plain.pop();
      start -= 1;
    }
    flush();
    const parts = rows.slice(start, found.end + 1).map((row) => halves(row, found.at));
    stretches.push({ rows: parts.flatMap(([left]) => (left ? [left] : [])), side: true });
    stretches.push({ rows: parts.flatMap(([, other]) => (other ? [other] : [])), side: true });
    at = found.end + 1;
  }
  flush();
  return stretches;
}
