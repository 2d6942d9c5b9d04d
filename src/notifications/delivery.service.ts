import { Injectable, Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { ChannelName, Outcome, OutgoingMessage } from '../channels/channel.js';
import { Channels } from '../channels/channels.js';
import type { Instant } from '../domain/day.js';
import { chunked } from '../domain/grouping.js';
import { quietUntil } from '../domain/slots.js';
import { stopwatch } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { traceOf } from '../platform/logging.js';
import { claim, expire, hold, type Pause } from './claims.js';
import { type Letter, LettersService } from './letters.service.js';
import { channelsOf } from './reach.js';
import { settleDropped, settleStale, settleTry } from './settling.js';

/** How many messages one delivery sent, tried in vain, held back and found pointless. */
export interface Delivered {
  sent: number;
  failed: number;
  held: number;
  stale: number;
}

const LANES = 10;

/** Sends what the outbox holds: claims, reads again, sends outside every transaction, writes down what came of it. */
@Injectable()
export class DeliveryService {
  private readonly logger = new Logger(DeliveryService.name);

  constructor(
    private readonly database: Database,
    private readonly letters: LettersService,
    private readonly channels: Channels,
    private readonly config: Config,
  ) {}

  /** Delivers until nothing may leave any more. Any number of instances may do so at once. */
  async deliver(now: Instant): Promise<Delivered> {
    const delivered: Delivered = { sent: 0, failed: 0, held: 0, stale: 0 };
    const { ready, pauses } = this.pauses(now);
    await this.database.write((tx) => expire(tx, now));
    for (const pause of pauses) delivered.held += await this.hold(pause, now);
    const elapsed = stopwatch();
    const owner = randomUUID();
    for (let more = ready.length > 0; more;) {
      const at = now.add({ milliseconds: elapsed() });
      const claimed = await this.database.write((tx) => claim(tx, owner, ready, at));
      const before = delivered.failed;
      await this.inLanes(this.written(claimed, now), now, delivered);
      // When everything fails, the other side is down: the rest is tried at the next heartbeat.
      more = claimed.length > 0 && delivered.failed - before < claimed.length;
    }
    return delivered;
  }

  /** The channels that may send at this hour, and why the others may not. */
  private pauses(now: Instant): { ready: ChannelName[]; pauses: Pause[] } {
    const { ready, held } = this.channels.available();
    const pauses = held.map(({ name, reason }): Pause => ({ channel: name, code: 'not-configured', reason }));
    const until = quietUntil(now, this.config.ladder);
    if (!until || !ready.includes('zalo')) return { ready, pauses };
    const { quiet } = this.config.ladder;
    const reason = `Zalo không gửi từ ${quiet.from} đến ${quiet.until}`;
    pauses.push({ channel: 'zalo', code: 'quiet-hours', reason, until });
    return { ready: ready.filter((name) => name !== 'zalo'), pauses };
  }

  private async hold(pause: Pause, now: Instant): Promise<number> {
    let held = 0;
    for (let some = 1; some > 0; await othersTurn()) {
      some = await this.database.write((tx) => hold(tx, pause, now));
      held += some;
    }
    return held;
  }

  /** The letters one by one, written only when a lane is free for them: what was claimed may change meanwhile. */
  private async *written(noticeIds: number[], now: Instant): AsyncGenerator<Letter> {
    for (const part of chunked(noticeIds, LANES)) yield* await this.letters.write(part, now);
  }

  private async inLanes(letters: AsyncGenerator<Letter>, now: Instant, delivered: Delivered): Promise<void> {
    const lane = async () => {
      for await (const letter of letters) {
        const result = await this.finish(letter, now);
        delivered[result] += 1;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  private async finish({ notice, dropped, message }: Letter, now: Instant): Promise<keyof Delivered> {
    if ('pointless' in message) {
      await this.database.write(async (tx) => {
        await settleDropped(tx, dropped, now);
        await settleStale(tx, notice, message.pointless, now);
      });
      return 'stale';
    }
    const outcome = await this.send(notice.channel, message, now);
    const others = channelsOf(notice.person, this.config.channelOrder, this.channels.available().ready);
    const state = await this.database.write(async (tx) => {
      await settleDropped(tx, dropped, now);
      return settleTry(tx, notice, outcome, { subject: message.subject, others, now });
    });
    return state === 'sent' ? 'sent' : 'failed';
  }

  private async send(name: ChannelName, message: OutgoingMessage, now: Instant): Promise<Outcome> {
    try {
      return await this.channels.named(name).send(message, now);
    } catch (error) {
      // A channel answers whatever the outside world does, so this is a bug; whether it sent is not known.
      this.logger.error('channel failed', { channel: name, stack: traceOf(error) });
      return { kind: 'unknown', code: 'internal', reason: 'lỗi nội bộ khi gửi, không rõ đã gửi hay chưa' };
    }
  }
}
