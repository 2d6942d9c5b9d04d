import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { Absence } from '../domain/absences.js';
import { type Day, type Instant, isBefore } from '../domain/day.js';
import type { Reader, Transaction } from '../platform/database.js';
import { activeStandIns, hasLeft } from './acting.js';
import { Committee, Leader, Secretary } from './committee.entity.js';
import { Pause } from './pause.entity.js';
import { Person } from './person.entity.js';
import { StandIn } from './stand-in.entity.js';

/** With somebody who acts for the person, or without. */
export const ABSENCE_KINDS = ['stand-in', 'pause'] as const;
export type AbsenceKind = (typeof ABSENCE_KINDS)[number];

/** An absence as it was written down. */
export interface WrittenAbsence extends Absence {
  kind: AbsenceKind;
  id: number;
  /** When and by whom; null: it came with an organisation file. */
  at: Instant | null;
  byId: number | null;
}

/** Every absence that lasts to `from` or longer and was not called off before it began, the earliest first. */
export async function readAbsences(reader: Reader | Transaction, from: Day): Promise<WrittenAbsence[]> {
  const lasting = { toDay: MoreThanOrEqual(from) };
  const standIns = await reader.findBy(StandIn, lasting);
  const pauses = await reader.findBy(Pause, lasting);
  const written = [
    ...standIns.map((row): WrittenAbsence => ({ ...row, kind: 'stand-in' })),
    ...pauses.map((row): WrittenAbsence => ({ ...row, standInId: null, kind: 'pause' })),
  ];
  const lasts = written.filter(({ fromDay, toDay }) => !isBefore(toDay, fromDay));
  return lasts.toSorted((a, b) => a.fromDay.toString().localeCompare(b.fromDay.toString()) || a.id - b.id);
}

/** Writes an absence down in which no mistakes are left. */
export async function writeAbsence(
  tx: Transaction,
  { standInId, ...away }: Absence,
  byId: number,
  at: Instant,
): Promise<void> {
  if (standInId === null) await tx.insert(Pause, { ...away, byId, at });
  else await tx.insert(StandIn, { ...away, standInId, byId, at });
}

/** Lets an absence end with `toDay`. */
export async function shortenAbsence(
  tx: Transaction,
  { kind, id }: Pick<WrittenAbsence, 'kind' | 'id'>,
  toDay: Day,
  endedById: number,
  endedAt: Instant,
): Promise<void> {
  const ended = { toDay, endedById, endedAt };
  if (kind === 'pause') await tx.update(Pause, { id }, ended);
  else await tx.update(StandIn, { id }, ended);
}

/** Who may act for `person` on that day: people of the same unit, and of the committees whose office the person is of. */
export async function possibleStandIns(
  reader: Reader | Transaction,
  { id, unitId }: Person,
  on: Day,
): Promise<Person[]> {
  const secretary = await reader.findBy(Secretary, { personId: id });
  const leader = await reader.findBy(Leader, { personId: id });
  const committees = await reader.findBy(Committee, [
    { id: In([...secretary, ...leader].map(({ committeeId }) => committeeId)) },
    { chairId: id },
    { deciderId: id },
  ]);
  const committeeId = In(committees.map((committee) => committee.id));
  const offices = [
    ...(await reader.findBy(Secretary, { committeeId })).map(({ personId }) => personId),
    ...(await reader.findBy(Leader, { committeeId })).map(({ personId }) => personId),
    ...committees.flatMap(({ chairId, deciderId }) => [chairId, deciderId ?? chairId]),
  ];
  const persons = await reader.find(Person, {
    where: [{ unitId }, { id: In(offices) }],
    order: { name: 'ASC', id: 'ASC' },
  });
  return persons.filter((other) => other.id !== id && !hasLeft(other, on));
}

/** Who is away on that day without a stand-in and wants only what cannot wait. */
export async function pausedOn(reader: Reader | Transaction, on: Day): Promise<Set<number>> {
  const pauses = await reader.findBy(Pause, { fromDay: LessThanOrEqual(on), toDay: MoreThanOrEqual(on) });
  if (pauses.length === 0) return new Set();
  const standIns = await activeStandIns(reader, on);
  const represented = new Set(standIns.map(({ personId }) => personId));
  return new Set(pauses.map(({ personId }) => personId).filter((id) => !represented.has(id)));
}
