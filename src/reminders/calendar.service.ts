import { Injectable } from '@nestjs/common';
import { mayEditCalendar } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import { Forbidden } from '../platform/refusal.js';
import { type CalendarChange, changeCalendar } from '../rules/calendar-changes.js';
import { type Amendment, RuleChanges } from './rule-changes.service.js';

/** The working calendar as the secretariats keep it; it holds for every committee. */
@Injectable()
export class CalendarService {
  constructor(private readonly changes: RuleChanges) {}

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
