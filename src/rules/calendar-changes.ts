import { isDeepStrictEqual } from 'node:util';
import { In, IsNull } from 'typeorm';
import type { DayAmendment } from '../domain/amended-calendar.js';
import { type Day, daysBetween, formatDay, type Instant, isBefore } from '../domain/day.js';
import type { RuleBook } from '../domain/rule-book.js';
import { Unit } from '../people/unit.entity.js';
import type { Transaction } from '../platform/database.js';
import { Conflict, Invalid } from '../platform/refusal.js';
import { CalendarDay, CalendarYearMark, Closure } from './calendar.entities.js';

/** In days; a longer one would be a slip of the pen that silences everything. */
const LONGEST = 366;

/** What a secretariat does to the working calendar; an exchange of days is two days in one change. */
export type CalendarChange =
  | { kind: 'days'; days: readonly DayAmendment[] }
  | { kind: 'take-back-day'; id: number }
  /** `unitIds` null: all units, the office too. */
  | { kind: 'close'; fromDay: Day; toDay: Day; reason: string; unitIds: readonly number[] | null }
  /** The closure ends with `lastDay`; null: it never was. */
  | { kind: 'reopen'; id: number; lastDay: Day | null }
  | { kind: 'year'; year: number; status: 'confirmed' | 'computed' };

/** Who changes the calendar, and when. */
export interface CalendarHand {
  personId: number;
  now: Instant;
}

/**
 * Writes `change` down; `book` is what held until now. Nothing is deleted: what no longer holds keeps who took it
 * back and when. Invalid when it would change nothing or is no span of days; Conflict when it was taken back before.
 */
export async function changeCalendar(
  tx: Transaction,
  change: CalendarChange,
  hand: CalendarHand,
  book: RuleBook,
): Promise<void> {
  switch (change.kind) {
    case 'days':
      for (const day of change.days) await setDay(tx, day, hand, book);
      return;
    case 'take-back-day':
      return takeBack(tx, CalendarDay, change.id, hand);
    case 'close':
      return close(tx, change, hand);
    case 'reopen':
      return reopen(tx, change, hand);
    case 'year':
      if (change.year < 2000 || change.year > 2100)
        throw new Invalid('calendar/year', 'Năm phải từ 2000 đến 2100.');
      await tx.upsert(
        CalendarYearMark,
        { year: change.year, status: change.status, byId: hand.personId, at: hand.now },
        ['year'],
      );
  }
}

async function setDay(
  tx: Transaction,
  { day, kind, name }: DayAmendment,
  hand: CalendarHand,
  book: RuleBook,
): Promise<void> {
  const works = book.calendar.isWorkingDay(day);
  const wanted = kind === 'working' || (kind === 'plain' && day.dayOfWeek <= 5);
  if (wanted && isClosed(day, book))
    throw new Conflict(
      'calendar/closed',
      `Ngày ${formatDay(day)} nằm trong đợt nghỉ chung do thiên tai, sự cố. Hãy kết thúc hoặc bỏ đợt nghỉ đó trước.`,
    );
  if (works === wanted)
    throw new Invalid(
      'calendar/no-change',
      `Ngày ${formatDay(day)} vốn đã là ngày ${works ? 'làm việc' : 'nghỉ'} nên không có gì thay đổi.`,
    );
  await tx.update(CalendarDay, { day, removedAt: IsNull() }, removed(hand));
  await tx.insert(CalendarDay, { day, kind, name, addedById: hand.personId, addedAt: hand.now });
}

function isClosed(day: Day, { facts }: RuleBook): boolean {
  const text = day.toString();
  return (facts.calendar.closed ?? []).some(({ from, to }) => from <= text && text <= to);
}

async function close(
  tx: Transaction,
  { fromDay, toDay, reason, unitIds }: Extract<CalendarChange, { kind: 'close' }>,
  hand: CalendarHand,
): Promise<void> {
  if (isBefore(toDay, fromDay))
    throw wrong('calendar/span', 'toDay', 'Ngày kết thúc phải bằng hoặc sau ngày bắt đầu.');
  if (daysBetween(fromDay, toDay) >= LONGEST)
    throw wrong('calendar/span', 'toDay', 'Một đợt nghỉ không quá một năm; hãy xem lại năm của hai ngày.');
  if (unitIds) {
    const known = await tx.countBy(Unit, { id: In([...unitIds]) });
    if (known === 0 || known !== new Set(unitIds).size)
      throw wrong('calendar/units', 'units', 'Hãy chọn ít nhất một đơn vị trong danh sách.');
  }
  const alike = await tx.findBy(Closure, { fromDay, toDay, removedAt: IsNull() });
  if (alike.some((known) => sameUnits(known.unitIds, unitIds)))
    throw new Invalid('calendar/no-change', 'Đợt nghỉ này đã có trong lịch nên không có gì thay đổi.');
  await tx.insert(Closure, {
    ...{ fromDay, toDay, reason, unitIds: unitIds && [...unitIds] },
    ...{ addedById: hand.personId, addedAt: hand.now },
  });
}

function sameUnits(a: readonly number[] | null, b: readonly number[] | null): boolean {
  return isDeepStrictEqual(a && new Set(a), b && new Set(b));
}

async function reopen(
  tx: Transaction,
  { id, lastDay }: Extract<CalendarChange, { kind: 'reopen' }>,
  hand: CalendarHand,
): Promise<void> {
  await takeBack(tx, Closure, id, hand);
  if (!lastDay) return;
  const { fromDay, toDay, reason, unitIds } = await tx.findOneByOrFail(Closure, { id });
  if (isBefore(lastDay, fromDay) || !isBefore(lastDay, toDay))
    throw wrong(
      'calendar/span',
      'lastDay',
      `Ngày nghỉ cuối cùng phải từ ${formatDay(fromDay)} và trước ${formatDay(toDay)}.`,
    );
  await close(tx, { kind: 'close', fromDay, toDay: lastDay, reason, unitIds }, hand);
}

async function takeBack(
  tx: Transaction,
  table: typeof CalendarDay | typeof Closure,
  id: number,
  hand: CalendarHand,
): Promise<void> {
  const { affected } = await tx.update(table, { id, removedAt: IsNull() }, removed(hand));
  if (affected !== 1)
    throw new Conflict(
      'calendar/taken-back',
      'Mục này đã được bỏ trước đó. Hãy tải lại trang để xem lịch hiện nay.',
    );
}

function removed({ personId, now }: CalendarHand) {
  return { removedById: personId, removedAt: now };
}

function wrong(code: string, at: string, message: string): Invalid {
  return new Invalid(code, message, [{ at, message }]);
}
