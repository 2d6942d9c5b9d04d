import readXlsxFile from 'read-excel-file/node';
import { fold } from '../domain/fold.js';
import { unitKindNamed } from '../domain/unit-kind.js';
import type { Problem } from '../platform/refusal.js';
import type { LeaderRow, SheetName } from './organisation.dto.js';
import { type Column, IGNORED_COLUMNS, IGNORED_SHEETS, SHEET_FORMS } from './sheet-forms.js';

type Value = string | number | boolean | string[] | LeaderRow[] | null;
type Row = Record<string, Value | Record<string, Value>>;

/** The rows of a workbook in the shape of the JSON file, the sheet line of each, and what could not be placed. */
export interface Sheets {
  rows: Partial<Record<SheetName, Row[]>>;
  lines: Partial<Record<SheetName, number[]>>;
  titles: Partial<Record<SheetName, string>>;
  problems: Problem[];
}

const FLAGS: Record<string, boolean> = {
  x: true,
  co: true,
  '1': true,
  true: true,
  '': false,
  khong: false,
  '0': false,
  false: false,
};

/** Reads an Excel workbook (.xlsx). Sheets and columns carry the JSON keys or their Vietnamese headings. */
export async function readSheets(bytes: Buffer): Promise<Sheets> {
  const found: Sheets = { rows: {}, lines: {}, titles: {}, problems: [] };
  for (const { sheet, data } of await readXlsxFile(bytes)) {
    const name = (Object.keys(SHEET_FORMS) as SheetName[]).find((each) =>
      SHEET_FORMS[each].titles.includes(fold(sheet)),
    );
    if (name && found.titles[name])
      found.problems.push({
        at: sheet,
        message: `cùng nội dung với trang "${found.titles[name]}"; hãy gộp lại`,
      });
    else if (name) readSheet(found, name, sheet, data as unknown[][]);
    else if (!IGNORED_SHEETS.includes(fold(sheet)) && data.length > 0)
      found.problems.push({
        at: sheet,
        message: 'không biết trang này chứa gì; hãy đặt tên "Ghi chú" nếu để ngoài',
      });
  }
  return found;
}

function readSheet(found: Sheets, name: SheetName, title: string, data: unknown[][]): void {
  const [headings = [], ...body] = data;
  const columns = headings.map((heading) => columnUnder(name, heading));
  headings.forEach((heading, at) => {
    const known = columns[at] ?? (heading === null || IGNORED_COLUMNS.includes(fold(String(heading))));
    if (!known)
      found.problems.push({ at: `${title}, dòng 1`, message: `không biết cột "${String(heading)}"` });
    else if (columns[at] && columns.indexOf(columns[at]) < at)
      found.problems.push({ at: `${title}, dòng 1`, message: `cột "${String(heading)}" có hai lần` });
  });
  const filled = body
    .map((cells, at) => ({ cells, line: at + 2 }))
    .filter(({ cells }) => cells.some(isFilled));
  found.titles[name] = title;
  found.lines[name] = filled.map(({ line }) => line);
  found.rows[name] = filled.map(({ cells }) => rowOf(columns, cells));
}

function columnUnder(name: SheetName, heading: unknown): Column | undefined {
  const text = typeof heading === 'string' ? fold(heading) : '';
  return SHEET_FORMS[name].columns.find(({ headings }) => headings.includes(text));
}

function rowOf(columns: (Column | undefined)[], cells: unknown[]): Row {
  const row: Row = {};
  columns.forEach((each, at) => {
    if (!each) return;
    const [outer, inner] = each.key.split('.');
    const value = valueOf(each, cells[at]);
    if (inner === undefined) row[outer!] = value;
    else if (value !== null) row[outer!] = { ...(row[outer!] as Record<string, Value>), [inner]: value };
  });
  return row;
}

function valueOf({ kind }: Column, cell: unknown): Value {
  const text = cellText(cell);
  if (kind === 'flag') return FLAGS[fold(text)] ?? text;
  if (kind === 'all-or-list' && ['all', 'tat ca'].includes(fold(text))) return 'all';
  if (kind === 'leaders') return entries(text, /[;\n]/).map(leaderIn);
  if (kind === 'unit-kind') return unitKindNamed(text) || null;
  if (kind) return entries(text, /[;\n]/);
  return text === '' ? null : text;
}

function entries(text: string, between: RegExp): string[] {
  return text
    .split(between)
    .map((each) => each.trim())
    .filter(Boolean);
}

/** `pct@example.vn: stc, syt` */
function leaderIn(entry: string): LeaderRow {
  const [person = '', units = ''] = entry.split(':', 2);
  return { person, units: entries(units, /,/) };
}

/** A date cell comes as a moment at midnight UTC. */
function cellText(cell: unknown): string {
  if (cell && typeof cell === 'object') return JSON.stringify(cell).slice(1, 11);
  return isFilled(cell) ? String(cell).trim() : '';
}

function isFilled(cell: unknown): boolean {
  return cell !== null && cell !== undefined && String(cell).trim() !== '';
}
