import type { Line } from './lines.js';

/** One cell as it stands in the file. */
export interface Cell {
  lines: Line[];
  /** How many columns it covers. */
  span: number;
  /** Belongs to the cell above it. */
  merged: boolean;
}

/** One row as it stands in the file. */
export interface Row {
  cells: Cell[];
  /** How many columns are left out before the first cell. */
  before: number;
}

interface Placed extends Cell {
  column: number;
  text: string;
}

const SEPARATOR = ' | ';
/** Word's widest table. */
const WIDEST = 63;
/** How many characters of merged cells are written again, so that a file cannot grow without end. */
const REPEATED = 1_000_000;

const MOTTO = /CỘNG H[OÒ][AÀ] XÃ HỘI CHỦ NGHĨA|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s?[-–]\s?Tự do|Nơi nhận\s?:/iu;
const COLUMN_NAME =
  /nội dung|nhiệm vụ|công việc|đơn vị|cơ quan|chủ trì|phối hợp|thực hiện|phân công|thời gian|thời hạn|hạn hoàn thành|tiến độ|sản phẩm|kết quả|ghi chú/iu;
const TIME_NAME = /^(?:thời gian|thời hạn|hạn|tiến độ|ngày)(?!\p{L})/iu;
const ORDINAL_NAME = /^(?:tt|stt|số tt|số thứ tự)\.?$/iu;
const MARK = /^(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ]|[-–+*•])[.)/]?$/u;

/** The paragraphs of a cell in one line; those that are items of a list are parted, those that only wrap go on. */
function words(lines: readonly Line[]): string {
  return lines
    .map(({ text }, at) => {
      const ended = /[,;:.!?(–-]$/u.test(lines[at - 1]?.text ?? ',');
      return !ended && /^(?:\p{Lu}|[-+•–]\s)/u.test(text) ? `; ${text}` : ` ${text}`;
    })
    .join('')
    .trim();
}

const NOTHING: Line = { text: '', newPage: false, continued: false };

const largest = (numbers: readonly number[]): number => numbers.reduce((most, one) => Math.max(most, one), 0);

/** The cells with their columns; a merged cell has the words of the one it belongs to. */
function place(rows: readonly Row[]): Placed[][] {
  const above = new Map<number, string>();
  let left = REPEATED;
  return rows.map(({ cells, before }) => {
    let column = Math.min(before, WIDEST);
    return cells.slice(0, WIDEST).map((cell) => {
      const again = cell.merged ? (above.get(column) ?? '') : '';
      left -= again.length;
      const text = cell.merged ? (left > 0 ? again : '') : words(cell.lines).replaceAll(SEPARATOR, ' / ');
      if (!cell.merged) above.set(column, text);
      const placed = { ...cell, column, text };
      column = Math.min(column + Math.min(cell.span, WIDEST), WIDEST);
      return placed;
    });
  });
}

/** Every row a line with all columns of the table, so that each cell stands under its heading. */
function dataLines(rows: readonly Placed[][]): Line[] {
  const last = largest(rows.flatMap((row) => row.map(({ column, span }) => column + span)));
  const columns = Math.min(last, WIDEST);
  return rows.flatMap((row) => {
    const own = row.flatMap(({ lines }) => lines);
    const newPage = own[0]?.newPage === true;
    const turns = !newPage && own.some((line) => line.newPage);
    if (row.every(({ text }) => text === '')) return [];
    const texts = Array.from({ length: columns }, () => '');
    for (const { column, text } of row) if (column < columns) texts[column] = text;
    return [{ text: texts.join(SEPARATOR), newPage, continued: false, turns }];
  });
}

/** The left column from top to bottom, then the right one; a row of one cell only parts what is above from below. */
function columnLines(rows: readonly Placed[][]): Line[] {
  const stretches: Line[][][] = [];
  let columns: Line[][][] = [];
  for (const row of rows) {
    if (row.length === 1) {
      stretches.push(...columns, [row[0]!.lines]);
      columns = [];
    } else row.forEach((cell, at) => (columns[at] ??= []).push(cell.lines));
  }
  return [...stretches, ...columns].flat(2);
}

/** "1." in one cell and the words in the next are one numbered paragraph. */
function markedLines(rows: readonly Placed[][]): Line[] {
  return rows.flatMap((row) => {
    const [mark, ...rest] = row.filter(({ text }) => text !== '');
    const [first, ...more] = rest.flatMap(({ lines }) => lines);
    if (!mark || !first) return mark?.lines ?? [];
    const sign = /^[\da-zđIVX.]*[\da-zđIVX]$/u.test(mark.text) ? `${mark.text}.` : mark.text;
    const newPage = mark.lines[0]?.newPage === true || first.newPage;
    return [{ ...first, text: `${sign} ${first.text}`, newPage }, ...more];
  });
}

/** "Nội dung | Thời hạn": what is to be done, then "Thời hạn: ..." as documents without tables put it. */
function datedLines([heading, ...rows]: readonly Placed[][]): Line[] {
  const names = filled(heading ?? []).map(({ text }) => text);
  const spoken = rows.flatMap((row) =>
    filled(row).flatMap(({ lines, column, text }) => {
      const name = heading?.find((one) => one.column === column)?.text ?? '';
      return TIME_NAME.test(name) ? [{ ...NOTHING, ...lines[0], text: `${name}: ${text}` }] : lines;
    }),
  );
  return [{ ...NOTHING, ...heading?.[0]?.lines[0], text: names.join(SEPARATOR) }, ...spoken];
}

const filled = (row: readonly Placed[]): Placed[] => row.filter(({ text }) => text !== '');

/** Whether the first of `rows` names two columns: "Nội dung | Thời hạn". */
function hasHeading(rows: readonly Placed[][]): boolean {
  const [heading = [], ...others] = rows.map(filled);
  const named =
    heading.length === 2 && heading.every(({ text }) => text.length < 60 && COLUMN_NAME.test(text));
  return named && others.length > 0 && others.filter((row) => row.length === 2).length >= others.length / 2;
}

function hasMarks(rows: readonly Placed[][]): boolean {
  const pairs = rows.map(filled).filter((row) => row.length === 2);
  const marked = pairs.filter(
    ([mark], at) => MARK.test(mark!.text) || (at === 0 && ORDINAL_NAME.test(mark!.text)),
  );
  return marked.length > 0 && marked.length === pairs.length;
}

/** Letterheads and signatures have few rows; longer ones are read row by row. */
const LAYOUT_ROWS = 6;

function layoutLines(rows: readonly Placed[][], motto: boolean): Line[] {
  if (!motto && hasMarks(rows)) return markedLines(rows);
  if (motto || rows.length <= LAYOUT_ROWS) return columnLines(rows);
  return rows.flatMap((row) => row.flatMap(({ lines }) => lines));
}

/**
 * The lines of a table as a person reads it. Data (three and more columns, or two under a heading that names them) gives
 * a line a row, cells joined by ` | `, what is merged downwards repeated in each of its rows. A letterhead, a signature
 * or another page layout gives its columns one after the other; empty columns do not count.
 */
export function tableLines(rows: readonly Row[]): Line[] {
  const placed = place(rows).filter((row) => row.length > 0);
  const widest = largest(placed.map((row) => filled(row).length));
  const motto = placed.some((row) => row.some(({ text }) => MOTTO.test(text)));
  const named = widest === 2 && hasHeading(placed);
  if (!motto && named && placed[0]!.some(({ text }) => TIME_NAME.test(text))) return datedLines(placed);
  if (!motto && (named || widest > 2)) return dataLines(placed);
  return layoutLines(placed, motto);
}
