import { Injectable } from '@nestjs/common';
import { Assignment } from '../assignments/assignment.entity.js';
import { isOpen, STATES } from '../domain/assignment-state.js';
import type { Day } from '../domain/day.js';
import { Database } from '../platform/database.js';

/** How far a conclusion has come; what was withdrawn no longer counts. */
export interface Progress {
  total: number;
  completed: number;
  overdue: number;
}

type Counted = Record<keyof Progress | 'id', number | string>;

/** How far many conclusions have come, counted by the database. */
@Injectable()
export class ConclusionProgress {
  constructor(private readonly database: Database) {}

  /** By conclusion; one without assignments has none. */
  async of(ids: readonly number[], today: Day): Promise<Map<number, Progress>> {
    if (ids.length === 0) return new Map();
    const late = `a.status IN (:...open) AND a.standing = 0 AND a.due < :today`;
    const rows = await this.database.read
      .createQueryBuilder(Assignment, 'a')
      .innerJoin('a.directive', 'd')
      .select('d.conclusionId', 'id')
      .addSelect('COUNT(*)', 'total')
      .addSelect(`SUM(CASE WHEN a.status = 'completed' THEN 1 ELSE 0 END)`, 'completed')
      .addSelect(`SUM(CASE WHEN ${late} THEN 1 ELSE 0 END)`, 'overdue')
      .where(`d.conclusionId IN (:...ids) AND a.status <> 'withdrawn'`, { ids })
      .setParameters({ open: STATES.filter(isOpen), today: today.toString() })
      .groupBy('d.conclusionId')
      .getRawMany<Counted>();
    return new Map(
      rows.map(({ id, total, completed, overdue }) => [
        Number(id),
        { total: Number(total), completed: Number(completed), overdue: Number(overdue) },
      ]),
    );
  }
}
