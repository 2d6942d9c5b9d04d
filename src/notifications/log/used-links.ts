import { In, IsNull } from 'typeorm';
import type { Instant } from '../../domain/day.js';
import type { Reader, Transaction } from '../../platform/database.js';
import { Attempt } from '../attempt.entity.js';
import { Notice, type NoticeState } from '../notice.entity.js';
import { NoticeItem, Stage } from '../stage.entity.js';

/** The assignments that the person was told of by the notice, each once. */
export async function toldTogether(reader: Reader, noticeId: number, personId: number): Promise<number[]> {
  const items = await reader.find(NoticeItem, { where: { noticeId, dropped: IsNull() } });
  const stages = await reader.findBy(Stage, { id: In(items.map(({ stageId }) => stageId)), personId });
  return [...new Set(stages.map(({ assignmentId }) => assignmentId))];
}

/** States of a message that has left, or may have. */
const GONE: readonly NoticeState[] = ['sent', 'delivered', 'retrying', 'unknown', 'failed'];

/** Whoever answers by a message's link has seen the message: its receipt, once, on whatever channel it went. */
export async function noteSeen(tx: Transaction, noticeId: number, now: Instant): Promise<void> {
  const seen = { state: 'seen', seenAt: now, reason: null, fallbackAt: null } as const;
  const { affected } = await tx.update(Notice, { id: noticeId, state: In(GONE), seenAt: IsNull() }, seen);
  if (affected !== 1) return;
  const reason = 'người nhận đã trả lời qua đường dẫn trong tin';
  await tx.insert(Attempt, { noticeId, at: now, outcome: 'seen', code: 'link/used', reason });
}
