import { Assignment } from '../assignments/assignment.entity.js';
import type { Instant } from '../domain/day.js';
import { isAnnouncement } from '../domain/telling.js';
import type { Transaction } from '../platform/database.js';

/** A step that nobody could be told, not even the last one on the way up. */
export interface Unheard {
  assignmentId: number;
  step: string;
}

/** Until it is asked again whether there is somebody by now. */
const PAUSE = { hours: 1 };

/**
 * Keeps what nobody could be told, for whoever is found later: a day on which a mail server knows no address may not
 * swallow what was issued on it. Belongs after what the same look has written.
 */
export async function keepUnheard(tx: Transaction, unheard: Unheard[], now: Instant): Promise<void> {
  for (const { assignmentId: id, step } of unheard) {
    const announce = isAnnouncement(step) ? { announce: step } : {};
    await tx.update(Assignment, { id }, { ...announce, toldUpTo: null, nextActionAt: now.add(PAUSE) });
  }
}
