import { In, IsNull, Not } from 'typeorm';
import type { ChannelName } from '../../channels/channel.js';
import type { Instant } from '../../domain/day.js';
import type { Transaction } from '../../platform/database.js';
import { Attempt } from '../attempt.entity.js';
import { CHANNEL_WORDS } from '../log/attempt-words.js';
import { loseContact } from './lost-contact.js';
import { Notice, type NoticeState, WAITING } from '../notice.entity.js';
import { NoticeItem, Overview } from '../stage.entity.js';

/** States in which a second message has told its reader, or still may. */
const CARRIES: readonly NoticeState[] = [...WAITING, 'sending', 'sent', 'delivered', 'seen'];

/** What a message's story says when no channel is left that could carry it. */
export async function whyNoOther(tx: Transaction, { id, personId, slot }: Notice): Promise<string> {
  const same = { personId, slot, id: Not(id), state: In([...CARRIES]) };
  return (await tx.existsBy(Notice, same))
    ? 'cách gửi khác đã có tin này'
    : 'người nhận không còn cách gửi khác';
}

/**
 * Puts what the message carries on the first of `others`, the person's channels, that has no message of this slot yet,
 * as a second message; answers which channel that is, undefined when there is none left.
 */
export async function useNext(
  tx: Transaction,
  notice: Notice,
  others: readonly ChannelName[],
  now: Instant,
): Promise<ChannelName | undefined> {
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

/**
 * Lets the first message of the same wait for its channel again, which was left only because it was down for long;
 * answers which one that is.
 */
async function goBack(
  tx: Transaction,
  { id, personId, slot }: Notice,
  others: readonly ChannelName[],
  now: Instant,
): Promise<ChannelName | undefined> {
  const left = { personId, slot, id: Not(id), state: 'superseded' as const, heirId: IsNull() };
  const first = await tx.findOneBy(Notice, { ...left, channel: In([...others]) });
  if (!first) return undefined;
  const reason = 'cách gửi khác bị từ chối, lại chờ gửi';
  await tx.update(Notice, { id: first.id }, { state: 'pending', reason, leaseOwner: null, leaseUntil: null });
  await tx.insert(Attempt, { noticeId: first.id, at: now, outcome: 'moved', code: 'other-refused', reason });
  const its = new Set((await tx.findBy(NoticeItem, { noticeId: first.id })).map(({ stageId }) => stageId));
  const items = await tx.findBy(NoticeItem, { noticeId: id, dropped: IsNull() });
  const more = items.filter(({ stageId }) => !its.has(stageId));
  await tx.insert(
    NoticeItem,
    more.map(({ stageId }) => ({ noticeId: first.id, stageId })),
  );
  await tx.update(Overview, { noticeId: id }, { noticeId: first.id });
  return first.channel;
}

/**
 * What follows when a message will not arrive by its channel, whose attempt is already written down: the person's next
 * channel is used, else the one that was down before, or, when every one refuses the person, what it carried goes up.
 * Answers `reason` with that added.
 */
export async function giveUp(
  tx: Transaction,
  notice: Notice,
  reason: string,
  others: readonly ChannelName[],
  now: Instant,
): Promise<string> {
  const next = await useNext(tx, notice, others, now);
  if (next) return `${reason}; đã chuyển sang ${CHANNEL_WORDS[next]}`;
  const back = await goBack(tx, notice, others, now);
  if (back) return `${reason}; lại chờ gửi qua ${CHANNEL_WORDS[back]}`;
  const lost = await loseContact(tx, notice, others, now);
  return `${reason}; ${await whyNoOther(tx, notice)}${lost ? ', báo lên cấp trên' : ''}`;
}
