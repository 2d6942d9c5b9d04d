import writeSheet, { type SheetData } from 'write-excel-file/node';
import { type Day, day, daysBetween } from '../domain/day.js';

/** What stands in a cell; a day becomes a date that Excel can sort and count with. */
export type Cell = string | number | Day | null;

/** A column: its heading, its width in characters, and what it says of a row. */
export type Column<Row, Value extends Cell = Cell> = readonly [
  heading: string,
  width: number,
  of: (row: Row) => Value,
];

/** The day that spreadsheets count from. */
const NOUGHT = day('1899-12-30');

/**
 * An Excel workbook of one sheet whose headings stay in sight, `foot` standing beneath its rows. Every text is kept as a
 * text, so that nothing in it is computed.
 */
export async function writeWorkbook<Row>(
  sheet: string,
  columns: readonly Column<Row>[],
  rows: AsyncIterable<Row> | Iterable<Row>,
  foot: readonly string[],
): Promise<Buffer> {
  const content: SheetData = [
    columns.map(([heading]) => ({ ...text(heading), fontWeight: 'bold' as const })),
  ];
  for await (const row of rows) content.push(columns.map(([, , of]) => cellOf(of(row))));
  content.push([], ...foot.map((each) => [text(each, false)]));
  const widths = columns.map(([, width]) => ({ width }));
  return writeSheet(content, { sheet, columns: widths, stickyRowsCount: 1 }).toBuffer();
}

function cellOf(value: Cell) {
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value === 'number')
    return { value: value ?? undefined, type: Number, alignVertical: TOP };
  return { value: daysBetween(NOUGHT, value), type: Number, format: 'dd/mm/yyyy', alignVertical: TOP };
}

const TOP = 'top' as const;

function text(value: string, wrap = true) {
  return { value: printable(value), type: String, wrap, alignVertical: TOP };
}

/** XML knows no control characters beside tab and line ends, and no half of a character. */
function printable(value: string): string {
  return value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, ' ');
}
