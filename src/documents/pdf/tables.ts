import { findGrids, type Grid } from './grid.js';
import type { Ruling, Run } from './run.js';
import { toLine, toRows, type Line } from './rows.js';

/** A table as it stands on one page. */
export interface Table {
  top: number;
  foot: number;
  /** Where its columns part, its outer edges too. */
  xs: number[];
  /** The printed lines of each cell, by row. */
  rows: Line[][][];
}

function cellAt(grid: Grid, word: Run): number | undefined {
  const x = word.x + word.width / 2;
  const y = word.y - 0.3 * word.height;
  const column = grid.xs.findIndex((at, index) => x >= at && x < (grid.xs[index + 1] ?? -Infinity));
  const row = grid.ys.findIndex((at, index) => y >= at && y < (grid.ys[index + 1] ?? -Infinity));
  return grid.cells[row]?.[column];
}

/** The rows of a grid; a cell over several columns stands once, one over several rows in each of them. */
function rowsOf(grid: Grid, texts: ReadonlyMap<number, Line[]>): Line[][][] {
  return grid.cells
    .map((row) => row.filter((cell, at) => cell !== row[at - 1]).map((cell) => texts.get(cell) ?? []))
    .filter((row) => row.some((cell) => cell.length > 0));
}

/** The tables that are drawn with ruling lines, and the words that stand in none. */
export function ruledTables(
  words: readonly Run[],
  rulings: readonly Ruling[],
): { tables: Table[]; rest: Run[] } {
  let rest = [...words];
  const tables: Table[] = [];
  for (const grid of findGrids(rulings)) {
    const inside = new Map<number, Run[]>();
    rest = rest.filter((word) => {
      const cell = cellAt(grid, word);
      if (cell === undefined) return true;
      const others = inside.get(cell);
      if (others) others.push(word);
      else inside.set(cell, [word]);
      return false;
    });
    const texts = new Map([...inside].map(([cell, own]) => [cell, toRows(own).map(toLine)]));
    const rows = rowsOf(grid, texts);
    if (rows.length > 0) tables.push({ top: grid.ys[0]!, foot: grid.ys.at(-1)!, xs: grid.xs, rows });
  }
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** The words of a page in stretches above, between and under its tables. */
export function around<Item extends { y: number }>(
  items: readonly Item[],
  tables: readonly Table[],
): Item[][] {
  const stretches: Item[][] = Array.from({ length: tables.length + 1 }, () => []);
  for (const item of items) stretches[tables.filter(({ top }) => top < item.y).length]!.push(item);
  return stretches;
}

/** One cell in one line. */
export const cellText = (cell: readonly Line[]): string =>
  cell
    .map(({ str }) => str)
    .join(' ')
    .replaceAll('|', '/');

const same = (a: readonly string[] | undefined, b: readonly string[]): boolean =>
  a?.join('|') === b.join('|');

/**
 * Whether `next` at the head of a page goes on with `table` at the foot of the page before: columns at the same places.
 */
export function goesOn(table: Table, next: Table): boolean {
  return table.xs.length === next.xs.length && table.xs.every((x, at) => Math.abs(x - next.xs[at]!) < 6);
}

/**
 * The rows of a table that goes on over pages: the head that is repeated on each page counts once, and a row that the
 * page's end cut in two (nothing in its first cell) is joined. Rows stay with the page where they begin.
 */
export function overPages(pages: readonly (readonly string[][])[]): string[][][] {
  const done = pages.map((rows) => rows.map((row) => [...row]));
  const first = done[0] ?? [];
  done.forEach((rows, at) => {
    if (at === 0) return;
    let repeated = 0;
    while (repeated < rows.length && same(first[repeated], rows[repeated]!)) repeated += 1;
    rows.splice(0, repeated);
    const last = done
      .slice(0, at)
      .findLast((one) => one.length > 0)
      ?.at(-1);
    const [head] = rows;
    if (!last || !head || last.length !== head.length || head[0] !== '' || last[0] === '') return;
    head.forEach((cell, column) => (last[column] = `${last[column]!} ${cell}`.trim()));
    rows.shift();
  });
  return done;
}
