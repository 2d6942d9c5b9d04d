import { Temporal } from 'temporal-polyfill';

/** A calendar day in Vietnam; never a moment. */
export type Day = Temporal.PlainDate;
/** A moment in time. */
export type Instant = Temporal.Instant;
/** A clock time in Vietnam. */
export type TimeOfDay = Temporal.PlainTime;

export const VIETNAM = 'Asia/Ho_Chi_Minh';

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** Reads `YYYY-MM-DD`; throws RangeError for anything else. */
export function day(text: string): Day {
  return Temporal.PlainDate.from(text, { overflow: 'reject' });
}

/** The day in a field that may be cleared (null, or nothing written) or left as it is (undefined). */
export function maybeDay(text: string | null | undefined): Day | null | undefined {
  if (text === undefined) return undefined;
  return text ? day(text) : null;
}

/** Reads an ISO moment with its offset or Z; throws RangeError for anything else. */
export function instant(text: string): Instant {
  return Temporal.Instant.from(text);
}

/** The day it is in Vietnam at `moment`, whatever the server's zone. */
export function dayOf(moment: Instant): Day {
  return moment.toZonedDateTimeISO(VIETNAM).toPlainDate();
}

/** The clock time it is in Vietnam at `moment`. */
export function timeOf(moment: Instant): TimeOfDay {
  return moment.toZonedDateTimeISO(VIETNAM).toPlainTime();
}

/** The moment at which a clock in Vietnam shows `time` (`HH:MM`, default midnight) on `on`. */
export function moment(on: Day, time = '00:00'): Instant {
  return on.toZonedDateTime({ timeZone: VIETNAM, plainTime: Temporal.PlainTime.from(time) }).toInstant();
}

export function isBefore(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}

export function isAfter(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}

export function earlier(a: Instant, b: Instant): boolean {
  return Temporal.Instant.compare(a, b) < 0;
}

/** Days from `from` to `to`, negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return from.until(to, { largestUnit: 'days' }).days;
}

/** `Thứ Tư`. */
export function weekday(on: Day): string {
  return WEEKDAYS[on.dayOfWeek - 1]!;
}

/** `08/5/2024`: days below ten and months one and two with a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export function formatDay(on: Day): string {
  const month = on.month < 3 ? `0${on.month}` : `${on.month}`;
  return `${String(on.day).padStart(2, '0')}/${month}/${on.year}`;
}

/** `Thứ Tư, 08/5/2024`. */
export function formatDayLong(on: Day): string {
  return `${weekday(on)}, ${formatDay(on)}`;
}

/** `08:05 ngày 08/5/2024`, Vietnam time. */
export function formatInstant(at: Instant): string {
  return `${timeOf(at).toString({ smallestUnit: 'minute' })} ngày ${formatDay(dayOf(at))}`;
}
