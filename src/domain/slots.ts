import { type Day, dayOf, earlier, type Instant, moment, timeOf } from './day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** When messages of the day leave, and when nobody's telephone may ring; `HH:MM`, Vietnam time. */
export interface Hours {
  slot: string;
  quiet: { from: string; until: string };
}

/** One sending of a day; a person gets at most one reminder message per slot and channel. */
export interface Slot {
  day: Day;
  /** `2024-05-03T08:00` */
  key: string;
}

/** The moment at which the slot of `day` opens. */
export function slotAt(day: Day, hours: Hours): Instant {
  return moment(day, hours.slot);
}

/** The slot open at `now`: on a working day, from its hour until the quiet hours begin; else undefined. */
export function openSlot(now: Instant, calendar: WorkingCalendar, hours: Hours): Slot | undefined {
  const day = dayOf(now);
  if (earlier(now, slotAt(day, hours)) || quietUntil(now, hours) || !calendar.isWorkingDay(day))
    return undefined;
  return slotOn(day, hours);
}

/** The slot of `day`. */
export function slotOn(day: Day, { slot }: Hours): Slot {
  return { day, key: `${day.toString()}T${slot}` };
}

/** When the first slot after `after` opens. */
export function nextSlotAt(after: Instant, calendar: WorkingCalendar, hours: Hours): Instant {
  const day = dayOf(after);
  const today = slotAt(day, hours);
  if (earlier(after, today) && calendar.isWorkingDay(day)) return today;
  return slotAt(calendar.nextWorkingDay(day), hours);
}

/**
 * When the day's message of somebody leaves who wants it not before `remindAt` (`HH:MM`; null: no wish), if it could
 * leave at `from`.
 */
export function wantedAt(remindAt: string | null, from: Instant): Instant {
  const hour = remindAt ? moment(dayOf(from), remindAt) : from;
  return earlier(from, hour) ? hour : from;
}

/** When the quiet hours end that `now` falls into; undefined outside them. They may run past midnight. */
export function quietUntil(now: Instant, { quiet }: Hours): Instant | undefined {
  const time = timeOf(now).toString({ smallestUnit: 'minute' });
  const day = dayOf(now);
  if (time < quiet.until && (quiet.from <= time || quiet.until < quiet.from)) return moment(day, quiet.until);
  if (quiet.from <= time && quiet.until < quiet.from) return moment(day.add({ days: 1 }), quiet.until);
  return undefined;
}
