import type { PageContent, Run } from './run.js';
import { alignedTables } from './aligned-tables.js';
import { intoColumns } from './columns.js';
import { furniture, withoutFootnotes } from './furniture.js';
import { toLine, toRows, type Line, type Row } from './rows.js';
import { intoSheets } from './sheets.js';
import { isStampLine, withoutStamps } from './stamps.js';
import { around, ruledTables, type Table } from './tables.js';
import { toWords } from './words.js';

/** What stands on a page one after the other: lines that are read together, or a table. */
export type Part = { lines: Line[]; side: boolean; sheet: number } | { table: Table };

/** A page whose words are known but not their order. */
export interface OpenPage {
  width: number;
  height: number;
  tables: Table[];
  /** The places of level ruling lines. */
  levels: number[];
  sheets: { rows: Row[]; width: number }[];
}

/** Finds words, tables and sheets of a page; signatures' stamps are gone. */
export function openPage({ width, height, glyphs, rulings }: PageContent): OpenPage {
  const { tables, rest } = ruledTables(withoutStamps(toWords(glyphs)), rulings);
  const levels = rulings.filter(({ y1, y2 }) => y2 - y1 < 1).map(({ y1 }) => y1);
  const sheets = intoSheets(rest, width, height).map((sheet) => ({
    rows: toRows(sheet.words),
    width: sheet.width,
  }));
  return { width, height, tables, levels, sheets };
}

/** The words that the pages repeat or number themselves with. */
export function repeatedWords(pages: readonly OpenPage[]): Set<Run> {
  return furniture(pages.flatMap(({ sheets, height }) => sheets.map(({ rows }) => ({ rows, height }))));
}

/** The parts of a page as a reader takes them, without `dropped` words and notes at its foot; `size` is the text's. */
export function layOut(page: OpenPage, dropped: ReadonlySet<Run>, size: number): Part[] {
  return page.sheets.flatMap(({ rows, width }, sheet) => {
    const kept = rows.filter(({ words }) => !words.every((word) => dropped.has(word)));
    const tables = sheet === 0 ? page.tables : [];
    return around(withoutFootnotes(kept, size, page.levels), tables).flatMap((stretch, at) => {
      const aligned = alignedTables(stretch);
      const parts = around(aligned.rest, aligned.tables).flatMap((part, number) => [
        ...(number > 0 ? [{ table: aligned.tables[number - 1]! }] : []),
        ...intoColumns(part, width).map((one) => ({ lines: toLines(one.rows), side: one.side, sheet })),
      ]);
      return at > 0 ? [{ table: tables[at - 1]! }, ...parts] : parts;
    });
  });
}

const toLines = (rows: readonly Row[]): Line[] =>
  rows.map(toLine).filter(({ str }) => str !== '' && !isStampLine(str));
