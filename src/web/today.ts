import { Injectable } from '@nestjs/common';
import { type UnsettledYear, unsettledYears } from '../domain/calendar-year.js';
import { dayOf, type Instant } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { RuleBooks } from '../rules/rule-books.js';
import type { Present } from './parts/due.js';

/** The moment and the calendar that a page is shown by. */
@Injectable()
export class Today {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  /** The years whose calendar has by now to be compared with the decisions. */
  async unsettledYears(): Promise<UnsettledYear[]> {
    const { facts } = await this.rules.read(this.database.read);
    return unsettledYears(facts.calendar, dayOf(this.clock.now()));
  }

  async present(): Promise<Present> {
    const { calendar } = await this.rules.read(this.database.read);
    return { today: dayOf(this.clock.now()), calendar };
  }
}
