import { In } from 'typeorm';
import { insertAll, select } from '../platform/bulk.js';
import type { Transaction } from '../platform/database.js';
import type { ChangeBook, Subject } from './change-book.js';
import { Committee, CommitteeUnit, Leader, Secretary } from './committee.entity.js';
import type { CommitteeRow, LeaderRow } from './organisation.dto.js';
import { Person } from './person.entity.js';
import { type Outcome, personId, sameIds, unitId, upsert } from './stored-row.js';
import { Unit } from './unit.entity.js';

/** Writes a committee's row in which there are no mistakes. */
export async function storeCommittee(tx: Transaction, row: CommitteeRow, book: ChangeBook): Promise<Outcome> {
  const { code, name } = row;
  const values = {
    name,
    chairId: await personId(tx, row.chair),
    deciderId: typeof row.decider === 'string' ? await personId(tx, row.decider) : row.decider,
    allUnits: row.units && row.units === 'all',
  };
  const given = { kind: 'committee', name, key: { code }, values, defaults: { allUnits: true } } as const;
  const outcome = await upsert(tx, Committee, given, book);
  const { id } = await tx.findOneByOrFail(Committee, { code });
  const subject: Subject = { kind: 'committee', id, name };
  const noted = outcome === 'added' ? undefined : book;
  const replaced = await storeSecretariat(tx, subject, row.secretariat, noted);
  const moved = row.units !== undefined && (await storeMembers(tx, subject, row.units, noted));
  const led = row.leaders !== undefined && (await storeLeaders(tx, subject, row.leaders ?? [], noted));
  return outcome === 'unchanged' && (replaced || moved || led) ? 'changed' : outcome;
}

async function storeSecretariat(
  tx: Transaction,
  subject: Subject,
  emails: string[],
  book: ChangeBook | undefined,
): Promise<boolean> {
  const committeeId = subject.id;
  const ids = new Set<number>();
  for (const email of emails) ids.add(await personId(tx, email));
  const after = [...ids];
  const before = (await tx.findBy(Secretary, { committeeId })).map((each) => each.personId);
  if (sameIds(before, after)) return false;
  book?.note(subject, 'secretariat', await names(tx, Person, before), await names(tx, Person, after));
  await tx.delete(Secretary, { committeeId });
  await tx.insert(
    Secretary,
    after.map((each) => ({ committeeId, personId: each })),
  );
  return true;
}

async function storeMembers(
  tx: Transaction,
  subject: Subject,
  units: 'all' | string[],
  book: ChangeBook | undefined,
): Promise<boolean> {
  const committeeId = subject.id;
  const codes = units === 'all' ? [] : [...new Set(units)];
  const wanted = (await select(tx, Unit, ['id'], { among: { code: codes }, order: { id: 'ASC' } })).map(
    ({ id }) => id,
  );
  const before = (await tx.findBy(CommitteeUnit, { committeeId })).map((each) => each.unitId);
  if (sameIds(before, wanted)) return false;
  book?.note(subject, 'units', await names(tx, Unit, before), await names(tx, Unit, wanted));
  await tx.delete(CommitteeUnit, { committeeId });
  const rows = wanted.map((each) => ({ committeeId, unitId: each }));
  await insertAll(tx, CommitteeUnit, rows, ['unitId']);
  return true;
}

async function storeLeaders(
  tx: Transaction,
  subject: Subject,
  leaders: LeaderRow[],
  book: ChangeBook | undefined,
): Promise<boolean> {
  const committeeId = subject.id;
  const wanted = new Map<string, Leader>();
  for (const { person, units } of leaders)
    for (const code of units) {
      const row = { committeeId, unitId: await unitId(tx, code), personId: await personId(tx, person) };
      wanted.set(`${row.unitId}/${row.personId}`, row);
    }
  const before = await tx.findBy(Leader, { committeeId });
  const known = before.every((row) => wanted.has(`${row.unitId}/${row.personId}`));
  if (known && before.length === wanted.size) return false;
  const ledBy = (rows: Leader[]) => names(tx, Person, [...new Set(rows.map((row) => row.personId))]);
  book?.note(subject, 'leaders', await ledBy(before), await ledBy([...wanted.values()]));
  await tx.delete(Leader, { committeeId });
  if (wanted.size) await tx.insert(Leader, [...wanted.values()]);
  return true;
}

/** So many names say enough of a long list. */
const MOST_NAMES = 20;

async function names(tx: Transaction, table: typeof Person | typeof Unit, ids: number[]): Promise<string[]> {
  const rows = await tx.find<Person | Unit>(table, {
    where: { id: In(ids) },
    order: { id: 'ASC' },
    take: MOST_NAMES,
  });
  const told = rows.map(({ name }) => name);
  return ids.length > MOST_NAMES ? [...told, `và ${ids.length - MOST_NAMES} nữa`] : told;
}
