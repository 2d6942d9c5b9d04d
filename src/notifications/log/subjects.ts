import { Assignment } from '../../assignments/assignment.entity.js';
import type { Reader } from '../../platform/database.js';
import { NoticeItem, Stage } from '../stage.entity.js';

/** What stands for the subject of a message that told of other committees' tasks too, for it may name one of those. */
export const SUBJECT_OF_SEVERAL = 'Tin gộp việc của nhiều Ban Chỉ đạo';

/** Those of the messages that also tell of a task that none of these committees gave. */
export async function tellingOfOthers(
  reader: Reader,
  noticeIds: readonly number[],
  committeeIds: readonly number[],
): Promise<Set<number>> {
  const rows = await reader
    .createQueryBuilder(NoticeItem, 'item')
    .innerJoin(Stage, 'stage', 'stage.id = item.stageId')
    .innerJoin(Assignment, 'owed', 'owed.id = stage.assignmentId')
    .select('item.noticeId', 'id')
    .distinct(true)
    .where('item.noticeId IN (:...noticeIds)', { noticeIds: [0, ...noticeIds] })
    .andWhere('owed.committeeId NOT IN (:...committeeIds)', { committeeIds: [0, ...committeeIds] })
    .getRawMany<{ id: number }>();
  return new Set(rows.map(({ id }) => id));
}
