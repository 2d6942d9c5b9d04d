import { Injectable } from '@nestjs/common';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { ChannelName } from '../../channels/channel.js';
import { Channels } from '../../channels/channels.js';
import type { Instant } from '../../domain/day.js';
import { quietUntil } from '../../domain/slots.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import type { Delivered } from './delivered.js';
import { Delivery } from './delivery.js';
import { expire, hold, type Obstacle } from './holding.js';
import { LettersService } from '../letters/letters.service.js';
import { Notice } from '../notice.entity.js';
import { currentPauses } from './pauses.js';
import { settleWaiting } from './receipts.js';

/** Milliseconds; a lease outlasts several of them. */
const RENEWAL = 30_000;

/** Sends what the outbox holds. */
@Injectable()
export class DeliveryService {
  private readonly under = new Set<Delivery>();
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly letters: LettersService,
    private readonly channels: Channels,
    private readonly config: Config,
  ) {}

  /**
   * Delivers until nothing may leave any more, or `limit` milliseconds have passed. Any number of instances may do so at
   * once.
   */
  async deliver(now: Instant, limit = Infinity): Promise<Delivered> {
    const { database, letters, channels, config } = this;
    const delivery = new Delivery({ database, letters, channels, config }, now, limit);
    if (this.stopping) return delivery.delivered;
    const { ready, obstacles } = await this.ways(now);
    await this.takeOver(now);
    for (const obstacle of obstacles) delivery.delivered.held += await this.hold(obstacle, now);
    this.under.add(delivery);
    const renewal = setInterval(() => void delivery.renew(), RENEWAL);
    try {
      // One channel that is slow or down delays no other.
      const drained = await Promise.allSettled(ready.map((name) => delivery.drain(name)));
      for (const each of drained) if (each.status === 'rejected') throw each.reason;
      await settleWaiting(database, now);
    } finally {
      clearInterval(renewal);
      this.under.delete(delivery);
    }
    return delivery.delivered;
  }

  /** Begins nothing more, for good: what is claimed is given back, what is on its way comes to its end. */
  stop(): void {
    this.stopping = true;
    for (const delivery of this.under) delivery.stop();
  }

  /** Leaves to the leases what has not come to its end. */
  abandon(): void {
    for (const delivery of this.under) delivery.abandon();
  }

  /** The channels that may send at this moment, and why the others may not. */
  private async ways(now: Instant): Promise<{ ready: ChannelName[]; obstacles: Obstacle[] }> {
    const { ready, held } = this.channels.available();
    const unset = held.map(({ name, reason }): Obstacle => ({
      channel: name,
      code: 'not-configured',
      reason,
    }));
    const obstacles: Obstacle[] = [...unset, ...(await currentPauses(this.database, now))];
    const { ladder } = this.config;
    const until = quietUntil(now, ladder);
    const reason = `Zalo không gửi từ ${ladder.quiet.from} đến ${ladder.quiet.until}`;
    if (until) obstacles.push({ channel: 'zalo', code: 'quiet-hours', reason, until, ordinary: true });
    const barred = new Set(obstacles.map(({ channel }) => channel));
    return { ready: ready.filter((name) => !barred.has(name)), obstacles };
  }

  /** Settles what senders left behind that went away. No other process shares a SQLite file (sqlite-lock.ts). */
  private async takeOver(now: Instant): Promise<void> {
    if (!(await this.database.read.existsBy(Notice, { state: 'sending' }))) return;
    const alone = this.database.engine === 'sqlite';
    await this.database.write((tx) => expire(tx, alone, this.config.delivery, now));
  }

  private async hold(obstacle: Obstacle, now: Instant): Promise<number> {
    let held = 0;
    for (let some = 1; some > 0; await othersTurn()) {
      some = await this.database.write((tx) => hold(tx, obstacle, this.config.delivery, now));
      held += some;
    }
    return held;
  }
}
