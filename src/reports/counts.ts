import { classOf, type OfficialClass, tally } from '../domain/four-classes.js';
import type { State } from '../domain/assignment-state.js';
import type { Day } from '../domain/day.js';
import type { FindOptionsWhere } from 'typeorm';
import type { Reader } from '../platform/database.js';
import { Assignment } from '../assignments/assignment.entity.js';

/** How the assignments of a unit stand: by official class; requests (đề nghị) apart, for they are not ranked. */
export interface Counts {
  classes: Record<OfficialClass, number>;
  requests: number;
}

export function noCounts(): Counts {
  return { classes: tally([]), requests: 0 };
}

/** Adds `n` assignments of one kind to the counts. */
export function count(counts: Counts, request: boolean, of: OfficialClass, n = 1): void {
  if (request) counts.requests += n;
  else counts.classes[of] += n;
}

/** The first moment in UTC that is late for a last day: Vietnam's midnight after it. */
const AFTER = 'T17:00:00.000Z';

/**
 * How the assignments of each unit stand on `today`, by the unit's id: `classify` of each of them, except that the
 * database compares the days, so that a hundred thousand rows stay where they are.
 */
export async function countsByUnit(
  reader: Reader,
  where: FindOptionsWhere<Assignment> | FindOptionsWhere<Assignment>[],
  today: Day,
  deadline: 'current' | 'original' = 'current',
): Promise<Map<number, Counts>> {
  const due = deadline === 'original' ? 'a.originalDue' : 'a.due';
  const late = `CASE WHEN a.status IN ('completed', 'submitted') AND a.submittedAt IS NOT NULL
    THEN CASE WHEN a.submittedAt >= ${due} || '${AFTER}' THEN 1 ELSE 0 END
    ELSE CASE WHEN ${due} < :today THEN 1 ELSE 0 END END`;
  const rows = await reader
    .createQueryBuilder(Assignment, 'a')
    .setFindOptions({ where })
    .select('a.unitId', 'unitId')
    .addSelect('a.status', 'status')
    .addSelect('a.standing', 'standing')
    .addSelect('a.request', 'request')
    .addSelect(late, 'late')
    .addSelect('COUNT(*)', 'n')
    .setParameters({ today: today.toString() })
    .groupBy('1, 2, 3, 4, 5')
    .getRawMany<Group>();
  const units = new Map<number, Counts>();
  for (const row of rows) {
    const counts = units.get(row.unitId) ?? noCounts();
    units.set(row.unitId, counts);
    const facts = { status: row.status, standing: row.standing === 1 };
    count(counts, row.request === 1, classOf(facts, Number(row.late) === 1), Number(row.n));
  }
  return units;
}

interface Group {
  unitId: number;
  status: State;
  standing: number;
  request: number;
  /** PostgreSQL answers sums as texts. */
  late: number | string;
  n: number | string;
}
