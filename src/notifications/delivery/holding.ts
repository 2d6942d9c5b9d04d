import { Logger } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import type { ChannelName } from '../../channels/channel.js';
import type { Instant } from '../../domain/day.js';
import { afterInterruption, type Patience, whileDownAt } from '../../domain/delivery-policy.js';
import { insertAll, select, updateEach } from '../../platform/bulk.js';
import { instantText, storedInstant } from '../../platform/columns.js';
import type { Transaction } from '../../platform/database.js';
import { Attempt } from '../attempt.entity.js';
import { isOfThisRun } from './claims.js';
import { Notice } from '../notice.entity.js';

const logger = new Logger('delivery');

/** How many are held in one write. */
const PORTION = 2000;

/** Why a channel cannot be used now, and until when if that is known. */
export interface Obstacle {
  channel: ChannelName;
  code: string;
  reason: string;
  until?: Instant;
  /** Nothing is wrong, it is only the hour: no reason to use another channel. */
  ordinary?: true;
}

/** Holds what cannot leave now, at most a portion of it, and says why, once for each; answers how many that were. */
export async function hold(
  tx: Transaction,
  { channel, code, reason, until, ordinary }: Obstacle,
  patience: Patience,
  now: Instant,
): Promise<number> {
  const columns = ['id', 'nextTryAt', 'fallbackAt'] as const;
  const waiting = await select(tx, Notice, columns, {
    where: { state: In(['pending', 'retrying']), channel, nextTryAt: LessThanOrEqual(now) },
    take: PORTION,
    lock: true,
  });
  const held = waiting.map(({ id, nextTryAt, fallbackAt }) => {
    const since = fallbackAt === null ? null : storedInstant(fallbackAt);
    const after = ordinary ? null : whileDownAt(since, now, patience, until);
    return {
      id,
      state: 'held' as const,
      reason,
      nextTryAt: until ? instantText(until) : nextTryAt,
      fallbackAt: after && instantText(after),
    };
  });
  await updateEach(tx, Notice, held);
  const said = { at: instantText(now), outcome: 'held' as const, code, reason };
  const attempts = waiting.map(({ id }) => ({ noticeId: id, ...said }));
  await insertAll(tx, Attempt, attempts, ['id']);
  return waiting.length;
}

/**
 * The messages whose sender went away in the middle: its lease has ended, or, when no other process can be `alone` with
 * the database, it belonged to an earlier run of the program.
 */
function isAbandoned(
  { leaseOwner, leaseUntil }: Pick<Notice, 'leaseOwner' | 'leaseUntil'>,
  alone: boolean,
  now: Instant,
): boolean {
  const ended = !leaseUntil || leaseUntil.epochMilliseconds <= now.epochMilliseconds;
  return ended || (alone && !isOfThisRun(leaseOwner ?? ''));
}

/**
 * Settles what was being sent when its sender went away. An e-mail leaves again under its Message-ID; whether Zalo
 * took a message nobody knows, and it is never sent blindly a second time (DESIGN promise 6).
 */
export async function expire(
  tx: Transaction,
  alone: boolean,
  patience: Patience,
  now: Instant,
): Promise<void> {
  const lost = (await tx.findBy(Notice, { state: 'sending' })).filter((one) => isAbandoned(one, alone, now));
  for (const { id, channel, tries, leaseOwner, leaseUntil, fallbackAt } of lost) {
    const email = channel === 'email';
    const reason = email
      ? 'chương trình dừng khi đang gửi, gửi lại với cùng mã thư'
      : 'chương trình dừng khi đang gửi, không rõ Zalo đã nhận chưa; chờ biên nhận hoặc người kiểm tra';
    const { affected } = await tx.update(
      Notice,
      { id, state: 'sending', ...(leaseOwner && { leaseOwner }), ...(leaseUntil && { leaseUntil }) },
      {
        state: email ? 'pending' : 'unknown',
        reason,
        nextTryAt: email ? afterInterruption({ id, tries }, now) : now,
        fallbackAt: email ? fallbackAt : whileDownAt(fallbackAt, now, patience),
      },
    );
    if (affected !== 1) continue;
    logger.warn('sender gone', { notice: id, sender: leaseOwner });
    await tx.insert(Attempt, { noticeId: id, at: now, outcome: 'unknown', code: 'lease-expired', reason });
  }
}
