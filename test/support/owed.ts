import type { Assignment } from '../../src/assignments/assignment.entity.js';
import { setDeadline } from '../../src/assignments/deadlines.js';
import { afterMove } from '../../src/assignments/next-state.js';
import { type Act, next } from '../../src/domain/assignment-state.js';
import { day, instant, moment } from '../../src/domain/day.js';
import { officeRules, testConfig } from './config.js';

/** The rules by default. */
export const rules = officeRules(testConfig());
const ISSUED = instant('2026-05-04T09:00+07:00');
/** When the acts of these tables are done. */
export const NOW = instant('2026-05-11T10:00+07:00');

/** An assignment of 04/5/2026 that is due on 20/5/2026. */
export const owed = (more: Partial<Assignment> = {}) =>
  ({
    id: 1,
    status: 'new',
    suspendedFrom: null,
    request: false,
    standing: false,
    originalDue: day('2026-05-20'),
    due: day('2026-05-20'),
    dueTime: null,
    aimOn: day('2026-05-19'),
    issuedAt: ISSUED,
    armedAt: ISSUED,
    urgent: false,
    openedAt: null,
    receivedAt: null,
    heardAt: null,
    extensionAskedAt: null,
    extensions: 0,
    urged: 0,
    urgedAt: null,
    toldUpTo: null,
    submittedAt: null,
    completedAt: null,
    deadlineVersion: 1,
    version: 3,
    announce: null,
    nextActionAt: moment(day('2026-05-14'), '08:00'),
    ...more,
  }) as Assignment;

/** The columns that `act` changes, with the day that it sets. */
export function after(present: Assignment, act: Act, newDue?: string) {
  const to = next(present.status, act, present.suspendedFrom ?? undefined)!;
  const decision = { reason: null, askedById: null, decidedById: 1, at: NOW };
  const deadline = newDue ? setDeadline(day(newDue), decision) : undefined;
  return afterMove(present, { act, to, ...(deadline && { deadline }) }, NOW, rules);
}
