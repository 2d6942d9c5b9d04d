import type { FindOptionsWhere } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import type { State } from '../domain/assignment-state.js';
import { UNFINISHED } from '../domain/assignment-state.js';
import { In, LessThan } from 'typeorm';
import type { Day } from '../domain/day.js';
import { classify, lateBy } from '../domain/four-classes.js';
import { storedDay, storedInstant } from '../platform/columns.js';
import type { Reader } from '../platform/database.js';

/** An overdue assignment as far as lists are put in order by it. */
export interface LateRow {
  id: number;
  unitId: number;
  /** A request (đề nghị), which is no fault: it is shown apart and never ranked (domain.md 5.4). */
  request: boolean;
  /** Calendar days, counted until the unit submitted it if it has. */
  daysLate: number;
}

/**
 * What is overdue on `today` of what `mine` means, the earliest last day first. Rows stay as they are stored: there
 * may be many thousands, of which a page shows a few.
 */
export async function lateRows(
  reader: Reader,
  mine: (fits: FindOptionsWhere<Assignment>) => FindOptionsWhere<Assignment>[],
  today: Day,
): Promise<LateRow[]> {
  const query = reader
    .createQueryBuilder(Assignment, 'a')
    .setFindOptions({
      where: mine({ status: In(UNFINISHED), standing: false, due: LessThan(today) }),
      order: { due: 'ASC', id: 'ASC' },
    })
    .select([]);
  for (const column of ['id', 'unitId', 'request', 'status', 'due', 'submittedAt'])
    query.addSelect(`a.${column}`, column);
  const rows = await query.getRawMany<StoredLate>();
  return rows.flatMap(({ id, unitId, request, status, due, submittedAt }): LateRow[] => {
    const last = storedDay(due);
    const submitted = submittedAt === null ? null : storedInstant(submittedAt);
    const facts = { status, standing: false, submittedAt: submitted, originalDue: last, due: last };
    if (classify(facts, today) !== 'open-overdue') return [];
    return [{ id, unitId, request: request === 1, daysLate: lateBy(facts, today) }];
  });
}

interface StoredLate {
  id: number;
  unitId: number;
  request: number;
  status: State;
  due: string;
  submittedAt: string | null;
}
