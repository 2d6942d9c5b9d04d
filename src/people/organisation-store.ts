import { IsNull, Not, type ObjectLiteral } from 'typeorm';
import { day, type Instant, maybeDay } from '../domain/day.js';
import type { Transaction } from '../platform/database.js';
import { Committee, CommitteeUnit, Leader, Secretary } from './committee.entity.js';
import { Group, type Members } from './group.entity.js';
import {
  type CommitteeRow,
  type LeaderRow,
  type OrganisationFile,
  type PersonRow,
  SHEETS,
  type SheetName,
  type StandInRow,
  type UnitRow,
} from './organisation.dto.js';
import { Person } from './person.entity.js';
import { StandIn } from './stand-in.entity.js';
import { Unit } from './unit.entity.js';
import { hasWithdrawnSince } from './zalo-accounts.js';

type Outcome = 'added' | 'changed' | 'unchanged';
/** How many rows of each sheet were added, changed, or were there already. */
export type SetupCounts = Record<SheetName, Record<Outcome, number>>;

/** Writes the rows of a file in which there are no mistakes, and counts what came of each. */
export async function store(tx: Transaction, file: OrganisationFile, now: Instant): Promise<SetupCounts> {
  const none = () => ({ added: 0, changed: 0, unchanged: 0 });
  const counts = Object.fromEntries(SHEETS.map((sheet) => [sheet, none()])) as SetupCounts;
  for (const row of parentsFirst(file.units)) counts.units[await storeUnit(tx, row)] += 1;
  for (const { code, names, members } of file.groups) {
    const { kind, units } = members;
    const meant = (kind ? { kind } : { units }) as Members;
    counts.groups[await upsert(tx, Group, { code }, { names, members: meant })] += 1;
  }
  for (const row of file.persons) counts.persons[await storePerson(tx, row, now)] += 1;
  for (const row of file.committees) counts.committees[await storeCommittee(tx, row)] += 1;
  for (const row of file.standIns) counts.standIns[await storeStandIn(tx, row)] += 1;
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

async function storeUnit(tx: Transaction, row: UnitRow): Promise<Outcome> {
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
  return upsert(tx, Unit, { code }, values, { aliases: [], successors: [] });
}

async function storePerson(tx: Transaction, row: PersonRow, now: Instant): Promise<Outcome> {
  const { email, name, position, phone, head, admin } = row;
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
  const known = await tx.findOneBy(Person, { email });
  // Nobody else takes a withdrawal back: an old file is loaded again without a thought for it.
  if (known && values.zaloConsent && (await hasWithdrawnSince(tx, known.id, values.zaloConsent)))
    values.zaloConsent = null;
  if (known?.contactLostAt && isReachedAnew(known, values)) Object.assign(values, { contactLostAt: null });
  // Whoever has the old number next must not answer by what was sent there.
  if (known?.phone && phone !== undefined && phone !== known.phone)
    Object.assign(values, { linksEndedAt: now });
  return upsert(tx, Person, { email }, values, { head: false, admin: false });
}

/** Another telephone or another consent is worth a new try; another e-mail address is another row. */
function isReachedAnew(known: Person, { phone, zaloConsent }: Partial<Person>): boolean {
  const same = (now: unknown, before: unknown) =>
    now === undefined || JSON.stringify(now) === JSON.stringify(before);
  return !same(phone, known.phone) || !same(zaloConsent, known.zaloConsent);
}

async function storeCommittee(tx: Transaction, row: CommitteeRow): Promise<Outcome> {
  const values = {
    name: row.name,
    chairId: await personId(tx, row.chair),
    deciderId: typeof row.decider === 'string' ? await personId(tx, row.decider) : row.decider,
    allUnits: row.units && row.units === 'all',
  };
  const outcome = await upsert(tx, Committee, { code: row.code }, values, { allUnits: true });
  const { id: committeeId } = await tx.findOneByOrFail(Committee, { code: row.code });

  const secretaries = [];
  for (const email of new Set(row.secretariat)) secretaries.push(await personId(tx, email));
  const before = (await tx.findBy(Secretary, { committeeId })).map((each) => each.personId);
  const replaced = !sameIds(before, secretaries);
  if (replaced) {
    await tx.delete(Secretary, { committeeId });
    await tx.insert(
      Secretary,
      secretaries.map((each) => ({ committeeId, personId: each })),
    );
  }
  const moved = row.units !== undefined && (await storeMembers(tx, committeeId, row.units));
  const led = row.leaders !== undefined && (await storeLeaders(tx, committeeId, row.leaders ?? []));
  return outcome === 'unchanged' && (replaced || moved || led) ? 'changed' : outcome;
}

async function storeMembers(tx: Transaction, committeeId: number, units: 'all' | string[]): Promise<boolean> {
  const wanted = [];
  if (units !== 'all') for (const code of new Set(units)) wanted.push(await unitId(tx, code));
  const before = (await tx.findBy(CommitteeUnit, { committeeId })).map((each) => each.unitId);
  if (sameIds(before, wanted)) return false;
  await tx.delete(CommitteeUnit, { committeeId });
  if (wanted.length)
    await tx.insert(
      CommitteeUnit,
      wanted.map((each) => ({ committeeId, unitId: each })),
    );
  return true;
}

async function storeLeaders(tx: Transaction, committeeId: number, leaders: LeaderRow[]): Promise<boolean> {
  const wanted = new Map<string, Leader>();
  for (const { person, units } of leaders)
    for (const code of units) {
      const row = { committeeId, unitId: await unitId(tx, code), personId: await personId(tx, person) };
      wanted.set(`${row.unitId}/${row.personId}`, row);
    }
  const before = await tx.findBy(Leader, { committeeId });
  const known = before.every((row) => wanted.has(`${row.unitId}/${row.personId}`));
  if (known && before.length === wanted.size) return false;
  await tx.delete(Leader, { committeeId });
  if (wanted.size) await tx.insert(Leader, [...wanted.values()]);
  return true;
}

async function storeStandIn(tx: Transaction, row: StandInRow): Promise<Outcome> {
  const key = {
    personId: await personId(tx, row.person),
    standInId: await personId(tx, row.standIn),
    fromDay: day(row.from),
  };
  // Who came back early is not sent away again by the file that said otherwise.
  if (await tx.existsBy(StandIn, { ...key, endedAt: Not(IsNull()) })) return 'unchanged';
  return upsert(tx, StandIn, key, { toDay: day(row.to) });
}

/** Adds the record that `key` names, or changes what differs; what is undefined stays, or starts as `defaults` say. */
async function upsert<T extends ObjectLiteral & { id: number }>(
  tx: Transaction,
  record: new () => T,
  key: Partial<T>,
  values: Partial<T>,
  defaults: Partial<T> = {},
): Promise<Outcome> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const found = await tx.findOneBy<ObjectLiteral>(record, key);
  if (!found) {
    await tx.insert<ObjectLiteral>(record, { ...defaults, ...key, ...Object.fromEntries(given) });
    return 'added';
  }
  const differing = given.filter(([name, value]) => JSON.stringify(found[name]) !== JSON.stringify(value));
  if (differing.length === 0) return 'unchanged';
  await tx.update<ObjectLiteral>(record, { id: found.id as number }, Object.fromEntries(differing));
  return 'changed';
}

async function unitId(tx: Transaction, code: string): Promise<number> {
  return (await tx.findOneByOrFail(Unit, { code })).id;
}

async function personId(tx: Transaction, email: string): Promise<number> {
  return (await tx.findOneByOrFail(Person, { email })).id;
}

function sameIds(before: number[], after: number[]): boolean {
  return before.length === after.length && before.every((id) => after.includes(id));
}
