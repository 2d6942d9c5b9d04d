import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { UNFINISHED } from '../domain/assignment-state.js';
import { dayOf, type Instant } from '../domain/day.js';
import { instantText } from '../platform/columns.js';
import { Database } from '../platform/database.js';
import { readWithPapers } from './assignment-papers.js';
import { Assignment } from './assignment.entity.js';
import { DirectiveCoordinator } from './coordinator.entity.js';
import { outlineOf } from './redact.js';
import { namedBeside } from './scope.js';

/** For so long a calendar still hears of what has ended, so that it takes it off. */
const AFTERWARDS = { days: 30 };

/** More than anybody's calendar shows. */
const MOST = 1000;

/** What stands in a person's calendar. */
@Injectable()
export class CalendarEntriesQueries {
  constructor(private readonly database: Database) {}

  /**
   * Dated assignments of the person's units and those that the person was named for, and those on which the units
   * coordinate: what has not ended, the earliest last day first, and what fell due or was completed within thirty days.
   */
  async of(who: Principal, now: Instant): Promise<{ own: Assignment[]; along: Assignment[] }> {
    const units = who.actsForUnits;
    const own: Assignment[] = [];
    for (const named of namedBeside(who, units))
      own.push(...(await this.fitting('owed.officerId = :officerId AND owed.unitId = :unitId', named, now)));
    if (units.length === 0) return { own, along: [] };
    const { read } = this.database;
    const ours = read
      .createQueryBuilder(DirectiveCoordinator, 'part')
      .select('part.directiveId')
      .where('part.unitId IN (:...units)');
    own.push(...(await this.fitting('owed.unitId IN (:...units)', { units }, now)));
    const along = await this.fitting(
      `owed.directiveId IN (${ours.getQuery()}) AND owed.unitId NOT IN (:...units)`,
      { units },
      now,
    );
    const seen = new Set(own.map(({ id }) => id));
    return { own, along: along.filter(({ id }) => !seen.has(id)).map(outlineOf) };
  }

  private async fitting(side: string, whose: object, now: Instant): Promise<Assignment[]> {
    const since = { day: dayOf(now).subtract(AFTERWARDS).toString(), states: UNFINISHED };
    const found = await this.database.read
      .createQueryBuilder(Assignment, 'owed')
      .select('owed.id', 'id')
      .where(side, whose)
      .andWhere('owed.due IS NOT NULL')
      .andWhere('(owed.status IN (:...states) OR owed.due >= :day OR owed.completedAt >= :moment)', {
        ...since,
        moment: instantText(now.subtract({ hours: AFTERWARDS.days * 24 })),
      })
      .orderBy('owed.due', 'DESC')
      .addOrderBy('owed.id')
      .limit(MOST)
      .getRawMany<{ id: number }>();
    return readWithPapers(
      this.database.read,
      found.map(({ id }) => id),
    );
  }
}
