import { In, IsNull, MoreThan, Not } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { dayOf, type Instant } from '../domain/day.js';
import { tellAgain } from '../notifications/delivery/lost-contact.js';
import { Notice, WAITING } from '../notifications/notice.entity.js';
import { NoticeItem, Overview, Stage } from '../notifications/stage.entity.js';
import type { Transaction } from '../platform/database.js';
import { OPEN } from '../reminders/planned-rows.js';

/**
 * Sets right what was written while the clock ran ahead of `now`: what was told then counts as untold, messages that
 * have not left are given up, duties begin now at the latest, and every open assignment is looked at anew. What was
 * really sent is not called back; in doubt somebody hears of a matter twice rather than never.
 */
export async function putRight(tx: Transaction, now: Instant): Promise<void> {
  const later = MoreThan(now);
  await tx.update(Stage, { at: later, state: In(['told', 'superseded', 'paused']) }, { state: 'dropped' });
  const early = { createdAt: later, state: In([...WAITING, 'gathering']) };
  await tellAnew(tx, await tx.findBy(Notice, early), now);
  await tx.delete(Overview, { week: MoreThan(dayOf(now).toString()) });
  await tx.update(Notice, early, {
    state: 'stale',
    reason: 'đồng hồ máy chủ đã chạy sai; nội dung được báo lại theo giờ đúng',
    fallbackAt: null,
  });
  await tx.update(
    Notice,
    { state: In([...WAITING]), nextTryAt: MoreThan(now.add(A_DAY)), reason: Not(IsNull()) },
    { nextTryAt: now },
  );
  await tx.update(Notice, { state: 'sending', leaseUntil: MoreThan(now.add(AN_HOUR)) }, { leaseUntil: now });
  for (const column of ['armedAt', 'heardAt', 'extensionAskedAt'] as const)
    await tx.update(Assignment, { [column]: later }, { [column]: now });
  await tx.update(Assignment, { status: OPEN }, { toldUpTo: null, nextActionAt: now });
}

/** What these messages carry, some of it told in its right time and taken over from older ones. */
async function tellAnew(tx: Transaction, early: Notice[], now: Instant): Promise<void> {
  const noticeId = In(early.map(({ id }) => id));
  const carried = await tx.findBy(NoticeItem, { noticeId, dropped: IsNull() });
  const stageIds = [...new Set(carried.map(({ stageId }) => stageId))];
  for (const stage of await tx.findBy(Stage, { id: In(stageIds) })) await tellAgain(tx, stage, now);
}

const A_DAY = { hours: 24 };
const AN_HOUR = { hours: 1 };
