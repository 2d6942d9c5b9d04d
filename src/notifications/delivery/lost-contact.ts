import { In, IsNull } from 'typeorm';
import { Assignment } from '../../assignments/assignment.entity.js';
import type { ChannelName } from '../../channels/channel.js';
import type { Instant } from '../../domain/day.js';
import { isAnnouncement, underlying } from '../../domain/telling.js';
import { Person } from '../../people/person.entity.js';
import type { Transaction } from '../../platform/database.js';
import { Attempt } from '../attempt.entity.js';
import { Notice } from '../notice.entity.js';
import { NoticeItem, Stage } from '../stage.entity.js';

/**
 * When every one of `channels` has refused the person's own address for this message: the person is from `now` on
 * nobody for some days (people/acting.ts), and what the message carried is told anew, one rung up. Answers whether
 * that is so. A broken server or a refused text is no such reason.
 */
export async function loseContact(
  tx: Transaction,
  { id: noticeId, personId, slot }: Notice,
  channels: readonly ChannelName[],
  now: Instant,
): Promise<boolean> {
  const tries = await tx.findBy(Notice, { personId, slot });
  const refused = await tx.findBy(Attempt, {
    noticeId: In(tries.map(({ id }) => id)),
    outcome: In(['unreachable', 'bounced']),
  });
  const refuses = (channel: ChannelName) =>
    tries.some((each) => each.channel === channel && refused.some((one) => one.noticeId === each.id));
  if (!channels.every(refuses)) return false;
  await tx.update(Person, { id: personId }, { contactLostAt: now });
  const carried = await tx.findBy(NoticeItem, { noticeId, dropped: IsNull() });
  for (const stage of await tx.findBy(Stage, { id: In(carried.map(({ stageId }) => stageId)) }))
    await tellAgain(tx, stage, now);
  return true;
}

/**
 * Asks the planner to tell the step anew, to whom it is then meant for; to this person it counts as untold. Nobody hears
 * in an officer's place: those for whom the step is have been told themselves.
 */
export async function tellAgain(tx: Transaction, stage: Stage, now: Instant): Promise<void> {
  const id = stage.assignmentId;
  const step = underlying(stage.step);
  await tx.update(Stage, { id: stage.id }, { state: 'dropped' });
  if (stage.along) return;
  if (isAnnouncement(step)) await tx.update(Assignment, { id, announce: IsNull() }, { announce: step });
  await tx.update(Assignment, { id }, { toldUpTo: null, nextActionAt: now });
}
