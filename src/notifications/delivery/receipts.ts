import { In, IsNull, MoreThan, Not } from 'typeorm';
import type { ChannelName } from '../../channels/channel.js';
import { formatInstant, type Instant } from '../../domain/day.js';
import { Person } from '../../people/person.entity.js';
import { insertAll, select } from '../../platform/bulk.js';
import { instantText, storedInstant } from '../../platform/columns.js';
import type { Database, Reader, Transaction } from '../../platform/database.js';
import { Attempt } from '../attempt.entity.js';
import { Notice, type NoticeState } from '../notice.entity.js';
import { Receipt } from './receipt.entity.js';
import { spareSecond } from './second-message.js';
import { isTracked, readTrackingId } from '../letters/tracking.js';

/** That a message arrived or was looked at, as its channel tells it; it may be told twice and out of order. */
export interface Arrival {
  channel: ChannelName;
  kind: 'delivered' | 'seen';
  /** The number under which the channel took the message. */
  providerId: string;
  /** What we gave the message to bring back (tracking.ts), where the channel does. */
  trackingId: string | undefined;
  at: Instant;
}

/** For so long a receipt waits to be told by the sender which message it is of. */
const WAITS = { hours: 24 };
/** The most that one delivery applies. */
const MOST = 200;

/** What its end was settled otherwise for: a receipt is written beside it and changes nothing. */
const CLOSED: readonly NoticeState[] = ['gathering', 'superseded', 'stale', 'cancelled'];

const WORDS: Readonly<Record<ChannelName, Readonly<Record<Arrival['kind'], string>>>> = {
  email: { delivered: 'Máy chủ thư báo đã tới hộp thư', seen: 'Máy chủ thư báo đã được xem' },
  zalo: { delivered: 'Zalo báo đã đến máy', seen: 'Zalo báo đã được xem' },
};

/** What a message's state is after a receipt, whatever came before: it never goes back. */
export function afterReceipt(state: NoticeState, kind: Arrival['kind']): NoticeState {
  return CLOSED.includes(state) || state === 'seen' ? state : kind;
}

/**
 * Writes down that a message arrived or was seen, once however often it is told, and marks the message. A receipt can
 * be quicker than the sender's own note of the number: it then waits for `settleWaiting`.
 */
export async function takeReceipt(tx: Transaction, arrival: Arrival, now: Instant): Promise<void> {
  const { channel, kind, providerId, trackingId } = arrival;
  const key = `${channel}/${providerId}/${kind}`;
  const moments = { at: instantText(arrival.at), receivedAt: instantText(now) };
  const row = { key, channel, kind, providerId, ...moments, noticeId: null };
  const fresh = await insertAll(tx, Receipt, [row], ['key']);
  if (fresh.length > 0) await apply(tx, { ...arrival, key }, trackingId, now);
}

/** Applies the receipts that were here before the number of their message; called after every delivery. */
export async function settleWaiting(database: Database, now: Instant): Promise<void> {
  const waiting = await waitingReceipts(database.read, now);
  if (waiting.length === 0) return;
  await database.write(async (tx) => {
    for (const { key } of waiting) {
      const receipt = await tx.findOneBy(Receipt, { key, noticeId: IsNull() });
      if (receipt && isArrival(receipt)) await apply(tx, receipt, undefined, now);
    }
  });
}

/** Those whose message is known by now; receipts of what a person wrote from our account never have one. */
function waitingReceipts(reader: Reader, now: Instant): Promise<Receipt[]> {
  return reader
    .createQueryBuilder(Receipt, 'receipt')
    .innerJoin(
      Notice,
      'notice',
      'notice.providerId = receipt.providerId AND notice.channel = receipt.channel',
    )
    .where({ noticeId: IsNull(), kind: In(['delivered', 'seen']), receivedAt: MoreThan(now.subtract(WAITS)) })
    .orderBy('receipt.receivedAt')
    .limit(MOST)
    .getMany();
}

type Kept = Pick<Receipt, 'key' | 'channel' | 'providerId' | 'at'> & { kind: Arrival['kind'] };

function isArrival(receipt: Receipt): receipt is Receipt & Kept {
  return receipt.kind === 'delivered' || receipt.kind === 'seen';
}

async function apply(tx: Transaction, receipt: Kept, trackingId: string | undefined, now: Instant) {
  const notice = await noticeOf(tx, receipt, trackingId);
  if (!notice) return;
  const { key, kind, at, providerId } = receipt;
  const state = afterReceipt(notice.state, kind);
  const happened = kind === 'seen' ? 'seenAt' : 'deliveredAt';
  await tx.update(Receipt, { key }, { noticeId: notice.id });
  await tx.update(
    Notice,
    { id: notice.id },
    {
      providerId: notice.providerId ?? providerId,
      sentAt: notice.sentAt ? storedInstant(notice.sentAt) : at,
      [happened]: notice[happened] ? storedInstant(notice[happened]) : at,
      ...(state === kind && { state, reason: null, fallbackAt: null, leaseOwner: null, leaseUntil: null }),
    },
  );
  if (state === kind) await spareSecond(tx, { ...notice, channel: receipt.channel }, now);
  const reason = `${WORDS[receipt.channel][kind]} lúc ${formatInstant(at)}`;
  const code = `${receipt.channel}/${kind}`;
  await tx.insert(Attempt, { noticeId: notice.id, at: now, outcome: kind, code, reason, providerId });
  // Whoever it reached can be reached: a try that failed for good before was wrong about that.
  await tx.update(Person, { id: notice.personId, contactLostAt: Not(IsNull()) }, { contactLostAt: null });
}

/** The message, and nobody changes it before the end of this write: two receipts of it may come at once. */
async function noticeOf(tx: Transaction, { channel, providerId }: Kept, trackingId: string | undefined) {
  const columns = [
    ...(['id', 'state', 'personId', 'messageId', 'providerId'] as const),
    ...(['sentAt', 'deliveredAt', 'seenAt'] as const),
  ];
  const tracked = trackingId === undefined ? undefined : readTrackingId(trackingId);
  if (tracked) {
    const [named] = await select(tx, Notice, columns, {
      where: { id: tracked.noticeId, channel },
      lock: true,
    });
    if (named && isTracked(tracked, named.messageId)) return named;
  }
  const [numbered] = await select(tx, Notice, columns, { where: { channel, providerId }, lock: true });
  return numbered;
}
