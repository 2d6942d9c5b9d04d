import { In, LessThanOrEqual } from 'typeorm';
import type { ChannelName } from '../channels/channel.js';
import type { Instant } from '../domain/day.js';
import { insertAll, select, updateEach } from '../platform/bulk.js';
import { instantText } from '../platform/columns.js';
import type { Transaction } from '../platform/database.js';
import { Attempt } from './attempt.entity.js';
import { Notice, WAITING } from './notice.entity.js';

const BATCH = 100;
/** How many are held in one write. */
const PORTION = 2000;
/** Longer than a batch can take when every connection runs into its time limit. */
const LEASE = { minutes: 10 };

/** Why a channel cannot be used now, and until when if that is known. */
export interface Pause {
  channel: ChannelName;
  code: string;
  reason: string;
  until?: Instant;
}

/** Takes the next messages that may leave and answers their numbers: nobody else gets them until the lease ends. */
export async function claim(
  tx: Transaction,
  owner: string,
  channels: ChannelName[],
  now: Instant,
): Promise<number[]> {
  const waiting = { state: In([...WAITING]), channel: In(channels), nextTryAt: LessThanOrEqual(now) };
  const next = await tx.find(Notice, {
    select: { id: true },
    where: waiting,
    order: { nextTryAt: 'ASC', id: 'ASC' },
    take: BATCH,
  });
  if (next.length === 0) return [];
  await tx.update(
    Notice,
    { ...waiting, id: In(next.map((notice) => notice.id)) },
    { state: 'sending', leaseOwner: owner, leaseUntil: now.add(LEASE), tries: () => 'tries + 1' },
  );
  const claimed = await tx.find(Notice, {
    select: { id: true },
    where: { leaseOwner: owner, state: 'sending' },
    order: { id: 'ASC' },
  });
  return claimed.map((notice) => notice.id);
}

/** Holds what cannot leave now, at most a portion of it, and says why, once for each; answers how many that were. */
export async function hold(tx: Transaction, pause: Pause, now: Instant): Promise<number> {
  const waiting = await select(tx, Notice, ['id'], {
    where: { state: In(['pending', 'retrying']), channel: pause.channel, nextTryAt: LessThanOrEqual(now) },
    take: PORTION,
    lock: true,
  });
  const nextTryAt = pause.until && instantText(pause.until);
  const held = { state: 'held' as const, reason: pause.reason, ...(nextTryAt && { nextTryAt }) };
  await updateEach(
    tx,
    Notice,
    waiting.map(({ id }) => ({ id, ...held })),
  );
  const said = { at: instantText(now), outcome: 'held' as const, code: pause.code, reason: pause.reason };
  const attempts = waiting.map(({ id }) => ({ noticeId: id, ...said }));
  await insertAll(tx, Attempt, attempts, ['id']);
  return waiting.length;
}

/**
 * Settles what was being sent when its sender went away. An e-mail leaves again under its Message-ID; whether Zalo
 * took a message nobody knows, and it is never sent blindly a second time (DESIGN promise 6).
 */
export async function expire(tx: Transaction, now: Instant): Promise<void> {
  const lost = await tx.findBy(Notice, { state: 'sending', leaseUntil: LessThanOrEqual(now) });
  for (const { id, channel, leaseOwner } of lost) {
    const email = channel === 'email';
    const reason = email
      ? 'lần gửi trước bị ngắt giữa chừng, gửi lại với cùng mã thư'
      : 'lần gửi bị ngắt giữa chừng, không rõ Zalo đã nhận chưa; chờ biên nhận hoặc người kiểm tra';
    const { affected } = await tx.update(
      Notice,
      { id, state: 'sending', leaseOwner: leaseOwner ?? undefined },
      { state: email ? 'pending' : 'unknown', reason, nextTryAt: now },
    );
    if (affected !== 1) continue;
    await tx.insert(Attempt, { noticeId: id, at: now, outcome: 'unknown', code: 'lease-expired', reason });
  }
}
