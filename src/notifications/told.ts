import { Assignment } from '../assignments/assignment.entity.js';
import { instant, type Instant } from '../domain/day.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Stage } from './stage.entity.js';

/** When a step of each assignment's present deadline was last told, by assignment; announcements do not count. */
export async function readToldUpTo(
  reader: Reader | Transaction,
  ids: number[],
): Promise<Map<number, Instant>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .createQueryBuilder(Stage, 'stage')
    .innerJoin(
      Assignment,
      'owed',
      'owed.id = stage.assignmentId AND owed.deadlineVersion = stage.deadlineVersion',
    )
    .select('stage.assignmentId', 'id')
    .addSelect('MAX(stage.at)', 'at')
    .where('stage.assignmentId IN (:...ids)', { ids })
    .andWhere("stage.step <> 'issue' AND stage.step NOT LIKE '%:%'")
    .groupBy('stage.assignmentId')
    .getRawMany<{ id: number; at: string }>();
  return new Map(rows.map((row) => [row.id, instant(row.at)]));
}
