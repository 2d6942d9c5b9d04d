import { Injectable } from '@nestjs/common';
import { In, LessThan, Like } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { WITH_ALL } from '../assignments/assignments.queries.js';
import { within } from '../assignments/scope.js';
import { UNFINISHED } from '../domain/assignment-state.js';
import { dayOf, type Instant } from '../domain/day.js';
import { classify, type OfficialClass, tally } from '../domain/four-classes.js';
import { chunked, grouped } from '../domain/grouping.js';
import { Stage } from '../notifications/stage.entity.js';
import type { Unit } from '../people/unit.entity.js';
import { Database } from '../platform/database.js';

/** An overdue assignment and how often its unit has been reminded of it. */
export interface Late {
  assignment: Assignment;
  timesReminded: number;
}

/** How a unit stands: its assignments by official class; requests (đề nghị) are counted apart and not ranked. */
export interface UnitRow {
  unit: Unit;
  classes: Record<OfficialClass, number>;
  requests: number;
}

/** One committee only, by its code. */
export interface ReportFilter {
  committee?: string;
}

/** What the chair takes into the meeting; everybody reads only what is theirs. */
@Injectable()
export class ReportsService {
  constructor(private readonly database: Database) {}

  /** Every open assignment past its last day (domain.md 2, register form 1), the longest overdue first. */
  async overdue(filter: ReportFilter, who: Principal, now: Instant): Promise<Late[]> {
    const today = dayOf(now);
    const open = In(UNFINISHED);
    const candidates = await this.database.read.find(Assignment, {
      where: within(who, { ...committee(filter), status: open, standing: false, due: LessThan(today) }),
      relations: WITH_ALL,
      order: { due: 'ASC', id: 'ASC' },
    });
    const late = candidates.filter((each) => classify(each, today) === 'open-overdue');
    const reminded = await this.timesReminded(late.map(({ id }) => id));
    return late.map((assignment) => ({ assignment, timesReminded: reminded.get(assignment.id) ?? 0 }));
  }

  /** The four classes of every unit, by its name; measured by the current or the original deadline. */
  async units(
    filter: ReportFilter & { deadline?: 'current' | 'original' },
    who: Principal,
    now: Instant,
  ): Promise<UnitRow[]> {
    const all = await this.database.read.find(Assignment, {
      where: within(who, committee(filter)),
      relations: { unit: true },
    });
    const rows = [...grouped(all, ({ unitId }) => unitId).values()].map((own): UnitRow => {
      const ranked = own.filter(({ request }) => !request);
      const classes = ranked.map((each) => classify(each, dayOf(now), filter.deadline));
      return { unit: own[0]!.unit, classes: tally(classes), requests: own.length - ranked.length };
    });
    return rows.toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, 'vi'));
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
