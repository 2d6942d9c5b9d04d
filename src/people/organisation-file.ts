import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { refuseUnfit } from '../platform/fit-to-store.js';
import { Invalid, type Problem } from '../platform/refusal.js';
import { problemsOf } from '../platform/validation.js';
import { OrganisationFile, SHEETS, type SheetName } from './organisation.dto.js';
import type { Place } from './organisation-mistakes.js';
import { readSheets } from './organisation-sheets.js';

/** The rows of a file with what is wrong with their form; only without problems are they what their types say. */
export interface ReadOrganisation {
  file: OrganisationFile;
  place: Place;
  problems: Problem[];
}

/**
 * Reads an organisation file: JSON, or an Excel workbook of the same sheets. Throws Invalid when it is neither.
 */
export async function readOrganisation(bytes: Buffer): Promise<ReadOrganisation> {
  const zipped = bytes.subarray(0, 2).toString('latin1') === 'PK';
  return zipped ? fromWorkbook(bytes) : fromJson(bytes);
}

async function fromWorkbook(bytes: Buffer): Promise<ReadOrganisation> {
  const sheets = await readSheets(bytes).catch(() =>
    refuse('Không đọc được tệp Excel này; hãy lưu lại dạng .xlsx.'),
  );
  const place: Place = (sheet, index) =>
    `${sheets.titles[sheet] ?? sheet}, dòng ${sheets.lines[sheet]?.[index] ?? index + 2}`;
  return checked(sheets.rows, place, sheets.problems);
}

function fromJson(bytes: Buffer): ReadOrganisation {
  const place: Place = (sheet, index) => `${sheet}, mục ${index + 1}`;
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    // What the parser says helps only whoever wrote the JSON.
    if (!/^\s*[[{]/u.test(text))
      refuse('Tệp này không phải Excel (.xlsx) hay JSON; hãy chọn đúng tệp tổ chức.');
    refuse(`Tệp không phải JSON hợp lệ: ${brokenAt(text, error as SyntaxError)}.`);
  }
  if (!content || typeof content !== 'object' || Array.isArray(content))
    refuse('Tệp phải chứa một đối tượng JSON.');
  refuseUnfit(content);
  return checked(content, place, []);
}

/** Where the JSON stops being one; the parser says it in English: what stands there, or by counting letters. */
function brokenAt(text: string, { message }: SyntaxError): string {
  const [, near, position] = /, (.*) is not valid JSON$|at position (\d+)/s.exec(message) ?? [];
  if (near !== undefined) return `sai cú pháp ở gần ${near}`;
  if (position === undefined) return 'thiếu phần cuối';
  return `sai cú pháp ở dòng ${text.slice(0, Number(position)).split('\n').length}`;
}

function refuse(message: string): never {
  throw new Invalid('organisation/unreadable', message);
}

function checked(content: object, place: Place, found: Problem[]): ReadOrganisation {
  const file = plainToInstance(OrganisationFile, content);
  const errors = validateSync(file, { whitelist: true, forbidNonWhitelisted: true });
  const problems = problemsOf(errors).flatMap(({ at, message }) => {
    const [sheet, index, ...field] = at.split('.');
    if (index === undefined) return [{ at, message }];
    // What stands in a sheet that is no list has no row; that it is none is told by itself.
    if (!Array.isArray(file[sheet as SheetName])) return [];
    const row = place(sheet as SheetName, Number(index));
    return [{ at: field.length ? `${row}: ${field.join('.')}` : row, message }];
  });
  for (const sheet of SHEETS) {
    const rows: unknown = file[sheet];
    if (Array.isArray(rows)) problems.push(...listsAmong(rows, (index) => place(sheet, index)));
    Object.assign(file, { [sheet]: rowsIn(rows) });
  }
  return { file, place, problems: [...found, ...problems] };
}

/** class-validator takes a list for the rows in it, so an empty one for a row without mistakes. */
function listsAmong(rows: unknown[], place: (index: number) => string): Problem[] {
  return rows.flatMap((row, index) =>
    Array.isArray(row) ? [{ at: place(index), message: 'phải là một nhóm thông tin' }] : [],
  );
}

function rowsIn(sheet: unknown): object[] {
  if (!Array.isArray(sheet)) return [];
  return sheet.map((row: unknown) => (row && typeof row === 'object' && !Array.isArray(row) ? row : {}));
}
