import { IsNull } from 'typeorm';
import { select } from '../platform/bulk.js';
import type { Transaction } from '../platform/database.js';
import { Conflict, Invalid } from '../platform/refusal.js';
import type { ChangeBook } from './change-book.js';
import type { ReadOrganisation } from './organisation-file.js';
import { mistakesIn, type Known } from './organisation-mistakes.js';
import { type Progress, store, type SetupCounts } from './organisation-store.js';
import { FormerEmail } from './people-change.entity.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/**
 * Stores the rows of a file, or rows that were typed, with what they change noted. Throws Invalid with every mistake,
 * and Conflict when nobody would be left who manages people.
 */
export async function storeRows(
  tx: Transaction,
  { file, place, problems: found }: ReadOrganisation,
  book: ChangeBook,
  progress?: Progress,
): Promise<SetupCounts> {
  const told = new Set(found.map(({ at }) => at));
  const others = mistakesIn(file, await knownIn(tx), place).filter(({ at }) => !told.has(at));
  const problems = [...found, ...others];
  if (problems.length > 0)
    throw new Invalid(
      'organisation/mistakes',
      `Tệp có ${problems.length} chỗ sai nên chưa có gì được lưu. Hãy sửa rồi nạp lại.`,
      problems,
    );
  const counts = await keepingAnAdministrator(tx, () => store(tx, file, book, progress));
  await book.keep(tx);
  return counts;
}

/** Runs `work`; Conflict when it takes the last administrator away. Where none was before, none is asked for. */
async function keepingAnAdministrator<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  const staying = { admin: true, leftOn: IsNull() };
  const before = await tx.existsBy(Person, staying);
  const answer = await work();
  if (!before || (await tx.existsBy(Person, staying))) return answer;
  throw new Conflict(
    'person/last-administrator',
    'Đây là quản trị viên cuối cùng. Hãy đặt người khác làm quản trị viên trước.',
  );
}

async function knownIn(tx: Transaction): Promise<Known> {
  const units = await select(tx, Unit, ['id', 'code', 'kind', 'parentId'], {});
  const persons = await select(tx, Person, ['email'], {});
  const former = await select(tx, FormerEmail, ['email'], {});
  const codes = new Map(units.map((unit) => [unit.id, unit.code]));
  return {
    parents: new Map(units.map((unit) => [unit.code, codes.get(unit.parentId ?? 0) ?? null])),
    kinds: units.map((unit) => unit.kind),
    emails: [...persons, ...former].map(({ email }) => email),
  };
}
