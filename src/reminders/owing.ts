import { LessThanOrEqual } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { Directive } from '../assignments/directive.entity.js';
import { day, type Instant, instant } from '../domain/day.js';
import type { LookFacts } from '../domain/look.js';
import { select } from '../platform/bulk.js';
import type { Transaction } from '../platform/database.js';
import type { Spoken } from './words.js';

/** What a heartbeat has to know of an assignment that is due. */
export interface Owing extends LookFacts, Spoken {
  unitId: number;
  policyId: number;
  /** The same for all on which, under the same rules, the same is decided. */
  alike: string;
}

const SAID = ['id', 'unitId', 'committeeId', 'directiveId', 'deadlineVersion', 'extensions', 'turn'] as const;
const DECIDING = [
  ...(['status', 'request', 'standing', 'urgent', 'due', 'dueTime', 'aimOn', 'armedAt'] as const),
  ...(['openedAt', 'heardAt', 'extensionAskedAt', 'announce', 'toldUpTo'] as const),
];

/**
 * The next `most` assignments that are due, those waiting longest first; nobody else changes them before the write
 * ends.
 */
export async function takeOwing(tx: Transaction, now: Instant, most: number): Promise<Owing[]> {
  const rows = await select(tx, Assignment, [...SAID, ...DECIDING, 'policyId', 'issuedAt'], {
    where: { nextActionAt: LessThanOrEqual(now) },
    order: { nextActionAt: 'ASC', id: 'ASC' },
    take: most,
    lock: true,
  });
  const directives = await select(tx, Directive, ['id', 'conclusionId'], {
    among: { id: [...new Set(rows.map(({ directiveId }) => directiveId))] },
  });
  const directive = new Map(directives.map((each) => [each.id, each]));
  // Those of one conclusion share most of their days and moments: each text is read once.
  const [dayIn, momentIn] = [remembering(day), remembering(instant)];
  return rows.map((row) => ({
    ...row,
    request: row.request === 1,
    standing: row.standing === 1,
    urgent: row.urgent === 1,
    due: dayIn(row.due),
    aimOn: dayIn(row.aimOn),
    issuedAt: momentIn(row.issuedAt)!,
    armedAt: momentIn(row.armedAt)!,
    openedAt: momentIn(row.openedAt),
    heardAt: momentIn(row.heardAt),
    extensionAskedAt: momentIn(row.extensionAskedAt),
    toldUpTo: momentIn(row.toldUpTo),
    directive: directive.get(row.directiveId)!,
    alike: DECIDING.map((column) => row[column]).join(),
  }));
}

function remembering<Value>(read: (text: string) => Value): (text: string | null) => Value | null {
  const known = new Map<string, Value>();
  return (text) => {
    if (text === null) return null;
    const value = known.get(text) ?? read(text);
    known.set(text, value);
    return value;
  };
}
