import type { Reader } from '../platform/database.js';
import { Attachment } from './attachment.entity.js';
import { Obstacle } from './obstacle.entity.js';
import { ProgressReport } from './progress.entity.js';

/** What a unit reported of an assignment beside the words in its history. */
export interface Reported {
  /** Those that were taken off too. */
  attachments: Attachment[];
  /** What was counted, the newest last. */
  progress: ProgressReport[];
  obstacles: Obstacle[];
}

/** Reads it, each kind in the order in which it came. */
export async function readReported(reader: Reader, assignmentId: number): Promise<Reported> {
  const where = { assignmentId };
  return {
    attachments: await reader.find(Attachment, { where, order: { id: 'ASC' } }),
    progress: await reader.find(ProgressReport, { where, order: { historyId: 'ASC' } }),
    obstacles: await reader.find(Obstacle, { where, order: { id: 'ASC' } }),
  };
}

/** The numbers of the people who appear in it. */
export function peopleIn({ attachments, obstacles }: Reported): (number | null)[] {
  return [
    ...attachments.flatMap(({ uploadedById, removedById }) => [uploadedById, removedById]),
    ...obstacles.flatMap(({ toldById, answeredById }) => [toldById, answeredById]),
  ];
}
