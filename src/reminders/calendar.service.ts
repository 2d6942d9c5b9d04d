import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { mayEditCalendar } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import { Unit } from '../people/unit.entity.js';
import { Database } from '../platform/database.js';
import { Forbidden, Invalid } from '../platform/refusal.js';
import { type CalendarChange, changeCalendar } from '../rules/calendar-changes.js';
import { type CalendarOfYear, readCalendar } from '../rules/calendar-view.js';
import { RuleBooks } from '../rules/rule-books.js';
import { type Amendment, RuleChanges } from './rule-changes.service.js';

/** The working calendar as the secretariats keep it; it holds for every committee. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
    private readonly changes: RuleChanges,
  ) {}

  /** The calendar of `year` with everything that was changed in it. */
  async ofYear(year: number): Promise<CalendarOfYear> {
    const { read } = this.database;
    return readCalendar(read, await this.rules.read(read), year);
  }

  /** The ids of the units with these codes; Invalid when one is unknown. */
  async unitIds(codes: readonly string[]): Promise<number[]> {
    const units = await this.database.read.findBy(Unit, { code: In([...codes]) });
    const unknown = codes.filter((code) => !units.some((unit) => unit.code === code));
    if (unknown.length === 0) return units.map(({ id }) => id);
    const message = `Không có đơn vị nào có mã ${unknown.join(', ')}.`;
    throw new Invalid('calendar/units', message, [{ at: 'units', message }]);
  }

  /** Changes the calendar; answers of how many open assignments the reminders moved. Refuses as `changeCalendar`. */
  async change(change: CalendarChange, who: Principal, now: Instant): Promise<number> {
    return this.changes.apply(amendment(change, who, now), now);
  }

  /** Of how many `change` would move the reminders; nothing changes. */
  async preview(change: CalendarChange, who: Principal, now: Instant): Promise<number> {
    return this.changes.preview(amendment(change, who, now), now);
  }
}

function amendment(change: CalendarChange, who: Principal, now: Instant): Amendment {
  if (!mayEditCalendar(who))
    throw new Forbidden('calendar/not-secretariat', 'Chỉ thư ký của Ban Chỉ đạo được sửa lịch làm việc.');
  const hand = { personId: who.personId, now };
  return (tx, book) => changeCalendar(tx, change, hand, book);
}
