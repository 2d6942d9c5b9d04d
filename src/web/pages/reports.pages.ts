import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { dayOf } from '../../domain/day.js';
import { grouped } from '../../domain/grouping.js';
import type { LateUnit } from '../../domain/late-units.js';
import { periodBefore } from '../../domain/period.js';
import { Config } from '../../platform/config.js';
import type { LateRow } from '../../reports/late-rows.js';
import { type Late, ReportsService } from '../../reports/reports.service.js';
import { policy, statement } from '../../reports/reports.view.js';
import { Form, type FormBody } from '../form.js';
import { pageNumber } from '../parts/pager.js';
import { periodNamed } from '../parts/period-choice.js';
import { Today } from '../today.js';
import { Waiting } from '../waiting.js';
import { ByUnitPage } from './by-unit.page.js';
import { OverduePage } from './overdue.page.js';

/** So many rows stand on one page, and so many requests beneath them. */
const SIZE = 200;
const REQUESTS = 50;

/** What is printed for the meeting. */
@Controller()
export class ReportPages {
  constructor(
    private readonly reports: ReportsService,
    private readonly waiting: Waiting,
    private readonly today: Today,
    private readonly config: Config,
  ) {}

  @For('office')
  @Get('qua-han')
  async overdue(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const committee = typed.text('ban');
    const page = pageNumber(typed.text('trang'));
    const { ranked, requests } = await this.reports.overdue({ committee }, who, this.today.now());
    const units = grouped(ranked, ({ unitId }) => unitId);
    const rows = [...units.values()].flat().slice((page - 1) * SIZE, page * SIZE);
    const present = await this.today.present();
    const extensions = await this.waiting.extensions(who, present.today);
    const late = { shown: await this.byUnits(rows, units), total: ranked.length, units: units.size };
    const first = requests.slice(0, REQUESTS);
    const shown = await this.byUnits(
      first,
      grouped(first, ({ unitId }) => unitId),
    );
    const asked = { shown, total: requests.length, more: requests.length - first.length };
    return OverduePage({
      ...{ who, late: { ...late, page, size: SIZE }, requests: asked },
      ...{ committee, extensions, present, done: typed.text('xong'), ...this.head() },
    });
  }

  @For('office')
  @Get('bao-cao/don-vi')
  async byUnit(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const committee = typed.text('ban');
    const deadline = typed.text('theo') === 'ban-dau' ? 'original' : 'current';
    // The figures of a period were measured by the deadlines of its end.
    const period = deadline === 'current' ? periodNamed(typed.text('ky')) : undefined;
    const now = this.today.now();
    const rows = await this.reports.units({ committee, deadline, period }, who, now);
    const span = period && periodBefore(period, dayOf(now));
    return ByUnitPage({ who, rows, deadline, period, span, committee, ...this.head() });
  }

  /** These rows under their units, of which `all` has every row. */
  private async byUnits(
    rows: readonly LateRow[],
    all: ReadonlyMap<number, LateRow[]>,
  ): Promise<LateUnit<Late>[]> {
    const told = grouped(await this.reports.told(rows), ({ assignment }) => assignment.unitId);
    return [...told].map(([unitId, shown]) => {
      const own = all.get(unitId) ?? [];
      const daysLate = Math.max(...own.map((row) => row.daysLate));
      return { unitId, shown, more: own.length - shown.length, daysLate };
    });
  }

  private head() {
    return { statement: statement(this.today.now()), policy: policy(this.config.beforeDay) };
  }
}
