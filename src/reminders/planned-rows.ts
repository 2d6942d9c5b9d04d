import { In, Not } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import type { State } from '../domain/assignment-state.js';
import { day, instant, type Instant } from '../domain/day.js';
import type { PlannedFacts } from '../domain/replanning.js';
import type { Reader, Transaction } from '../platform/database.js';

/** The states in which something may still have to be told. */
export const OPEN = Not(In(['completed', 'withdrawn'] satisfies State[]));

/** Which rows are read at a time. */
export interface Portion {
  after: number;
  limit: number;
  committeeId?: number | undefined;
}

/** What is stored of an open assignment, as far as its plan depends on it, as the database gives it. */
export interface PlannedRow {
  id: number;
  unitId: number;
  policyId: number;
  status: State;
  request: number;
  standing: number;
  urgent: number;
  due: string | null;
  dueTime: string | null;
  aimOn: string | null;
  armedAt: string;
  openedAt: string | null;
  heardAt: string | null;
  extensionAskedAt: string | null;
  nextActionAt: string | null;
  toldUpTo: string | null;
}

/** Its columns. */
export const COLUMNS: readonly (keyof PlannedRow & keyof Assignment)[] = [
  ...(['id', 'unitId', 'policyId', 'status', 'request', 'standing', 'urgent', 'due', 'dueTime'] as const),
  ...(['aimOn', 'armedAt', 'openedAt', 'heardAt', 'extensionAskedAt', 'nextActionAt', 'toldUpTo'] as const),
];

/** The next open assignments in the order of their ids, of one committee or of all. */
export function readRows(
  reader: Reader | Transaction,
  { after, limit, committeeId }: Portion,
): Promise<PlannedRow[]> {
  const query = reader
    .createQueryBuilder(Assignment, 'owed')
    .select([])
    .where('owed.id > :after', { after })
    .andWhere({ status: OPEN })
    .orderBy('owed.id')
    .limit(limit);
  for (const column of COLUMNS) query.addSelect(`owed.${column}`, column);
  if (committeeId) query.andWhere('owed.committeeId = :committeeId', { committeeId });
  return query.getRawMany<PlannedRow>();
}

/** The same text for all whose plan is the same under the same rules. */
export function factsKey({
  id: _,
  unitId: __,
  policyId: ___,
  openedAt,
  heardAt,
  ...facts
}: PlannedRow): string {
  // Of a word from the unit the day counts, and an hour lies in one day; of the opening only that it was.
  return Object.values({ ...facts, opened: openedAt !== null, heard: heardAt?.slice(0, 13) }).join('|');
}

/** What the rules are asked about. */
export function factsOf(row: PlannedRow): PlannedFacts {
  return {
    status: row.status,
    request: row.request === 1,
    standing: row.standing === 1,
    urgent: row.urgent === 1,
    due: row.due ? day(row.due) : null,
    dueTime: row.dueTime,
    aimOn: row.aimOn ? day(row.aimOn) : null,
    armedAt: instant(row.armedAt),
    openedAt: instantOf(row.openedAt),
    heardAt: instantOf(row.heardAt),
    extensionAskedAt: instantOf(row.extensionAskedAt),
    nextActionAt: instantOf(row.nextActionAt),
    toldUpTo: instantOf(row.toldUpTo),
  };
}

function instantOf(text: string | null): Instant | null {
  return text ? instant(text) : null;
}
