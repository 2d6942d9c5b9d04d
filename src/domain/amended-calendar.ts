import type { Day } from './day.js';
import type { CalendarData, CalendarYear, ClosedSpan } from './working-calendar.js';

/** One day that the office has set apart from the published calendar; the later of two for a day counts. */
export interface DayAmendment {
  day: Day;
  kind: 'off' | 'working' | 'plain';
  name: string;
}

/** What the office has found of a year. */
export interface YearAmendment {
  year: number;
  status: CalendarYear['status'];
}

/** A span, both ends included, on which nobody can work. */
export interface Closed {
  fromDay: Day;
  toDay: Day;
  reason: string;
}

/** The published calendar with what the office has changed in it. `published` stays as it is. */
export function amended(
  published: CalendarData,
  days: readonly DayAmendment[],
  years: readonly YearAmendment[],
  closures: readonly Closed[],
): CalendarData {
  const byDay = new Map(days.map((each) => [each.day.toString(), each]));
  const byYear = new Map(published.years.map((one) => [one.year, one]));
  const touched = [...years.map(({ year }) => year), ...days.map(({ day }) => day.year)];
  for (const year of touched)
    byYear.set(year, byYear.get(year) ?? { year, status: 'computed', daysOff: [], workingDays: [] });
  const plainDays = [...byDay.values()]
    .filter(({ kind }) => kind === 'plain')
    .map(({ day }) => day.toString());
  return {
    yearly: published.yearly,
    years: [...byYear.values()].map((one) => ({
      ...one,
      status: years.find(({ year }) => year === one.year)?.status ?? one.status,
      daysOff: merged(one, 'off', one.daysOff, byDay),
      workingDays: merged(one, 'working', one.workingDays, byDay),
    })),
    plainDays: [...(published.plainDays ?? []), ...plainDays],
    closed: [...(published.closed ?? []), ...closures.map(closedSpan)],
  };
}

/** A closure as calendar data. */
export function closedSpan({ fromDay, toDay, reason }: Closed): ClosedSpan {
  return { from: fromDay.toString(), to: toDay.toString(), name: reason };
}

function merged(
  { year }: CalendarYear,
  kind: DayAmendment['kind'],
  entries: CalendarYear['daysOff'],
  byDay: ReadonlyMap<string, DayAmendment>,
): CalendarYear['daysOff'] {
  const added = [...byDay.values()].filter((each) => each.kind === kind && each.day.year === year);
  return [
    ...entries.filter((entry) => !byDay.has(entry.day)),
    ...added.map(({ day, name }) => ({ day: day.toString(), name })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
