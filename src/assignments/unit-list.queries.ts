import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { isFinished, type State, STATES, UNFINISHED } from '../domain/assignment-state.js';
import { byUrgency, type Moment, type RankFacts, type Ranked } from '../domain/urgency.js';
import { select } from '../platform/bulk.js';
import { storedDay, storedInstant } from '../platform/columns.js';
import { Database } from '../platform/database.js';
import { type PageQuery, window } from '../platform/page.js';
import { readWithPapers } from './assignment-papers.js';
import { Assignment } from './assignment.entity.js';
import type { Named } from './scope.js';

/** What a unit's list is sorted and counted by. */
export type UnitRow = Ranked<RankFacts & { id: number }>;

const COLUMNS = [
  ...(['id', 'status', 'standing', 'urgent', 'originalDue', 'due'] as const),
  ...(['submittedAt', 'heardAt', 'urgedAt'] as const),
];

/** Whose assignments are looked at: all of some units, and single ones of others. */
export interface Side {
  unitIds: readonly number[];
  named: readonly Named[];
}

/** What units have to do, as their heads and officers look at it. */
@Injectable()
export class UnitListQueries {
  constructor(private readonly database: Database) {}

  /** Everything of `side` that has not ended, the most pressing first. */
  async unfinished({ unitIds, named }: Side, moment: Moment): Promise<UnitRow[]> {
    const { read } = this.database;
    const rows = await select(read, Assignment, COLUMNS, { among: { unitId: unitIds, status: UNFINISHED } });
    for (const where of named)
      rows.push(...(await select(read, Assignment, COLUMNS, { where, among: { status: UNFINISHED } })));
    const facts = rows.map((row) => ({
      id: row.id,
      status: row.status,
      standing: row.standing === 1,
      urgent: row.urgent === 1,
      originalDue: storedDay(row.originalDue),
      due: storedDay(row.due),
      submittedAt: maybe(row.submittedAt),
      heardAt: maybe(row.heardAt),
      urgedAt: maybe(row.urgedAt),
    }));
    return byUrgency(facts, moment);
  }

  /** How many of `side` have ended. */
  finishedCount(side: Side): Promise<number> {
    return this.database.read.countBy(Assignment, finished(side));
  }

  /** A page of those that have ended, what was completed last first. */
  async finished(side: Side, page: PageQuery): Promise<Assignment[]> {
    const rows = await this.database.read.find(Assignment, {
      select: { id: true },
      where: finished(side),
      order: { completedAt: { direction: 'DESC', nulls: 'LAST' }, id: 'DESC' },
      ...window(page),
    });
    return this.whole(rows.map(({ id }) => id));
  }

  /** The assignments with what a card shows of them, in the order of `ids`. */
  async whole(ids: readonly number[]): Promise<Assignment[]> {
    const read = await readWithPapers(this.database.read, ids);
    const byId = new Map(read.map((each) => [each.id, each]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }
}

const FINISHED: readonly State[] = STATES.filter(isFinished);

function finished({ unitIds, named }: Side) {
  const status = In([...FINISHED]);
  const single = named.map((each) => ({ ...each, status }));
  // As in scope.ts: a side that nothing fits stands only alone.
  const whole = unitIds.length > 0 || single.length === 0 ? [{ unitId: In([...unitIds]), status }] : [];
  return [...whole, ...single];
}

function maybe(stored: string | null) {
  return stored ? storedInstant(stored) : null;
}
