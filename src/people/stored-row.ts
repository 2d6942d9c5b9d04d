import type { ObjectLiteral } from 'typeorm';
import type { Reader, Transaction } from '../platform/database.js';
import { ADDED, type ChangeBook } from './change-book.js';
import { type ChangedKind, FormerEmail } from './people-change.entity.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** What came of one row. */
export type Outcome = 'added' | 'changed' | 'unchanged';

interface Given<T> {
  kind: ChangedKind;
  /** The name that people know it by. */
  name: string;
  key: Partial<T>;
  /** What is undefined stays, or starts as `defaults` say. */
  values: Partial<T>;
  defaults?: Partial<T>;
  /** What follows from the rest of the row and is no change of its own. */
  derived?: (row: T) => Partial<T>;
}

/** Adds the record that `key` names, or changes what differs, and notes it in `book`. */
export async function upsert<T extends ObjectLiteral & { id: number }>(
  tx: Transaction,
  record: new () => T,
  { kind, name, key, values, defaults = {}, derived = () => ({}) }: Given<T>,
  book: ChangeBook,
): Promise<Outcome> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const found = await tx.findOneBy<ObjectLiteral>(record, key);
  if (!found) {
    const row = { ...defaults, ...key, ...Object.fromEntries(given) } as T;
    const { identifiers } = await tx.insert<ObjectLiteral>(record, { ...row, ...derived(row) });
    book.note({ kind, name, id: identifiers[0]!.id as number }, ADDED, null, name);
    return 'added';
  }
  const id = found.id as number;
  const differs = ([field, value]: [string, unknown]) =>
    JSON.stringify(found[field]) !== JSON.stringify(value);
  const differing = given.filter(differs);
  const row = { ...found, ...Object.fromEntries(differing) } as T;
  const following = Object.entries(derived(row)).filter(differs);
  const changes = Object.fromEntries([...differing, ...following]);
  if (Object.keys(changes).length > 0) await tx.update<ObjectLiteral>(record, { id }, changes);
  if (differing.length === 0) return 'unchanged';
  for (const [field, value] of differing) book.note({ kind, name, id }, field, found[field], value);
  return 'changed';
}

export async function unitId(tx: Transaction, code: string): Promise<number> {
  return (await tx.findOneByOrFail(Unit, { code })).id;
}

/** The person with this address, or who had it before and nobody has now. */
export async function personWith(reader: Reader | Transaction, email: string): Promise<Person | null> {
  const person = await reader.findOneBy(Person, { email });
  const former = person ? null : await reader.findOneBy(FormerEmail, { email });
  return former ? reader.findOneBy(Person, { id: former.personId }) : person;
}

export async function personId(tx: Transaction, email: string): Promise<number> {
  return (await personWith(tx, email))!.id;
}

export function sameIds(before: number[], after: number[]): boolean {
  const wanted = new Set(after);
  return before.length === after.length && before.every((id) => wanted.has(id));
}
