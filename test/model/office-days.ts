import { readFileSync } from 'node:fs';
import type { CalendarData } from '../../src/domain/working-calendar.js';

/** A day as its number since 01/01/1970, in Vietnam; a moment as milliseconds since then, in UTC. */
export type DayNumber = number;
export type Moment = number;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST = dayNumber('2024-01-01');

export function dayNumber(text: string): DayNumber {
  return Date.parse(`${text}T00:00Z`) / DAY;
}

export function dayText(day: DayNumber): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day it is in Vietnam, which is seven hours ahead all year round. */
export function dayAt(moment: Moment): DayNumber {
  return Math.floor((moment + 7 * HOUR) / DAY);
}

/** The hour that a clock shows in Vietnam, 8.5 for half past eight. */
export function hourAt(moment: Moment): number {
  return (moment + 7 * HOUR - dayAt(moment) * DAY) / HOUR;
}

export function momentOf(day: DayNumber, hour: number): Moment {
  return day * DAY + (hour - 7) * HOUR;
}

/** 0 is Monday; 01/01/1970 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return (day + 3) % 7;
}

/** A day that the office has set apart: off, worked, or a usual day of the week again. */
export interface Declared {
  day: DayNumber;
  kind: 'off' | 'working' | 'plain';
}

/** Days on which some units, or all (null), cannot work. */
export interface Closed {
  from: DayNumber;
  to: DayNumber;
  units: number[] | null;
}

/** The working days, counted one by one. */
export class OfficeDays {
  declared: Declared[] = [];
  closures: Closed[] = [];
  private readonly published = publishedDays();
  private readonly counts = new Map<number | undefined, number[]>();

  /** Whether the office works, or one unit of it. */
  works(day: DayNumber, unit?: number): boolean {
    if (this.isClosed(day, unit)) return false;
    const kind = this.declared.find((each) => each.day === day)?.kind;
    if (kind === 'off' || kind === 'working') return kind === 'working';
    if (kind !== 'plain' && this.published.working.has(day)) return true;
    return weekdayOf(day) < 5 && (kind === 'plain' || !this.published.off.has(day));
  }

  isClosed(day: DayNumber, unit?: number): boolean {
    const ofUnit = (units: number[] | null) => units === null || (unit !== undefined && units.includes(unit));
    return this.closures.some(({ from, to, units }) => from <= day && day <= to && ofUnit(units));
  }

  /** How many working days lie after `from` up to and with `to`. */
  between(from: DayNumber, to: DayNumber, unit?: number): number {
    return this.counted(to, unit) - this.counted(from, unit);
  }

  lastOnOrBefore(day: DayNumber, unit?: number): DayNumber {
    return this.works(day, unit) ? day : this.lastOnOrBefore(day - 1, unit);
  }

  /** The `n`th working day after `day`, before it for a negative number. */
  after(day: DayNumber, n: number, unit?: number): DayNumber {
    let at = day;
    for (let left = Math.abs(n); left > 0; left -= this.works(at, unit) ? 1 : 0) at += Math.sign(n);
    return at;
  }

  /** To be called when something was declared: everything is counted anew. */
  changed(): void {
    this.counts.clear();
  }

  private counted(day: DayNumber, unit?: number): number {
    const counts = this.counts.get(unit) ?? [];
    this.counts.set(unit, counts);
    for (let next = counts.length; next <= day - FIRST; next += 1)
      counts.push((counts[next - 1] ?? 0) + (this.works(FIRST + next, unit) ? 1 : 0));
    return counts[day - FIRST] ?? 0;
  }
}

function publishedDays(): { off: Set<DayNumber>; working: Set<DayNumber> } {
  const data = JSON.parse(readFileSync('config/calendar.json', 'utf8')) as CalendarData;
  const listed = (name: 'daysOff' | 'workingDays') =>
    data.years.flatMap((year) => year[name].map(({ day }) => dayNumber(day)));
  const years = Array.from({ length: 10 }, (_, n) => 2024 + n);
  const yearly = data.yearly.flatMap(({ monthDay, since = 0 }) =>
    years.filter((year) => year >= since).map((year) => dayNumber(`${year}-${monthDay}`)),
  );
  return { off: new Set([...listed('daysOff'), ...yearly]), working: new Set(listed('workingDays')) };
}
