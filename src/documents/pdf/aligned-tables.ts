import { right } from './run.js';
import { segments, toLine, type Row } from './rows.js';
import type { Table } from './tables.js';

interface Column {
  from: number;
  to: number;
}

/** In sizes of the letters: what parts two columns in one row, and what stays free through all rows. */
const APART = 0.9;
const FREE = 0.4;
const LEAST_ROWS = 3;

/** The columns that stay apart when `row` is added; those between which it writes become one. */
function widened(columns: readonly Column[], row: Row): Column[] {
  const all = [
    ...columns,
    ...segments(row, APART * row.height).map((part) => ({ from: part.x, to: right(part) })),
  ];
  const merged: Column[] = [];
  for (const one of all.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && one.from < last.to + FREE * row.height) last.to = Math.max(last.to, one.to);
    else merged.push({ ...one });
  }
  return merged;
}

/** How many rows from `start` on keep to at least three columns. */
function extent(rows: readonly Row[], start: number): { end: number; columns: Column[] } | undefined {
  const head = segments(rows[start]!, APART * rows[start]!.height);
  if (head.length < 3) return undefined;
  let columns = widened([], rows[start]!);
  let end = start;
  while (end + 1 < rows.length && rows[end + 1]!.y - rows[end]!.y < 4 * rows[end]!.height) {
    const next = widened(columns, rows[end + 1]!);
    if (next.length < 3 || next.length < columns.length - 1) break;
    columns = next;
    end += 1;
  }
  const filled = rows
    .slice(start, end + 1)
    .filter((row) => segments(row, APART * row.height).length > 2).length;
  return filled >= LEAST_ROWS ? { end, columns } : undefined;
}

/** Puts printed rows into table rows: one begins where the first column has words, the head takes those before. */
function asTable(rows: readonly Row[], columns: readonly Column[]): Table {
  const table: Table = {
    top: rows[0]!.y - rows[0]!.height,
    foot: rows.at(-1)!.y,
    xs: [...columns.map(({ from }) => from), columns.at(-1)!.to],
    rows: [],
  };
  for (const row of rows) {
    const cells = columns.map(({ from, to }) => {
      const words = row.words.filter((word) => word.x >= from - 1 && word.x <= to);
      return words.length > 0 ? [toLine({ ...row, words })] : [];
    });
    const last = table.rows.at(-1);
    if (last && cells[0]!.length === 0) cells.forEach((cell, at) => last[at]!.push(...cell));
    else table.rows.push(cells);
  }
  return table;
}

/** The tables without ruling lines: at least three columns that stay apart through at least three rows. */
export function alignedTables(rows: readonly Row[]): { tables: Table[]; rest: Row[] } {
  const tables: Table[] = [];
  const rest: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const found = extent(rows, at);
    if (found) tables.push(asTable(rows.slice(at, found.end + 1), found.columns));
    else rest.push(rows[at]!);
    at = (found?.end ?? at) + 1;
  }
  return { tables, rest };
}
