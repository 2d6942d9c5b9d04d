import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Instant } from '../domain/day.js';
import type { Slot } from '../domain/slots.js';
import { OverviewsService } from '../escalation/overviews.service.js';
import { Outbox } from '../notifications/outbox.js';
import { stopwatch } from '../platform/clock.js';
import { Database, type Transaction } from '../platform/database.js';
import { endLease, takeLease } from '../platform/lease.js';
import { DueService } from '../reminders/due.service.js';
import { keepUnheard } from '../reminders/unheard.js';
import { wordsOf } from '../reminders/words.js';

/** What one planning did: assignments looked at, stages told, messages released. */
export interface Planned {
  looked: number;
  stages: number;
  notices: number;
}

const TURN = 'planner';
const LEASE = { minutes: 2 };

/** Load, decide, apply: turns what is due into the outbox's messages. One instance plans at a time. */
@Injectable()
export class Planner {
  private readonly logger = new Logger(Planner.name);
  private readonly owner = randomUUID();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly due: DueService,
    private readonly outbox: Outbox,
    private readonly overviews: OverviewsService,
  ) {}

  /** Plans nothing more after the present batch, for good; another one goes on where it ended. */
  stop(): void {
    this.stopping = true;
  }

  /** Plans batch after batch until nothing is due, then releases the messages; undefined while another one plans. */
  async plan(now: Instant, slot: Slot | undefined): Promise<Planned | undefined> {
    const planned: Planned = { looked: 0, stages: 0, notices: 0 };
    const change = `change:${randomUUID()}`;
    const elapsed = stopwatch();
    let turn = true;
    for (let more = true; more; await othersTurn())
      more = await this.database.write(async (tx) => {
        const at = now.add({ milliseconds: elapsed() });
        turn = await takeLease(tx, TURN, this.owner, at, at.add(LEASE));
        if (!turn) return false;
        if (this.stopping) {
          await endLease(tx, TURN, this.owner);
          return false;
        }
        const { looked, stages } = await this.batch(tx, now, slot, change);
        planned.looked += looked;
        planned.stages += stages;
        if (looked > 0) return true;
        if (slot) await this.overviews.plan(tx, slot, now);
        planned.notices += await this.outbox.release(tx);
        await endLease(tx, TURN, this.owner);
        return false;
      });
    return turn ? planned : undefined;
  }

  private async batch(tx: Transaction, now: Instant, slot: Slot | undefined, change: string) {
    const batch = await this.due.take(tx, now);
    if (!batch) return { looked: 0, stages: 0 };
    // Without a slot nothing uses the daily message.
    const { words, unheard } = wordsOf(batch, { daily: slot?.key ?? change, change });
    if (unheard.length > 0)
      this.logger.error('nobody to tell', { assignments: unheard.map(({ assignmentId }) => assignmentId) });
    const stages = await this.outbox.tell(tx, words, now);
    await this.due.put(tx, batch.due);
    await keepUnheard(tx, unheard, now);
    return { looked: batch.due.length, stages };
  }
}
