import { SEPARATOR } from '../../domain/reading/table-lines.js';
import type { Part } from './page-layout.js';
import { frameOf, type Frame } from './frame.js';
import { onlyLooksMarked, opensByShape, paragraphStarts, sideStarts } from './paragraphs.js';
import type { Line } from './rows.js';
import { cellText, goesOn, overPages, type Table } from './tables.js';

/** A line of the text and whether a paragraph opens with it. */
interface Written {
  str: string;
  opens: boolean;
  line?: Line;
}

const isText = (part: Part): part is Extract<Part, { side: boolean }> => 'lines' in part && !part.side;

/** Tables that go on over the ends of pages, each with the row texts that stay on each of its pages. */
function tableRows(pages: readonly (readonly Part[])[]): Map<Table, string[][]> {
  const rows = new Map<Table, string[][]>();
  let chain: Table[] = [];
  const finish = (): void => {
    const done = overPages(chain.map((table) => table.rows.map((row) => row.map(cellText))));
    chain.forEach((table, at) => rows.set(table, done[at]!));
    chain = [];
  };
  for (const parts of pages) {
    parts.forEach((part, at) => {
      if (!('table' in part)) return;
      const last = chain.at(-1);
      if (!last || at > 0 || !goesOn(last, part.table)) finish();
      chain.push(part.table);
    });
    const end = parts.at(-1);
    if (end && !('table' in end)) finish();
  }
  finish();
  return rows;
}

/** A table of three and more columns is data, a row a line; a narrower one only lays out, its cells follow one another. */
function writeTable(table: Table, rows: readonly string[][]): Written[] {
  if (table.rows.some((row) => row.length > 2))
    return rows.map((row) => ({
      str: row.filter((cell, at) => cell !== '' || row.length > 2 || at > 0).join(SEPARATOR),
      opens: true,
    }));
  return table.rows
    .flat()
    .flatMap((cell) => cell.map((line, at) => ({ str: line.str, opens: at === 0 || sideStarts(cell)[at]! })));
}

function writePart(part: Part, rows: ReadonlyMap<Table, string[][]>, frame: Frame): Written[] {
  if ('table' in part) return writeTable(part.table, rows.get(part.table) ?? []);
  const starts = part.side ? sideStarts(part.lines) : paragraphStarts(part.lines, frame);
  return part.lines.map((line, at) => ({
    str: line.str,
    opens: starts[at]!,
    ...(part.side ? {} : { line }),
  }));
}

/**
 * The text of laid out pages: a printed line or table row a line, a blank line where a paragraph opens, a form feed
 * where a page begins; a paragraph that goes on over the end of a page has no blank line there.
 */
export function writeText(pages: readonly { parts: Part[]; width: number }[]): string {
  const frames = new Map<string, Frame>();
  const frameAt = (width: number, sheet: number): Frame => {
    const key = `${Math.round(width / 20)}/${sheet}`;
    const known = frames.get(key);
    if (known) return known;
    const same = pages.filter((page) => Math.round(page.width / 20) === Math.round(width / 20));
    const lines = same.map(({ parts }) =>
      parts.flatMap((part) => (isText(part) && part.sheet === sheet ? part.lines : [])),
    );
    const frame = frameOf(lines);
    frames.set(key, frame);
    return frame;
  };
  const rows = tableRows(pages.map(({ parts }) => parts));
  let text = '';
  let last: Written | undefined;
  pages.forEach(({ parts, width }, page) => {
    if (page > 0) text += '\f';
    let begun = false;
    for (const part of parts) {
      const frame = frameAt(width, 'table' in part ? 0 : part.sheet);
      writePart(part, rows, frame).forEach((written, at) => {
        const { opens } = at === 0 ? { opens: !goesOnHere(last, written, frame, begun) } : written;
        if (!begun && page > 0 && opens && last) text = `${text.slice(0, -1)}\n\f`;
        else if (begun) text += opens ? '\n\n' : separator(written, frame);
        text += written.str;
        begun = true;
        last = written;
      });
    }
  });
  return text;
}

/** Stands before a line that goes on; what only looks numbered stays on the line before, lest it open a paragraph. */
const separator = ({ line }: Written, frame: Frame): string =>
  line && onlyLooksMarked(line, frame) ? ' ' : '\n';

/** Whether the first line of a part goes on with the last one of the page before; within a page it never does. */
function goesOnHere(last: Written | undefined, { line }: Written, frame: Frame, begun: boolean): boolean {
  return (
    !begun &&
    last?.line !== undefined &&
    line !== undefined &&
    !opensByShape(last.line, line, last.line, frame)
  );
}
