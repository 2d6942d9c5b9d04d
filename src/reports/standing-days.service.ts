import { Injectable } from '@nestjs/common';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { In } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { asOf } from '../domain/as-of.js';
import { type Day, day, dayOf, type Instant, isBefore, moment } from '../domain/day.js';
import { classify } from '../domain/four-classes.js';
import { chunked } from '../domain/grouping.js';
import { cutOffs } from '../domain/period.js';
import { insertAll } from '../platform/bulk.js';
import { Database } from '../platform/database.js';
import { Mark } from '../platform/mark.entity.js';
import { count, type Counts, noCounts } from './counts.js';
import { pastsAfter } from './pasts.js';
import { CLASS_COLUMNS, StandingDay } from './standing-day.entity.js';

/** The mark whose `at` says up to which cut-off day the figures are written. */
const WRITTEN = 'standing-days';
/** Of a database that is older than this service, so many months are made up. */
const MOST = 24;
const AT_ONCE = 1000;

/**
 * The figures of every day on which they were closed. They follow from the history alone: whoever writes them, and
 * however late, writes the same.
 */
@Injectable()
export class StandingDays {
  constructor(private readonly database: Database) {}

  /** Writes the figures of the cut-off days before `now` that are not written yet; nearly always there are none. */
  async keep(now: Instant): Promise<void> {
    const { read } = this.database;
    const written = (await read.findOneBy(Mark, { name: WRITTEN }))?.at;
    const since = written ? dayOf(written).add({ days: 1 }) : await this.firstDay();
    const days = since ? cutOffs('month', dayOf(now), since, MOST) : [];
    const last = days.at(-1);
    if (!last) return;
    const rows = await this.rowsOf(days);
    await this.database.write(async (tx) => {
      for (const part of chunked(rows)) await insertAll(tx, StandingDay, part, ['day']);
      await tx.upsert(Mark, { name: WRITTEN, owner: null, at: moment(last) }, ['name']);
    });
  }

  /** How the units of the committees stood at the end of `on`, by the unit's id; undefined when that is not known. */
  async on(committeeIds: readonly number[], on: Day): Promise<Map<number, Counts> | undefined> {
    const written = (await this.database.read.findOneBy(Mark, { name: WRITTEN }))?.at;
    const first = await this.firstDay();
    if (!written || isBefore(dayOf(written), on) || !first || isBefore(on, first)) return undefined;
    const rows = await this.database.read.findBy(StandingDay, {
      day: on.toString(),
      committeeId: In([...committeeIds]),
    });
    const units = new Map<number, Counts>();
    for (const row of rows) {
      const counts = units.get(row.unitId) ?? noCounts();
      units.set(row.unitId, counts);
      for (const [of, column] of CLASSES) counts.classes[of] += row[column];
      counts.requests += row.requests;
    }
    return units;
  }

  /** How many assignments of the committees were overdue at the end of each day that is known, the earliest first. */
  async overdueOn(committeeIds: readonly number[], since: Day): Promise<{ on: Day; overdue: number }[]> {
    const rows = await this.database.read
      .createQueryBuilder(StandingDay, 's')
      .select('s.day', 'day')
      .addSelect('SUM(s.overdue)', 'overdue')
      .where('s.day >= :since', { since: since.toString() })
      .andWhere('s.committeeId IN (:...committeeIds)', { committeeIds: [...committeeIds, 0] })
      .groupBy('s.day')
      .orderBy('s.day', 'ASC')
      .getRawMany<{ day: string; overdue: number | string }>();
    return rows.map((row) => ({ on: day(row.day), overdue: Number(row.overdue) }));
  }

  private async firstDay(): Promise<Day | undefined> {
    const [first] = await this.database.read.find(Assignment, {
      select: { id: true, issuedAt: true },
      order: { id: 'ASC' },
      take: 1,
    });
    return first && dayOf(first.issuedAt);
  }

  /** One row for each day, committee and unit; every assignment is read once, some at a time. */
  private async rowsOf(days: readonly Day[]) {
    const sums = new Map<string, { day: string; committeeId: number; unitId: number; counts: Counts }>();
    for (let from = 0, more = true; more; await othersTurn()) {
      const part = await pastsAfter(this.database.read, from, AT_ONCE);
      for (const { committeeId, unitId, request, past } of part)
        for (const on of days) {
          const facts = asOf(past, on);
          if (!facts) continue;
          const key = `${on.toString()} ${committeeId} ${unitId}`;
          const sum = sums.get(key) ?? { day: on.toString(), committeeId, unitId, counts: noCounts() };
          sums.set(key, sum);
          count(sum.counts, request, classify(facts, on));
        }
      from = part.at(-1)?.id ?? from;
      more = part.length === AT_ONCE;
    }
    return [...sums.values()].map(({ counts, ...row }) => ({
      ...row,
      ...Object.fromEntries(CLASSES.map(([of, column]) => [column, counts.classes[of]])),
      requests: counts.requests,
    }));
  }
}

const CLASSES = Object.entries(CLASS_COLUMNS) as [
  keyof typeof CLASS_COLUMNS,
  (typeof CLASS_COLUMNS)[keyof typeof CLASS_COLUMNS],
][];
