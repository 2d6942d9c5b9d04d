import { Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../domain/day.js';
import { traceOf } from '../platform/logging.js';
import { StandingDays } from '../reports/standing-days.service.js';
import { OutgoingHeartbeat } from './outgoing-heartbeat.js';

/** What follows a good beat and no reminder waits for. */
@Injectable()
export class AfterBeat {
  private readonly logger = new Logger(AfterBeat.name);
  private keeping: Promise<void> | undefined;

  constructor(
    private readonly outgoing: OutgoingHeartbeat,
    private readonly days: StandingDays,
  ) {}

  /** Gives the sign of life outside, and writes the figures of a period that has ended; never throws. */
  async run(now: Instant): Promise<void> {
    this.keeping ??= this.days
      .keep(now)
      .catch((error: unknown) => this.logger.error('figures not written', { stack: traceOf(error) }))
      .finally(() => (this.keeping = undefined));
    await Promise.all([this.outgoing.send(now), this.keeping]);
  }
}
