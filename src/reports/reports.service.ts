import { Injectable } from '@nestjs/common';
import { In, Like } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { WITH_ALL } from '../assignments/assignments.queries.js';
import { within } from '../assignments/scope.js';
import { dayOf, type Instant } from '../domain/day.js';
import { chunked, grouped } from '../domain/grouping.js';
import { type Period, periodBefore } from '../domain/period.js';
import { Stage } from '../notifications/stage.entity.js';
import { Committee } from '../people/committee.entity.js';
import { Unit } from '../people/unit.entity.js';
import { Database } from '../platform/database.js';
import { type Counts, countsByUnit } from './counts.js';
import { type GivenReason, givenReasons } from './given-reasons.js';
import { type LateRow, lateRows } from './late-rows.js';
import { StandingDays } from './standing-days.service.js';

/** An overdue assignment, by how much, how often its unit has been reminded of it, and what the unit said last. */
export interface Late {
  assignment: Assignment;
  daysLate: number;
  timesReminded: number;
  reason: GivenReason | undefined;
}

/** What is overdue; requests (đề nghị) stand apart and are not ranked. */
export interface Overdue<Row> {
  ranked: Row[];
  requests: Row[];
}

/** How a unit stands, and how it stood at the end of the period before, if that is asked for and known. */
export interface UnitRow extends Counts {
  unit: Unit;
  before: Counts | undefined;
}

/** One committee only, by its code. */
export interface ReportFilter {
  committee?: string | undefined;
}

/** Which figures of units are wanted. */
export interface UnitsFilter extends ReportFilter {
  deadline?: 'current' | 'original' | undefined;
  /** Beside those of the last period of this kind, of the committees that the reader leads or works for. */
  period?: Period | undefined;
}

/** What the chair takes into the meeting; everybody reads only what is theirs. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly days: StandingDays,
  ) {}

  /** Every unfinished assignment past its last day (domain.md 2, register form 1), the longest overdue first. */
  async overdue(filter: ReportFilter, who: Principal, now: Instant): Promise<Overdue<LateRow>> {
    const mine = (fits: object) => within(who, { ...committee(filter), ...fits });
    const rows = await lateRows(this.database.read, mine, dayOf(now));
    return { ranked: rows.filter((row) => !row.request), requests: rows.filter((row) => row.request) };
  }

  /** The rows with all that lists tell of them. */
  async told(rows: readonly LateRow[]): Promise<Late[]> {
    const { read } = this.database;
    const ids = rows.map(({ id }) => id);
    const assignments = new Map<number, Assignment>();
    for (const part of chunked(ids))
      for (const each of await read.find(Assignment, { where: { id: In(part) }, relations: WITH_ALL }))
        assignments.set(each.id, each);
    const reminded = await this.timesReminded(ids);
    const reasons = await givenReasons(read, ids);
    return rows.flatMap(({ id, daysLate }): Late[] => {
      const assignment = assignments.get(id);
      if (!assignment) return [];
      return [{ assignment, daysLate, timesReminded: reminded.get(id) ?? 0, reason: reasons.get(id) }];
    });
  }

  /** The four classes of every unit, by its name; measured by the current or the original deadline. */
  async units(filter: UnitsFilter, who: Principal, now: Instant): Promise<UnitRow[]> {
    const { read } = this.database;
    const today = dayOf(now);
    const reader = filter.period ? { ...who, actsForUnits: [] } : who;
    const where = within(reader, committee(filter));
    const counts = await countsByUnit(read, where, today, filter.deadline);
    const before = filter.period && (await this.before(filter.committee, filter.period, who, now));
    const units = await read.findBy(Unit, { id: In([...counts.keys()]) });
    const rows = units.map((unit): UnitRow => {
      return { unit, ...counts.get(unit.id)!, before: before?.get(unit.id) };
    });
    return rows.toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, 'vi'));
  }

  /** The figures of the end of the last period, by the unit's id; undefined when they are not known. */
  private async before(code: string | undefined, period: Period, who: Principal, now: Instant) {
    const ids = In([...who.secretaryOf, ...who.chairOf]);
    const own = await this.database.read.findBy(Committee, { id: ids, ...(code && { code }) });
    const { to } = periodBefore(period, dayOf(now));
    return this.days.on(
      own.map(({ id }) => id),
      to,
    );
  }

  /** How many different reminders each unit was told; several people of one unit count once. */
  private async timesReminded(ids: number[]): Promise<Map<number, number>> {
    const reminded = new Map<number, number>();
    for (const part of chunked(ids)) {
      const told = { assignmentId: In(part), state: 'told' as const };
      const stages = await this.database.read.find(Stage, {
        where: ['before-%', 'due', 'late-%'].map((step) => ({ ...told, step: Like(step) })),
      });
      for (const [id, own] of grouped(stages, ({ assignmentId }) => assignmentId))
        reminded.set(id, new Set(own.map(({ deadlineVersion, step }) => `${deadlineVersion}/${step}`)).size);
    }
    return reminded;
  }
}

function committee({ committee: code }: ReportFilter) {
  return code ? { committee: { code } } : {};
}
