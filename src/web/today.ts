import { Injectable } from '@nestjs/common';
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

  async present(): Promise<Present> {
    const { calendar } = await this.rules.read(this.database.read);
    return { today: dayOf(this.clock.now()), calendar };
  }
}
