import type { State } from './assignment-state.js';
import { type Day, dayOf, type Instant, isAfter } from './day.js';
import { daysLate } from './deadline-aim.js';

/** The four official classes (domain.md 1.2), and the two that stand beside them. */
export type OfficialClass =
  'completed-on-time' | 'completed-late' | 'open-in-time' | 'open-overdue' | 'standing' | 'left-out';

/** The classes' names in the order reports print them. */
export const CLASS_LABELS: Readonly<Record<OfficialClass, string>> = {
  'completed-on-time': 'Hoàn thành đúng hạn',
  'completed-late': 'Hoàn thành quá hạn',
  'open-in-time': 'Chưa hoàn thành, trong hạn',
  'open-overdue': 'Chưa hoàn thành, quá hạn',
  standing: 'Nhiệm vụ thường xuyên',
  'left-out': 'Không thống kê (tạm dừng, thu hồi)',
};

/** What the class depends on; an assignment as it is stored satisfies it. */
export interface ClassFacts {
  status: State;
  standing: boolean;
  /** The last submission. */
  submittedAt: Instant | null;
  originalDue: Day | null;
  due: Day | null;
}

/**
 * The class of an assignment as of `today`, by its current or its original deadline (domain.md 1.6).
 *
 * A unit is measured on the day it submits, not when the office confirms (domain.md 1.7): submitted in time and not
 * yet confirmed stays in time. Withdrawn is no task any more and suspended has no running clock, so that counting
 * either as in time or as overdue would be untrue; both are left out and shown apart. Without a last day nothing
 * is late.
 */
export function classify(
  facts: ClassFacts,
  today: Day,
  deadline: 'current' | 'original' = 'current',
): OfficialClass {
  const due = deadline === 'original' ? facts.originalDue : facts.due;
  return classOf(facts, due !== null && isAfter(measuredOn(facts, today), due));
}

/** The class of what is known to be late or not; `late` counts only where something can be late. */
export function classOf(
  { status, standing }: Pick<ClassFacts, 'status' | 'standing'>,
  late: boolean,
): OfficialClass {
  if (status === 'withdrawn' || status === 'suspended') return 'left-out';
  if (standing) return 'standing';
  if (status === 'completed') return late ? 'completed-late' : 'completed-on-time';
  return late ? 'open-overdue' : 'open-in-time';
}

/** Calendar days by which it is late as of `today`, or was when the unit submitted it; 0 while it is not. */
export function lateBy(facts: Omit<ClassFacts, 'originalDue' | 'standing'>, today: Day): number {
  return facts.due ? daysLate(facts.due, measuredOn(facts, today)) : 0;
}

function measuredOn({ status, submittedAt }: Pick<ClassFacts, 'status' | 'submittedAt'>, today: Day): Day {
  const submitted = status === 'completed' || status === 'submitted';
  return submitted && submittedAt ? dayOf(submittedAt) : today;
}

/** How many of each class; every class is present. */
export function tally(classes: Iterable<OfficialClass>): Record<OfficialClass, number> {
  const counts: Record<OfficialClass, number> = {
    'completed-on-time': 0,
    'completed-late': 0,
    'open-in-time': 0,
    'open-overdue': 0,
    standing: 0,
    'left-out': 0,
  };
  for (const each of classes) counts[each] += 1;
  return counts;
}
