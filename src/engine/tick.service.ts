import { Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../domain/day.js';
import { nextSlotAt, openSlot } from '../domain/slots.js';
import { DeliveryService } from '../notifications/delivery/delivery.service.js';
import { FallbackService } from '../notifications/delivery/fallback.service.js';
import { stopwatch } from '../platform/clock.js';
import { instantText } from '../platform/columns.js';
import { Planner } from './planner.js';
import { Pulse } from './pulse.js';

/** What one heartbeat did. */
export interface Tick {
  now: string;
  looked: number;
  stages: number;
  notices: number;
  sent: number;
  failed: number;
  held: number;
  stale: number;
}

/** A message whose reader changed calls for another; more rounds than this are a bug, not work. */
const ROUNDS = 5;

/** The most of a beat that asking after old messages may take, so that a channel that does not answer delays no new ones. */
const ASKING = 1 / 6;

/** The heartbeat: plans what is due and delivers it. */
@Injectable()
export class TickService {
  private readonly logger = new Logger(TickService.name);
  private lastLogged: Instant | undefined;

  constructor(
    private readonly planner: Planner,
    private readonly fallback: FallbackService,
    private readonly delivery: DeliveryService,
    private readonly pulse: Pulse,
  ) {}

  /**
   * One heartbeat, until nothing is due at `now` or `limit` milliseconds have passed. Several instances may beat at once
   * and give the same messages.
   */
  async tick(now: Instant, limit = Infinity): Promise<Tick> {
    const elapsed = stopwatch();
    const tick = {
      now: instantText(now),
      looked: 0,
      stages: 0,
      notices: 0,
      sent: 0,
      failed: 0,
      held: 0,
      stale: 0,
    };
    const { calendar, hours } = await this.pulse.begin(now);
    const slot = openSlot(now, calendar, hours);
    const opens = slot ? undefined : nextSlotAt(now, calendar, hours);
    for (let round = 0; round < ROUNDS && elapsed() < limit; round += 1) {
      const planned = await this.planner.plan(now, slot);
      // What waits may still be joined by what the other one plans; the next beat helps it to deliver.
      if (!planned) break;
      planned.notices += await this.fallback.sweep(now, opens, limit * ASKING);
      const delivered = await this.delivery.deliver(now, limit - elapsed());
      const done = Object.entries({ ...planned, ...delivered });
      for (const [name, count] of done) tick[name as Exclude<keyof Tick, 'now'>] += count;
      if (done.every(([, count]) => count === 0)) break;
    }
    const milliseconds = elapsed();
    await this.pulse.end(now, milliseconds);
    this.log(tick, now, milliseconds);
    return tick;
  }

  /** Begins nothing more, for good: what has begun comes to its end as soon as it can. */
  stop(): void {
    this.planner.stop();
    this.delivery.stop();
  }

  /** Waits no longer for what has not come to its end. */
  abandon(): void {
    this.delivery.abandon();
  }

  /** A beat that did something leaves a line; of the others one an hour, so that silence is noticed. */
  private log({ now: _, ...counts }: Tick, now: Instant, milliseconds: number): void {
    const idle = Object.values(counts).every((count) => count === 0);
    const quiet = this.lastLogged && now.since(this.lastLogged).total('hours') < 1;
    if (idle && quiet) return;
    this.lastLogged = now;
    this.logger.log('tick', { ...counts, milliseconds });
  }
}
