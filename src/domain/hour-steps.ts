import { dayOf, earlier, type Instant, moment } from './day.js';
import { type Hours, quietUntil } from './slots.js';
import type { StepFacts } from './step.js';

/** Whole hours before and after a moment. */
export interface HourLists {
  before: number[];
  after: number[];
}

/** When the offices close; the last moment of "hôm nay" (domain.md 4.1, hand-ins). */
const CLOSING = '17:00';

/**
 * The last moment of what is a matter of hours: a deadline with a clock time, or an urgent order that is due on the
 * day it was given (domain.md 4.2, 44 to 48 and 16). Undefined for what is a matter of days.
 */
export function lastMoment({ due, dueTime, urgent, armedAt }: StepFacts): Instant | undefined {
  if (!due) return undefined;
  if (dueTime) return moment(due, dueTime);
  return urgent && due.equals(dayOf(armedAt)) ? moment(due, CLOSING) : undefined;
}

/**
 * The moments of the lists around the last moment, in order: `before-4h`, `late-1h`. In the quiet hours nobody is
 * reminded: a step before waits for the morning, and is left out when the morning is too late.
 */
export function hourSteps(facts: StepFacts, lists: HourLists, hours: Hours): { key: string; at: Instant }[] {
  const last = lastMoment(facts);
  if (!last) return [];
  const awake = (at: Instant) => quietUntil(at, hours) ?? at;
  const before = lists.before
    .toSorted((a, b) => b - a)
    .map((n) => ({ key: `before-${n}h`, at: awake(last.subtract({ hours: n })) }))
    .filter(({ at }) => earlier(at, last));
  const after = lists.after.map((n) => ({ key: `late-${n}h`, at: awake(last.add({ hours: n })) }));
  return [...before, ...after];
}
