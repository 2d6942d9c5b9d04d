import { setImmediate as nextTurn } from 'node:timers/promises';
import { IsNull, Not } from 'typeorm';
import { day, maybeDay } from '../domain/day.js';
import type { Transaction } from '../platform/database.js';
import type { ChangeBook } from './change-book.js';
import { Group, type Members } from './group.entity.js';
import {
  type GroupRow,
  type OrganisationFile,
  type PersonRow,
  SHEETS,
  type SheetName,
  type StandInRow,
  type UnitRow,
} from './organisation.dto.js';
import { Person } from './person.entity.js';
import { personKey, unitKey } from './search-keys.js';
import { StandIn } from './stand-in.entity.js';
import { storeCommittee } from './store-committee.js';
import { type Outcome, personId, personWith, unitId, upsert } from './stored-row.js';
import { Unit } from './unit.entity.js';
import { hasWithdrawnSince } from './zalo-accounts.js';

/** How many rows of each sheet were added, changed, or were there already. */
export type SetupCounts = Record<SheetName, Record<Outcome, number>>;

const ROWS_A_TURN = 20;

/** Told how many rows have been written, of how many. */
export type Progress = (done: number, total: number) => void;

/** Writes the rows of a file in which there are no mistakes, counts what came of each, and notes it in `book`. */
export async function store(
  tx: Transaction,
  file: OrganisationFile,
  book: ChangeBook,
  progress: Progress = () => undefined,
): Promise<SetupCounts> {
  const none = () => ({ added: 0, changed: 0, unchanged: 0 });
  const counts = Object.fromEntries(SHEETS.map((sheet) => [sheet, none()])) as SetupCounts;
  const total = SHEETS.reduce((sum, sheet) => sum + file[sheet].length, 0);
  let done = 0;
  const count = async (sheet: SheetName, outcome: Outcome) => {
    counts[sheet][outcome] += 1;
    progress((done += 1), total);
    // SQLite answers at once: without a pause nobody else would be answered before the last row.
    if (done % ROWS_A_TURN === 0) await nextTurn();
  };
  for (const row of parentsFirst(file.units)) await count('units', await storeUnit(tx, row, book));
  for (const row of file.groups) await count('groups', await storeGroup(tx, row, book));
  for (const row of file.persons) await count('persons', await storePerson(tx, row, book));
  for (const row of file.committees) await count('committees', await storeCommittee(tx, row, book));
  for (const row of file.standIns) await count('standIns', await storeStandIn(tx, row, book));
  return counts;
}

function parentsFirst(rows: UnitRow[]): UnitRow[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const ordered = new Set<UnitRow>();
  const place = (row: UnitRow) => {
    const parent = byCode.get(row.parent ?? '');
    if (parent && !ordered.has(parent)) place(parent);
    ordered.add(row);
  };
  rows.forEach(place);
  return [...ordered];
}

async function storeUnit(tx: Transaction, row: UnitRow, book: ChangeBook): Promise<Outcome> {
  const { code, name, aliases, kind, parent, successors } = row;
  const values = {
    name,
    aliases,
    kind,
    successors,
    parentId: parent ? await unitId(tx, parent) : (parent as null | undefined),
    validFrom: maybeDay(row.validFrom),
    validTo: maybeDay(row.validTo),
  };
  const given = { name, key: { code }, values, defaults: { aliases: [], successors: [] } };
  const derived = (unit: Unit) => ({ searchKey: unitKey(unit) });
  return upsert(tx, Unit, { kind: 'unit', ...given, derived }, book);
}

function storeGroup(tx: Transaction, row: GroupRow, book: ChangeBook): Promise<Outcome> {
  const { code, names, members } = row;
  const { kind, units } = members;
  const values = { names, members: (kind ? { kind } : { units }) as Members };
  return upsert(tx, Group, { kind: 'group', name: names[0]!, key: { code }, values }, book);
}

async function storePerson(tx: Transaction, row: PersonRow, book: ChangeBook): Promise<Outcome> {
  const { name, position, phone, head, admin } = row;
  const values = {
    name,
    position,
    phone,
    head,
    admin,
    unitId: await unitId(tx, row.unit),
    zaloConsent: maybeDay(row.zaloConsent),
    leftOn: maybeDay(row.leftOn),
  };
  const known = await personWith(tx, row.email);
  // Nobody else takes a withdrawal back: an old file is loaded again without a thought for it.
  if (known && values.zaloConsent && (await hasWithdrawnSince(tx, known.id, values.zaloConsent)))
    values.zaloConsent = null;
  if (known?.contactLostAt && isReachedAnew(known, values)) Object.assign(values, { contactLostAt: null });
  // Whoever has the old number next must not answer by what was sent there.
  if (known?.phone && phone !== undefined && phone !== known.phone)
    Object.assign(values, { linksEndedAt: book.cause.at });
  const key = { email: known?.email ?? row.email };
  const given = { name, key, values, defaults: { head: false, admin: false } };
  const derived = (person: Person) => ({ searchKey: personKey(person) });
  return upsert(tx, Person, { kind: 'person', ...given, derived }, book);
}

/** Another telephone or another consent is worth a new try; another address too (staff/contacts.ts). */
function isReachedAnew(known: Person, { phone, zaloConsent }: Partial<Person>): boolean {
  const same = (now: unknown, before: unknown) =>
    now === undefined || JSON.stringify(now) === JSON.stringify(before);
  return !same(phone, known.phone) || !same(zaloConsent, known.zaloConsent);
}

async function storeStandIn(tx: Transaction, row: StandInRow, book: ChangeBook): Promise<Outcome> {
  const key = {
    personId: await personId(tx, row.person),
    standInId: await personId(tx, row.standIn),
    fromDay: day(row.from),
  };
  // Who came back early is not sent away again by the file that said otherwise.
  if (await tx.existsBy(StandIn, { ...key, endedAt: Not(IsNull()) })) return 'unchanged';
  const name = `${row.person}, thay bằng ${row.standIn}`;
  return upsert(tx, StandIn, { kind: 'stand-in', name, key, values: { toDay: day(row.to) } }, book);
}
