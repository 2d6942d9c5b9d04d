import { Between, In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { type SpecialDay, specialDays, type YearStatus, yearStatus } from '../domain/calendar-year.js';
import { type Day, day, type Instant } from '../domain/day.js';
import type { RuleBook } from '../domain/rule-book.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../people/unit.entity.js';
import type { Reader } from '../platform/database.js';
import { CalendarDay, CalendarYearMark, Closure } from './calendar.entities.js';

/** Who did something, and when. */
export interface Trace {
  by: string;
  at: Instant;
}

interface Entry {
  id: number;
  added: Trace;
  /** Since when it no longer holds. */
  removed: Trace | null;
}

/** A day that a secretariat has set apart from the published calendar. */
export interface DayEntry extends Entry {
  day: Day;
  kind: CalendarDay['kind'];
  name: string;
}

/** A closure; `units` null: all. */
export interface ClosureEntry extends Entry {
  fromDay: Day;
  toDay: Day;
  reason: string;
  units: string[] | null;
}

/** The calendar of one year as it stands, and what was changed in it, taken back included. */
export interface CalendarOfYear {
  year: number;
  status: YearStatus;
  /** Who found it right, or took that back; null: as it was published. */
  settled: Trace | null;
  days: SpecialDay[];
  entries: DayEntry[];
  closures: ClosureEntry[];
}

/** Reads the calendar of `year` under the rules of `book`. */
export async function readCalendar(reader: Reader, book: RuleBook, year: number): Promise<CalendarOfYear> {
  const [first, last] = [day(`${year}-01-01`), day(`${year}-12-31`)];
  const entries = await reader.find(CalendarDay, {
    where: { day: Between(first, last) },
    order: { day: 'ASC', id: 'ASC' },
  });
  const closures = await reader.find(Closure, {
    where: { fromDay: LessThanOrEqual(last), toDay: MoreThanOrEqual(first) },
    order: { fromDay: 'ASC', id: 'ASC' },
  });
  const mark = await reader.findOneBy(CalendarYearMark, { year });
  const rows = [...entries, ...closures];
  const nameOf = await namesOf(reader, [...rows.flatMap(hands), ...(mark ? [mark.byId] : [])]);
  const units = await reader.findBy(Unit, { id: In(closures.flatMap(({ unitIds }) => unitIds ?? [])) });
  const traced = ({ id, addedById, addedAt, removedById, removedAt }: CalendarDay | Closure): Entry => ({
    id,
    added: { by: nameOf(addedById), at: addedAt },
    removed: removedById && removedAt ? { by: nameOf(removedById), at: removedAt } : null,
  });
  return {
    year,
    status: yearStatus(book.facts.calendar, year),
    settled: mark && { by: nameOf(mark.byId), at: mark.at },
    days: specialDays(book.facts.calendar, year),
    entries: entries.map((each) => ({ ...traced(each), day: each.day, kind: each.kind, name: each.name })),
    closures: closures.map((each) => ({
      ...traced(each),
      fromDay: each.fromDay,
      toDay: each.toDay,
      reason: each.reason,
      units: each.unitIds && units.filter(({ id }) => each.unitIds?.includes(id)).map(({ name }) => name),
    })),
  };
}

function hands({ addedById, removedById }: CalendarDay | Closure): number[] {
  return removedById ? [addedById, removedById] : [addedById];
}

async function namesOf(reader: Reader, ids: number[]): Promise<(id: number) => string> {
  const persons = await reader.findBy(Person, { id: In(ids) });
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
}
