import { type Day, dayNumbered, numberOf } from './day.js';

/** One day (`YYYY-MM-DD`) that differs from the plain week, with the reason people read. */
export interface CalendarEntry {
  day: string;
  name: string;
}

/** A holiday on the same date (`MM-DD`) of every year, from the year `since` on if given. */
export interface YearlyHoliday {
  monthDay: string;
  name: string;
  since?: number;
}

/** What was decided (`confirmed`) or only expected (`computed`) for one year besides the yearly holidays. */
export interface CalendarYear {
  year: number;
  status: 'confirmed' | 'computed';
  note?: string;
  daysOff: CalendarEntry[];
  workingDays: CalendarEntry[];
}

/** Days (`YYYY-MM-DD`), both ends included, and why nobody works on them. */
export interface ClosedSpan {
  from: string;
  to: string;
  name: string;
}

/** The shape of config/calendar.json. */
export interface CalendarData {
  yearly: YearlyHoliday[];
  years: CalendarYear[];
  /** Days (`YYYY-MM-DD`) on which a yearly holiday does not hold. */
  plainDays?: readonly string[];
  /** Spans of days on which nobody works whatever else is said. */
  closed?: readonly ClosedSpan[];
}

/**
 * The offices' working days: Monday to Friday, less the holidays and days exchanged, plus the Saturdays worked
 * instead (Bộ luật Lao động 2019, Điều 111 and 112; the yearly decisions are data). A year the data does not
 * have is answered from the plain week and the yearly holidays.
 */
export class WorkingCalendar {
  private readonly since: Map<string, number>;
  private readonly daysOff: Set<string>;
  private readonly workingDays: Set<string>;
  private readonly plain: Set<string>;
  private readonly closed: readonly ClosedSpan[];
  /** Days already looked at, by their numbers: a heartbeat counts over the same days thousands of times. */
  private readonly known = new Map<number, boolean>();

  constructor(readonly data: CalendarData) {
    this.since = new Map(data.yearly.map((holiday) => [holiday.monthDay, holiday.since ?? -Infinity]));
    this.daysOff = new Set(data.years.flatMap((one) => one.daysOff.map((entry) => entry.day)));
    this.workingDays = new Set(data.years.flatMap((one) => one.workingDays.map((entry) => entry.day)));
    this.plain = new Set(data.plainDays);
    this.closed = data.closed ?? [];
  }

  /** Whether offices work on `day`. */
  isWorkingDay(day: Day): boolean {
    const text = day.toString();
    if (this.closed.some(({ from, to }) => from <= text && text <= to)) return false;
    if (day.dayOfWeek > 5) return this.workingDays.has(text);
    if (this.workingDays.has(text) || this.plain.has(text)) return true;
    return !this.daysOff.has(text) && !this.isYearlyHoliday(day.year, text.slice(-5));
  }

  /** The nth working day after `day`, before it for a negative `n`; `day` itself is not counted; `day` for 0. */
  addWorkingDays(day: Day, n: number): Day {
    const step = Math.sign(n);
    let at = numberOf(day);
    for (let left = Math.abs(n); left > 0;) {
      at += step;
      if (this.works(at)) left -= 1;
    }
    return dayNumbered(at);
  }

  /**
   * How many working days `addWorkingDays` takes from `from` to `to`: those after `from` up to and with `to`;
   * for an earlier `to` those before `from` down to and with `to`, as a negative number.
   */
  workingDaysBetween(from: Day, to: Day): number {
    const end = numberOf(to);
    let at = numberOf(from);
    const step = Math.sign(end - at);
    let counted = 0;
    while (at !== end) {
      at += step;
      if (this.works(at)) counted += step;
    }
    return counted;
  }

  /** `day` if offices work on it, else the last working day before it. */
  lastWorkingDayOnOrBefore(day: Day): Day {
    return this.isWorkingDay(day) ? day : this.addWorkingDays(day, -1);
  }

  /** The first working day after `day`. */
  nextWorkingDay(day: Day): Day {
    return this.addWorkingDays(day, 1);
  }

  private works(number: number): boolean {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const working = this.isWorkingDay(dayNumbered(number));
    this.known.set(number, working);
    return working;
  }

  private isYearlyHoliday(year: number, monthDay: string): boolean {
    const since = this.since.get(monthDay);
    return since !== undefined && year >= since;
  }
}
