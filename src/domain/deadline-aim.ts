import { type Day, dayOf, daysBetween, type Instant, isAfter, isBefore } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** How "trước ngày X" is read: the last day is X as registers print it, or X−1 (domain.md 4.1). */
export type BeforeDay = 'register' | 'strict';

/** What is known of a deadline; a stored deadline version satisfies it. */
export interface AimFacts {
  phrase: string | null;
  printed: Day | null;
  due: Day | null;
  /** `HH:MM` on the last day; null: until its end. */
  time: string | null;
}

const WORK_BEGINS = '08:00';
const DATED_BEFORE = /trước\s+(?:ngày\s|\d{1,2}\s*[/.-]\s*\d)/;
const WORKED_OUT = /tức(?:\s+là)?\s+ngày/;

/**
 * Whether the words say "trước ngày X" or "trước d/m". Not "trước 17 giờ ngày X" nor "trước tháng 12", and not a
 * day that the words themselves work out ("… tức ngày X", domain.md 4.2, 57).
 */
export function saysBefore(phrase: string): boolean {
  const words = phrase.normalize('NFC').toLowerCase();
  return DATED_BEFORE.test(words) && !WORKED_OUT.test(words);
}

/** The last acceptable day for the `printed` one; only "before" words depend on the policy. */
export function lastDay(printed: Day, before: boolean, policy: BeforeDay): Day {
  return before && policy === 'strict' ? printed.subtract({ days: 1 }) : printed;
}

/**
 * The day that reminders aim at: X−1 for "trước ngày X" under either policy, the day before for a time at or before
 * the start of work (domain.md 4.2, 46), else the last day. Null without a last day. It may be no working day; the
 * calendar of the moment moves it (reminder-policy.ts).
 */
export function aimDay(deadline: AimFacts): Day | null {
  return deadline.due && literalDay({ ...deadline, due: deadline.due });
}

function literalDay({ phrase, printed, due, time }: AimFacts & { due: Day }): Day {
  if (time) return time <= WORK_BEGINS ? due.subtract({ days: 1 }) : due;
  if (!phrase || !saysBefore(phrase)) return due;
  const dayBefore = (printed ?? due).subtract({ days: 1 });
  return isBefore(due, dayBefore) ? due : dayBefore;
}

/** Whether the last day is over in Vietnam; on that day nothing is overdue, whatever hour the deadline names. */
export function isOverdue(due: Day | null, now: Instant): boolean {
  return due !== null && isAfter(dayOf(now), due);
}

/** Calendar days by which `on` lies after the last day; 0 up to it. */
export function daysLate(due: Day, on: Day): number {
  return Math.max(0, daysBetween(due, on));
}

/** The time left as people read it: `còn 3 ngày làm việc`, `hôm nay là hạn cuối`, `quá hạn 2 ngày`. */
export function dueWords(due: Day, today: Day, calendar: WorkingCalendar): string {
  if (due.equals(today)) return 'hôm nay là hạn cuối';
  if (isAfter(today, due)) return `quá hạn ${daysLate(due, today)} ngày`;
  const left = calendar.workingDaysBetween(today, due);
  return left > 0 ? `còn ${left} ngày làm việc` : `còn ${daysBetween(today, due)} ngày, đều là ngày nghỉ`;
}
