import { Assignment } from '../assignments/assignment.entity.js';
import { underlying } from '../domain/telling.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Stage } from './stage.entity.js';

/**
 * The steps of each assignment's present deadline that somebody has been told, or that a later one covered; a step
 * that went up because there was nobody to hear it counts under its own name.
 */
export async function readRecorded(
  reader: Reader | Transaction,
  assignmentIds: number[],
): Promise<Map<number, Set<string>>> {
  const recorded = new Map<number, Set<string>>();
  if (assignmentIds.length === 0) return recorded;
  const rows = await reader
    .createQueryBuilder(Stage, 'stage')
    .innerJoin(
      Assignment,
      'owed',
      'owed.id = stage.assignmentId AND owed.deadlineVersion = stage.deadlineVersion',
    )
    .select('stage.assignmentId', 'id')
    .addSelect('stage.step', 'step')
    .where('stage.assignmentId IN (:...assignmentIds)', { assignmentIds })
    .andWhere("stage.state <> 'dropped'")
    .distinct()
    .orderBy('stage.step')
    .getRawMany<{ id: number; step: string }>();
  for (const { id, step } of rows) {
    const steps = recorded.get(id) ?? new Set();
    recorded.set(id, steps.add(underlying(step)));
  }
  return recorded;
}
