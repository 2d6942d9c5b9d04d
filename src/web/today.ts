import { Injectable } from '@nestjs/common';
import { dayOf, type Instant } from '../domain/day.js';
import { WorkingCalendar } from '../domain/working-calendar.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import type { Present } from './parts/due.js';

/** The moment and the calendar that a page is shown by. */
@Injectable()
export class Today {
  private readonly calendar: WorkingCalendar;

  constructor(
    private readonly clock: Clock,
    config: Config,
  ) {
    this.calendar = new WorkingCalendar(config.calendar);
  }

  now(): Instant {
    return this.clock.now();
  }

  present(): Present {
    return { today: dayOf(this.clock.now()), calendar: this.calendar };
  }
}
