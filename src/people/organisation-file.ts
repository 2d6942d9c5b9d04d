import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
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
  let content: unknown;
  try {
    content = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    refuse(`Tệp không phải JSON hợp lệ: ${(error as Error).message}`);
  }
  if (!content || typeof content !== 'object' || Array.isArray(content))
    refuse('Tệp phải chứa một đối tượng JSON.');
  return checked(content, place, []);
}

function refuse(message: string): never {
  throw new Invalid('organisation/unreadable', message);
}

function checked(content: object, place: Place, found: Problem[]): ReadOrganisation {
  const file = plainToInstance(OrganisationFile, content);
  const errors = validateSync(file, { whitelist: true, forbidNonWhitelisted: true });
  const problems = problemsOf(errors).map(({ at, message }) => {
    const [sheet, index, ...field] = at.split('.');
    if (index === undefined) return { at, message };
    return { at: `${place(sheet as SheetName, Number(index))}: ${field.join('.')}`, message };
  });
  for (const sheet of SHEETS) Object.assign(file, { [sheet]: rowsIn(file[sheet]) });
  return { file, place, problems: [...found, ...problems] };
}

function rowsIn(sheet: unknown): object[] {
  if (!Array.isArray(sheet)) return [];
  return sheet.map((row: unknown) => (row && typeof row === 'object' ? row : {}));
}
