import { MoreThan } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { DeadlineVersion } from '../assignments/deadline.entity.js';
import { HistoryEntry } from '../assignments/history.entity.js';
import type { Past } from '../domain/as-of.js';
import type { State } from '../domain/assignment-state.js';
import { grouped } from '../domain/grouping.js';
import { select } from '../platform/bulk.js';
import { storedDay, storedInstant } from '../platform/columns.js';
import type { Reader } from '../platform/database.js';

/** An assignment with everything that its standing has ever depended on. */
export interface WithPast {
  id: number;
  committeeId: number;
  unitId: number;
  request: boolean;
  past: Past;
}

/** The pasts of the first `most` assignments after the one of that id. */
export async function pastsAfter(reader: Reader, id: number, most: number): Promise<WithPast[]> {
  const assignments = await select(
    reader,
    Assignment,
    ['id', 'committeeId', 'unitId', 'request', 'standing'],
    { where: { id: MoreThan(id) }, order: { id: 'ASC' }, take: most },
  );
  const among = { assignmentId: assignments.map((each) => each.id) };
  const entries = await select(reader, HistoryEntry, ['assignmentId', 'at', 'act', 'toStatus'], {
    among,
    order: { id: 'ASC' },
  });
  const versions = await select(reader, DeadlineVersion, ['assignmentId', 'at', 'due'], {
    among,
    order: { version: 'ASC' },
  });
  const changes = grouped(entries, ({ assignmentId }) => assignmentId);
  const deadlines = grouped(versions, ({ assignmentId }) => assignmentId);
  return assignments.map(({ standing, request, ...each }) => ({
    ...each,
    request: request === 1,
    past: {
      standing: standing === 1,
      changes: (changes.get(each.id) ?? []).map(({ at, act, toStatus }) => ({
        at: storedInstant(at),
        act,
        toStatus: toStatus as State,
      })),
      deadlines: (deadlines.get(each.id) ?? []).map(({ at, due }) => ({
        at: storedInstant(at),
        due: storedDay(due),
      })),
    },
  }));
}
