import { In, MoreThan } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { Directive } from '../assignments/directive.entity.js';
import { UNFINISHED } from '../domain/assignment-state.js';
import { dayOf, type Instant } from '../domain/day.js';
import type { ForecastFacts } from '../domain/forecast.js';
import { type Choice, select, type Stored } from '../platform/bulk.js';
import { storedDay, storedInstant } from '../platform/columns.js';
import type { Reader, Transaction } from '../platform/database.js';
import type { Spoken } from './words.js';

/** The states in which something may still have to be told. */
export const OPEN = In(UNFINISHED);

const WHOSE = [
  ...(['id', 'unitId', 'officerId', 'committeeId', 'policyId', 'directiveId'] as const),
  ...(['deadlineVersion', 'extensions', 'turn', 'issuedAt', 'announceToOfficer'] as const),
];
const FACTS = [
  ...(['status', 'request', 'standing', 'urgent', 'due', 'dueTime', 'aimOn', 'armedAt'] as const),
  ...(['extensionAskedAt', 'announce', 'nextActionAt', 'toldUpTo'] as const),
];
const COLUMNS = [...WHOSE, ...FACTS, 'openedAt', 'heardAt'] as const;

/** What is stored of an assignment, as far as its steps and messages depend on it. */
export type PlannedRow = Stored<Pick<Assignment, (typeof COLUMNS)[number]>>;

/** The rows, as they are stored. */
export function readRows(reader: Reader | Transaction, choice: Choice<Assignment>): Promise<PlannedRow[]> {
  return select(reader, Assignment, COLUMNS, choice);
}

const PORTION = 500;

/** Open assignments in the order of their ids, portion by portion so that any number fits into memory. */
export async function* openRows(
  reader: Reader | Transaction,
  among: Choice<Assignment>['among'] = {},
): AsyncGenerator<PlannedRow[]> {
  for (let last = 0; ;) {
    const next = { id: MoreThan(last), status: OPEN };
    const rows = await readRows(reader, { where: next, among, order: { id: 'ASC' }, take: PORTION });
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)!.id;
  }
}

/** The same text for all on which, under the same rules, the same is decided, foreseen and planned. */
export function factsKey(row: PlannedRow): string {
  const { openedAt, heardAt } = row;
  let key = openedAt ? 'opened' : '';
  // Of a word from the unit the day counts.
  if (heardAt) key += dayOf(storedInstant(heardAt)).toString();
  for (const column of FACTS) key += `|${row[column]}`;
  return key;
}

/** What the rules are asked about. */
export function factsOf(row: PlannedRow): ForecastFacts {
  return {
    ...{ status: row.status, dueTime: row.dueTime, announce: row.announce },
    ...{ request: row.request === 1, standing: row.standing === 1, urgent: row.urgent === 1 },
    due: storedDay(row.due),
    aimOn: storedDay(row.aimOn),
    armedAt: storedInstant(row.armedAt),
    openedAt: instantOf(row.openedAt),
    heardAt: instantOf(row.heardAt),
    extensionAskedAt: instantOf(row.extensionAskedAt),
    nextActionAt: instantOf(row.nextActionAt),
    toldUpTo: instantOf(row.toldUpTo),
  };
}

/** What the messages need of each row, in the same order. */
export async function spokenOf(reader: Reader | Transaction, rows: PlannedRow[]): Promise<Spoken[]> {
  const directives = await select(reader, Directive, ['id', 'conclusionId'], {
    among: { id: [...new Set(rows.map(({ directiveId }) => directiveId))] },
  });
  const directive = new Map(directives.map((each) => [each.id, each]));
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unitId,
    officerId: row.officerId,
    committeeId: row.committeeId,
    extensions: row.extensions,
    deadlineVersion: row.deadlineVersion,
    due: storedDay(row.due),
    turn: row.turn,
    issuedAt: storedInstant(row.issuedAt),
    directive: directive.get(row.directiveId)!,
  }));
}

function instantOf(text: string | null): Instant | null {
  return text ? storedInstant(text) : null;
}
