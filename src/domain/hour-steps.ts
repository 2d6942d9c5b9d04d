import { dueWords } from './deadline-aim.js';
import { dayOf, earlier, type Instant, moment, timeOf } from './day.js';
import { type Hours, quietUntil } from './slots.js';
import type { StepFacts } from './step.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Whole hours before and after a moment. */
export interface HourLists {
  before: number[];
  after: number[];
}

/** When the offices close; the last moment of "hôm nay" (domain.md 4.1, hand-ins). */
const CLOSING = '17:00';

type LastMomentFacts = Pick<StepFacts, 'due' | 'dueTime' | 'urgent' | 'armedAt'>;

/**
 * The last moment of what is a matter of hours: a deadline with a clock time, or an urgent order that is due on the
 * day it was given (domain.md 4.2, 44 to 48 and 16). Undefined for what is a matter of days.
 */
function lastMoment({ due, dueTime, urgent, armedAt }: LastMomentFacts): Instant | undefined {
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

/**
 * The time left as people read it: in hours on the last day of what is a matter of hours, else in days (`dueWords`).
 * Null without a deadline. A message leaves some seconds after its hour, so that five minutes count as nothing.
 */
export function timeLeft(facts: LastMomentFacts, now: Instant, calendar: WorkingCalendar): string | null {
  const last = lastMoment(facts);
  if (!facts.due) return null;
  if (!last || !facts.due.equals(dayOf(now))) return dueWords(facts.due, dayOf(now), calendar);
  const clock = timeOf(last).toString({ smallestUnit: 'minute' });
  const minutes = Math.round(last.since(now).total('minutes') / 5) * 5;
  if (minutes === 0) return `đã đến hạn lúc ${clock}`;
  const length = hoursAndMinutes(Math.abs(minutes));
  return minutes > 0 ? `còn ${length}, đến ${clock}` : `đã quá ${length}, hạn ${clock}`;
}

function hoursAndMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return [hours > 0 && `${hours} giờ`, minutes % 60 > 0 && `${minutes % 60} phút`].filter(Boolean).join(' ');
}
