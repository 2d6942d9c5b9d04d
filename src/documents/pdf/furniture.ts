import type { Row } from './rows.js';
import type { Run } from './run.js';

interface Sheet {
  height: number;
  rows: readonly Row[];
}

/** The part of the page above and below the text where running heads and page numbers stand. */
const EDGE = 0.13;
const PAGE_NUMBER =
  /^(?:[-–—]\s*)?(?:Trang\s*|Page\s*)?\d{1,3}(?:\s*(?:\/|trên|of)\s*\d{1,3})?(?:\s*[-–—.])?$/iu;
/** What a browser prints above and below a page. */
const PRINTED = /^(?:https?|file):\/\/\S+|^\d{1,2}\/\d{1,2}\/\d{2,4},? \d{1,2}:\d{2}/u;
const SECRECY = /(?:^|\s)MẬT(?:\s|$)/u;

const text = (row: Row): string => row.words.map(({ str }) => str).join(' ');

/**
 * The words that are no part of the text: page numbers by themselves, and what stands at the same place on two and
 * more pages, at least a third of all. A mark of secrecy stays.
 */
export function furniture(sheets: readonly Sheet[]): Set<Run> {
  const dropped = new Set<Run>();
  const places = new Map<string, Row[]>();
  for (const { rows, height } of sheets) {
    const edge = rows.filter(({ y }) => y < height * EDGE || y > height * (1 - EDGE));
    for (const row of edge) {
      const words = text(row);
      if (SECRECY.test(words)) continue;
      const outermost = row === rows[0] || row === rows.at(-1);
      if (outermost && (PAGE_NUMBER.test(words) || PRINTED.test(words)))
        for (const word of row.words) dropped.add(word);
      const key = `${words.replace(/\d+/gu, '#')}@${Math.round(row.y / 6)}@${Math.round(row.x / 40)}`;
      places.set(key, [...(places.get(key) ?? []), row]);
    }
  }
  for (const rows of places.values())
    if (rows.length > 1 && rows.length >= sheets.length / 3)
      for (const row of rows) for (const word of row.words) dropped.add(word);
  return dropped;
}

/**
 * The words of a page above its footnotes: notes open with a raised figure, in letters smaller than the text's, and
 * nothing of the text stands below them.
 */
export function withoutFootnotes(rows: readonly Row[], size: number, rulings: readonly number[]): Row[] {
  const small = (row: Row): boolean => row.height < 0.93 * size;
  let from = rows.length;
  for (let at = rows.length - 1; at >= 0 && small(rows[at]!); at -= 1)
    if (opensNote(rows[at]!, rulings)) from = at;
  return rows.slice(0, from);
}

function opensNote(row: Row, rulings: readonly number[]): boolean {
  const [first, second] = row.words;
  if (!first || !second || !/^(?:[([]?\d{1,3}[)\]]?|\*)$/u.test(first.str)) return false;
  const raised = first.height < 0.9 * second.height && first.y < second.y - 0.15 * second.height;
  const top = row.y - row.height;
  return raised || rulings.some((y) => y < row.y && y > top - row.height);
}
