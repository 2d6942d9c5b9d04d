import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import { ChangeBook } from '../people/change-book.js';
import { OrganisationFile, PersonRow } from '../people/organisation.dto.js';
import { storeRows } from '../people/organisation-rows.js';
import { Person } from '../people/person.entity.js';
import type { Transaction } from '../platform/database.js';
import { Invalid, type Problem } from '../platform/refusal.js';
import { unknownPerson } from './reach.js';

/**
 * Stores rows that somebody typed, by the rules of a file. Throws Invalid with the fields that are wrong, and with what
 * was `found` wrong before.
 */
export async function storeTyped(
  tx: Transaction,
  rows: Partial<OrganisationFile>,
  book: ChangeBook,
  found: Problem[] = [],
): Promise<void> {
  const file = Object.assign(new OrganisationFile(), rows);
  try {
    await storeRows(tx, { file, place: () => '', problems: found }, book);
  } catch (refusal) {
    if (!(refusal instanceof Invalid)) throw refusal;
    const problems = refusal.problems.map(({ at, message }) => ({ at: at.replace(/^: /, ''), message }));
    throw new Invalid('staff/wrong', 'Chưa lưu được, hãy sửa:', problems);
  }
}

/** The person as a file's row; all that is not given anew stays as it is. */
export function rowOf({ email, name, position, unit }: Person): PersonRow {
  return Object.assign(new PersonRow(), { email, name, position, unit: unit.code });
}

/** The person with the unit; NotFound when there is none. */
export async function personIn(tx: Transaction, id: number): Promise<Person> {
  const person = await tx.findOne(Person, { where: { id }, relations: { unit: true } });
  if (!person) throw unknownPerson();
  return person;
}

/** What somebody types now is theirs, and a part of nothing else. */
export function bookOf({ personId }: Principal, at: Instant): ChangeBook {
  return new ChangeBook({ byId: personId, at, why: null });
}
