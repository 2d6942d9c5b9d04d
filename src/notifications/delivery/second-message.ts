import { In, IsNull, Not } from 'typeorm';
import type { Instant } from '../../domain/day.js';
import type { Transaction } from '../../platform/database.js';
import { Attempt } from '../attempt.entity.js';
import { CHANNEL_WORDS } from '../log/attempt-words.js';
import { Notice, WAITING } from '../notice.entity.js';
import { NoticeItem, Overview } from '../stage.entity.js';

/**
 * Lets a second message of the same (next-channel.ts: it has the first one's Message-ID) not leave any more, now that
 * the first has arrived; one that has taken in something else meanwhile leaves all the same.
 */
export async function spareSecond(
  tx: Transaction,
  { id, channel, messageId }: Pick<Notice, 'id' | 'channel' | 'messageId'>,
  now: Instant,
): Promise<void> {
  if (messageId === null) return;
  const arrived = new Set((await tx.findBy(NoticeItem, { noticeId: id })).map(({ stageId }) => stageId));
  const waiting = { state: In([...WAITING]), messageId, id: Not(id) };
  for (const second of await tx.findBy(Notice, waiting)) {
    const carried = await tx.findBy(NoticeItem, { noticeId: second.id, dropped: IsNull() });
    if (!carried.every(({ stageId }) => arrived.has(stageId))) continue;
    const reason = `đã đến người nhận qua ${CHANNEL_WORDS[channel]}`;
    const changes = { state: 'stale' as const, reason, fallbackAt: null };
    const { affected } = await tx.update(Notice, { id: second.id, state: second.state }, changes);
    if (affected !== 1) continue;
    await tx.update(Overview, { noticeId: second.id }, { noticeId: id });
    await tx.insert(Attempt, { noticeId: second.id, at: now, outcome: 'stale', code: 'arrived', reason });
  }
}
