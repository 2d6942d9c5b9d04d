import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { Assignment } from '../assignments/assignment.entity.js';
import { AssignmentQueries } from '../assignments/assignments.queries.js';
import { type AskedExtension, ExtensionQueries } from '../assignments/extension.queries.js';
import { type Day, dayOf, type Instant } from '../domain/day.js';
import { type LateUnit, lateUnits } from '../domain/late-units.js';
import { endOfWeek, type Period, periodBefore, type Span } from '../domain/period.js';
import type { Page } from '../platform/page.js';
import { type Late, ReportsService, type UnitRow } from './reports.service.js';
import { StandingDays } from './standing-days.service.js';

/** What the chair has to know of one committee, or of all of theirs, before a meeting. */
export interface ChairSheet {
  late: LateSheet;
  /** What falls due until `until`, the earliest first. */
  soon: Page<Assignment>;
  until: Day;
  extensions: AskedExtension[];
  units: UnitRow[];
  /** The period that `units` stand beside. */
  span: Span;
  /** How many were overdue at the end of each month's period and are today. */
  trend: { on: Day; overdue: number }[];
}

/** What is overdue, as much of it as is shown. */
export interface LateSheet {
  total: number;
  unitsTotal: number;
  units: LateUnit<Late>[];
  moreUnits: number;
  moreRows: number;
  /** Requests past their day, which are no fault. */
  requests: number;
}

/** Which committee is wanted, of those that the reader leads or works for. */
export interface Chosen {
  id: number;
  code: string;
}

const MOST_SOON = 10;
const TREND = { months: 6 };

/** Gathers the one page that the chair reads. */
@Injectable()
export class ChairService {
  constructor(
    private readonly reports: ReportsService,
    private readonly days: StandingDays,
    private readonly assignments: AssignmentQueries,
    private readonly requests: ExtensionQueries,
  ) {}

  /** How `chosen`, or every committee that `who` leads or works for, stands at `now` beside the end of `period`. */
  async sheet(chosen: Chosen | undefined, period: Period, who: Principal, now: Instant): Promise<ChairSheet> {
    const today = dayOf(now);
    const asOffice = { ...who, actsForUnits: [] };
    const committee = chosen?.code;
    const until = endOfWeek(today);
    const due = { dueFrom: today.toString(), dueBefore: until.add({ days: 1 }).toString() };
    const soon = { state: 'open' as const, ...(committee && { committee }), ...due, size: MOST_SOON };
    const units = await this.reports.units({ committee, period }, asOffice, now);
    const asked = await this.requests.waitingFor(who, today);
    return {
      late: await this.late(committee, asOffice, now),
      soon: await this.assignments.list(soon, asOffice, today),
      until,
      extensions: asked.filter(({ assignment }) => !chosen || assignment.committeeId === chosen.id),
      units,
      span: periodBefore(period, today),
      trend: [
        ...(await this.days.overdueOn(
          chosen ? [chosen.id] : [...who.chairOf, ...who.secretaryOf],
          today.subtract(TREND),
        )),
        { on: today, overdue: units.reduce((sum, { classes }) => sum + classes['open-overdue'], 0) },
      ],
    };
  }

  private async late(committee: string | undefined, who: Principal, now: Instant): Promise<LateSheet> {
    const { ranked, requests } = await this.reports.overdue({ committee }, who, now);
    const { units, ...more } = lateUnits(ranked);
    const told = await this.reports.told(units.flatMap(({ shown }) => shown));
    const byId = new Map(told.map((each) => [each.assignment.id, each]));
    return {
      ...more,
      total: ranked.length,
      unitsTotal: units.length + more.moreUnits,
      units: units.map((unit) => ({ ...unit, shown: unit.shown.flatMap(({ id }) => byId.get(id) ?? []) })),
      requests: requests.length,
    };
  }
}
