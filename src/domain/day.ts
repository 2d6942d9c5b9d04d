import { Temporal } from 'temporal-polyfill';

/** A calendar day in Vietnam; never a moment. */
export type Day = Temporal.PlainDate;
/** A moment in time. */
export type Instant = Temporal.Instant;
/** A clock time in Vietnam. */
export type TimeOfDay = Temporal.PlainTime;

export const VIETNAM = 'Asia/Ho_Chi_Minh';

const DAY = 24 * 60 * 60 * 1000;
/** Vietnam's clocks are seven hours ahead all year since 1975 (platform/time-check.ts makes sure). */
const AHEAD = 7 * 60 * 60 * 1000;
const EPOCH = Temporal.PlainDate.from('1970-01-01');
/** A heartbeat asks for few days, and for each of them very often. */
const numbered = new Map<number, Day>();
const numbers = new WeakMap<Day, number>();

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** Reads `YYYY-MM-DD`; throws RangeError for anything else. */
export function day(text: string): Day {
  return Temporal.PlainDate.from(text, { overflow: 'reject' });
}

/**
 * `YYYY-MM-DD` for a day as an office writes it by hand, the day before the month: `8/5/2024`, `08-05-2024`,
 * `8.5.24`, `08052024`. Anything else comes back as it is; whether there is such a day is for `day` to say.
 */
export function dayAsWritten(text: string): string {
  const [, on, month, year] =
    /^(\d{1,2})[\s.,/-]+(\d{1,2})[\s.,/-]+(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text) ??
    [];
  return year ? `${year.padStart(4, '20')}-${month!.padStart(2, '0')}-${on!.padStart(2, '0')}` : text;
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
  return dayNumbered(Math.floor((moment.epochMilliseconds + AHEAD) / DAY));
}

/** The clock time it is in Vietnam at `moment`, to the second. */
export function timeOf(moment: Instant): TimeOfDay {
  const seconds = Math.floor((moment.epochMilliseconds + AHEAD) / 1000);
  const within = (size: number, of: number) =>
    Math.floor(seconds / size) - Math.floor(seconds / size / of) * of;
  return new Temporal.PlainTime(within(3600, 24), within(60, 60), within(1, 60));
}

/** The moment at which a clock in Vietnam shows `time` (`HH:MM`, default midnight) on `on`. */
export function moment(on: Day, time = '00:00'): Instant {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return Temporal.Instant.fromEpochMilliseconds(numberOf(on) * DAY + (hour * 60 + minute) * 60_000 - AHEAD);
}

/** The days since 1970-01-01. */
export function numberOf(on: Day): number {
  const known = numbers.get(on);
  if (known !== undefined) return known;
  const { year, month, day: date } = on;
  // Years that begin with March have their odd day at the end.
  const [from, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const leaps = Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  return from * 365 + leaps + Math.floor((months * 153 + 2) / 5) + date - 719_469;
}

/** The day that is so many days after 1970-01-01. */
export function dayNumbered(number: number): Day {
  const known = numbered.get(number);
  if (known) return known;
  if (numbered.size > 20_000) numbered.clear();
  const found = EPOCH.add({ days: number });
  numbered.set(number, found);
  numbers.set(found, number);
  return found;
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
  return numberOf(to) - numberOf(from);
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

/** `08:05:03 ngày 08/5/2024`, Vietnam time. */
export function formatSecond(at: Instant): string {
  return `${timeOf(at).toString({ smallestUnit: 'second' })} ngày ${formatDay(dayOf(at))}`;
}
