import { In, IsNull } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Assignment } from '../../assignments/assignment.entity.js';
import type { Reader, Transaction } from '../../platform/database.js';
import { NoticeItem, Overview, Stage } from '../stage.entity.js';

/** Whether `who` is a secretary of every committee that a message speaks for, of a part of them, or of none. */
export async function standingOn(
  reader: Reader | Transaction,
  noticeId: number,
  { secretaryOf }: Principal,
): Promise<'all' | 'part' | 'none'> {
  const items = await reader.findBy(NoticeItem, { noticeId, dropped: IsNull() });
  const stages = await reader.findBy(Stage, { id: In(items.map(({ stageId }) => stageId)) });
  const owed = await reader.findBy(Assignment, { id: In(stages.map(({ assignmentId }) => assignmentId)) });
  const overviews = await reader.findBy(Overview, { noticeId });
  const concerned = [...owed, ...overviews].map(({ committeeId }) => committeeId);
  const served = concerned.filter((id) => secretaryOf.includes(id));
  if (served.length === 0) return 'none';
  return served.length === concerned.length ? 'all' : 'part';
}
