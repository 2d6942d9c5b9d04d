import { Not } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { underlying } from '../domain/telling.js';
import { select } from '../platform/bulk.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Stage } from './stage.entity.js';

/**
 * The steps of each assignment's present deadline that somebody has been told, or that a later one covered; a step
 * that went up because there was nobody to hear it counts under its own name, one that only the officer heard does not.
 */
export async function readRecorded(
  reader: Reader | Transaction,
  assignmentIds: number[],
): Promise<Map<number, Set<string>>> {
  const recorded = new Map<number, Set<string>>();
  if (assignmentIds.length === 0) return recorded;
  const present = await select(reader, Assignment, ['id', 'deadlineVersion'], {
    among: { id: assignmentIds },
  });
  const versions = new Map(present.map(({ id, deadlineVersion }) => [id, deadlineVersion]));
  const stages = await select(reader, Stage, ['assignmentId', 'deadlineVersion', 'step'], {
    where: { state: Not('dropped'), along: false },
    among: { assignmentId: assignmentIds },
    order: { step: 'ASC' },
  });
  for (const { assignmentId, deadlineVersion, step } of stages) {
    if (versions.get(assignmentId) !== deadlineVersion) continue;
    const steps = recorded.get(assignmentId) ?? new Set();
    recorded.set(assignmentId, steps.add(underlying(step)));
  }
  return recorded;
}
