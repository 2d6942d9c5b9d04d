import { In, MoreThan } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import type { Instant } from '../domain/day.js';
import { Notice, WAITING } from '../notifications/notice.entity.js';
import { Stage } from '../notifications/stage.entity.js';
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
  await tx.update(
    Notice,
    { createdAt: later, state: In([...WAITING, 'gathering']) },
    { state: 'stale', reason: 'đồng hồ máy chủ đã chạy sai; nội dung được báo lại theo giờ đúng' },
  );
  await tx.update(
    Notice,
    { state: In([...WAITING]), nextTryAt: MoreThan(now.add(A_DAY)), tries: MoreThan(0) },
    { nextTryAt: now },
  );
  await tx.update(Notice, { state: 'sending', leaseUntil: MoreThan(now.add(AN_HOUR)) }, { leaseUntil: now });
  for (const column of ['armedAt', 'heardAt', 'extensionAskedAt'] as const)
    await tx.update(Assignment, { [column]: later }, { [column]: now });
  await tx.update(Assignment, { status: OPEN }, { toldUpTo: null, nextActionAt: now });
}

const A_DAY = { hours: 24 };
const AN_HOUR = { hours: 1 };
