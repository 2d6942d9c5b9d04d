import { dayOf, type Instant } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A time in which nobody was reminded, and how many messages made up for it at its end. */
export interface Standstill {
  since: Instant;
  until: Instant;
  messages: number;
}

/** Whether a silence was so long that offices have to be told: more than a working day. */
export function isStandstill(last: Instant, now: Instant, calendar: WorkingCalendar): boolean {
  return calendar.workingDaysBetween(dayOf(last), dayOf(now)) > 1;
}
