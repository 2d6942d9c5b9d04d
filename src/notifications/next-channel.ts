import { IsNull } from 'typeorm';
import type { ChannelName } from '../channels/channel.js';
import type { Instant } from '../domain/day.js';
import type { Transaction } from '../platform/database.js';
import { CHANNEL_WORDS } from './attempt-words.js';
import { loseContact } from './lost-contact.js';
import { Notice } from './notice.entity.js';
import { NoticeItem, Overview } from './stage.entity.js';

/** What a message's story says when nothing else can carry it. */
export const NO_OTHER = 'người nhận không còn cách gửi khác';

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
 * What follows when a message will not arrive by its channel, whose attempt is already written down: the person's next
 * channel is used, or, when every one refuses the person, what it carried goes up. Answers `reason` with that added.
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
  const lost = await loseContact(tx, notice, others, now);
  return `${reason}; ${NO_OTHER}${lost ? ', báo lên cấp trên' : ''}`;
}
