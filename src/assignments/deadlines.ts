import { aimDay } from '../domain/deadline-aim.js';
import { type Day, formatDay, type Instant } from '../domain/day.js';
import { type DraftDeadline, NO_DEADLINE } from '../domain/drafts.js';
import type { DeadlineVersion } from './deadline.entity.js';

/** Who changed a deadline, when and why; what is absent was nobody. */
export interface Decision {
  reason: string | null;
  askedById: number | null;
  decidedById: number | null;
  at: Instant;
}

/** A deadline version before it has its assignment. */
export type NewDeadline = Omit<DeadlineVersion, 'id' | 'assignmentId' | 'version'>;

/** The day a person set in place of the deadline before. */
export function setDeadline(due: Day, decision: Decision): NewDeadline {
  const explanation = `Hạn mới ${formatDay(due)}.`;
  return dated({ ...NO_DEADLINE, printed: due, due, deadlineKind: 'fixed', explanation }, decision);
}

/** `deadline` with the day that reminders aim at. */
export function dated(deadline: DraftDeadline, decision: Decision): NewDeadline {
  return { ...deadline, ...decision, aimOn: aimDay(deadline) };
}
