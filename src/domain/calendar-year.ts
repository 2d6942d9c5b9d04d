import { type Day, day, isAfter } from './day.js';
import { type CalendarData, WorkingCalendar } from './working-calendar.js';

/** A day that differs from the plain week, and why. */
export interface SpecialDay {
  day: Day;
  /** `holiday`: a day off, also when it falls on a weekend; `closed`: nobody can work. */
  kind: 'holiday' | 'working' | 'closed';
  name: string;
}

/** The days of `year` that differ from the plain week, in order; of several reasons for a day the strongest. */
export function specialDays(data: CalendarData, year: number): SpecialDay[] {
  const calendar = new WorkingCalendar(data);
  const names = namesIn(data, year);
  const special: SpecialDay[] = [];
  for (let on = day(`${year}-01-01`); on.year === year; on = on.add({ days: 1 })) {
    const text = on.toString();
    const closure = data.closed?.find(({ from, to }) => from <= text && text <= to);
    const name = names.get(text) ?? '';
    if (closure) special.push({ day: on, kind: 'closed', name: closure.name });
    else if (on.dayOfWeek > 5 && calendar.isWorkingDay(on)) special.push({ day: on, kind: 'working', name });
    else if (names.has(text) && !calendar.isWorkingDay(on)) special.push({ day: on, kind: 'holiday', name });
  }
  return special;
}

/** Every name that stands for a day of `year` in the data; an entry of the year comes before a yearly holiday. */
function namesIn({ yearly, years }: CalendarData, year: number): Map<string, string> {
  const names = new Map<string, string>();
  for (const { monthDay, name, since = year } of yearly)
    if (since <= year) names.set(`${year}-${monthDay}`, name);
  for (const each of years)
    for (const { day: text, name } of [...each.daysOff, ...each.workingDays]) names.set(text, name);
  return names;
}

/** What the office knows of a year's days off. */
export type YearStatus = 'confirmed' | 'computed' | 'missing';

/** How settled the calendar of `year` is. */
export function yearStatus(data: CalendarData, year: number): YearStatus {
  return data.years.find((each) => each.year === year)?.status ?? 'missing';
}

/** A year whose calendar has still to be compared with the decisions. */
export interface UnsettledYear {
  year: number;
  status: Exclude<YearStatus, 'confirmed'>;
}

/** From this day (month and day) of a year on the next one has to be settled: two months before it begins. */
const ASKED_FROM = { month: 11, day: 1 };

/** The years that have to be settled on `today`: the present one, and from 01/11 on the next. */
export function unsettledYears(data: CalendarData, today: Day): UnsettledYear[] {
  const asked = isAfter(today.with(ASKED_FROM), today) ? [today.year] : [today.year, today.year + 1];
  return asked.flatMap((year) => {
    const status = yearStatus(data, year);
    return status === 'confirmed' ? [] : [{ year, status }];
  });
}
