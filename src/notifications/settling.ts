import { IsNull } from 'typeorm';
import type { ChannelName, Outcome } from '../channels/channel.js';
import type { Instant } from '../domain/day.js';
import { afterTry } from '../domain/delivery-policy.js';
import { Person } from '../people/person.entity.js';
import type { Transaction } from '../platform/database.js';
import { Attempt } from './attempt.entity.js';
import { loseContact, tellAgain } from './lost-contact.js';
import { Notice } from './notice.entity.js';
import type { Dropped } from './sifting.js';
import { NoticeItem, Overview } from './stage.entity.js';

const CHANNEL_WORDS: Readonly<Record<ChannelName, string>> = { email: 'thư điện tử', zalo: 'Zalo' };

/** Marks a message that nothing is left of; the reason names the first cause. */
export async function settleStale(tx: Transaction, notice: Notice, reason: string, now: Instant) {
  await close(tx, notice, { state: 'stale', reason });
  await tx.insert(Attempt, { noticeId: notice.id, at: now, outcome: 'stale', code: 'stale', reason });
}

/**
 * Writes down one try and what follows from it. When the channel failed for good, the person's next channel gets the
 * same items. A sender whose lease was taken over still leaves its attempt in the log.
 */
export async function settleTry(
  tx: Transaction,
  notice: Notice,
  outcome: Outcome,
  { subject, others, now }: { subject: string; others: ChannelName[]; now: Instant },
): Promise<Notice['state']> {
  const after = afterTry(outcome, notice.channel === 'email', notice.tries, now);
  const accepted = outcome.kind === 'accepted';
  await tx.insert(Attempt, {
    noticeId: notice.id,
    at: now,
    outcome: outcomeName(outcome, after.state),
    code: accepted ? 'accepted' : outcome.code,
    reason: accepted ? 'đã gửi' : outcome.reason,
    route: outcome.route ?? null,
    providerId: accepted ? outcome.providerId : null,
  });
  if (accepted && notice.person.contactLostAt)
    await tx.update(Person, { id: notice.personId }, { contactLostAt: null });
  let reason = accepted ? null : outcome.reason;
  if (after.state === 'failed') {
    const next = await fallBack(tx, notice, others, now);
    if (next) reason = `${reason}; đã chuyển sang ${CHANNEL_WORDS[next]}`;
    else if (await loseContact(tx, notice, others, now))
      reason = `${reason}; không còn cách liên lạc khác, báo lên cấp trên`;
  }
  await close(tx, notice, {
    ...after,
    subject,
    reason,
    ...(accepted && { sentAt: now, providerId: outcome.providerId }),
  });
  return after.state;
}

/** Notes on each item why it was left out, and asks the planner to tell those who are now meant. */
export async function settleDropped(tx: Transaction, dropped: Dropped[], now: Instant): Promise<void> {
  for (const { entry, reason, tellAnew } of dropped) {
    await tx.update(NoticeItem, { id: entry.item.id }, { dropped: reason });
    if (tellAnew) await tellAgain(tx, entry.stage, now);
  }
}

async function close(tx: Transaction, notice: Notice, changes: Partial<Notice>) {
  await tx.update(
    Notice,
    { id: notice.id, state: 'sending', leaseOwner: notice.leaseOwner! },
    { ...changes, leaseOwner: null, leaseUntil: null },
  );
}

function outcomeName(outcome: Outcome, state: Notice['state']): Attempt['outcome'] {
  if (outcome.kind !== 'refused') return outcome.kind;
  if (outcome.unreachable) return 'unreachable';
  return state === 'failed' ? 'failed-for-good' : 'failed-for-now';
}

/** Puts the message's items on the first of `others` that has not been tried for it; answers which. */
async function fallBack(tx: Transaction, notice: Notice, others: ChannelName[], now: Instant) {
  const { personId, slot } = notice;
  const tried = await tx.findBy(Notice, { personId, slot });
  const channel = others.find((name) => tried.every((other) => other.channel !== name));
  if (!channel) return undefined;
  const second = await tx.save(Notice, {
    personId,
    slot,
    channel,
    state: 'pending' as const,
    createdAt: now,
    nextTryAt: now,
    tries: 0,
    messageId: notice.messageId,
  });
  const items = await tx.findBy(NoticeItem, { noticeId: notice.id, dropped: IsNull() });
  await tx.insert(
    NoticeItem,
    items.map(({ stageId }) => ({ noticeId: second.id, stageId })),
  );
  await tx.update(Overview, { noticeId: notice.id }, { noticeId: second.id });
  return channel;
}
