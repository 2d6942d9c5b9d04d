import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { Config } from '../../platform/config.js';
import { ReportsService } from '../../reports/reports.service.js';
import { policy, statement } from '../../reports/reports.view.js';
import { officeOnly } from '../office-only.js';
import { Today } from '../today.js';
import { Waiting } from '../waiting.js';
import { ByUnitPage } from './by-unit.page.js';
import { OverduePage } from './overdue.page.js';

/** What is printed for the meeting. */
@Controller()
export class ReportPages {
  constructor(
    private readonly reports: ReportsService,
    private readonly waiting: Waiting,
    private readonly today: Today,
    private readonly config: Config,
  ) {}

  @Get('qua-han')
  async overdue(@Who() who: Principal, @Query('xong') done: string | undefined) {
    officeOnly(who);
    const late = await this.reports.overdue({}, who, this.today.now());
    const present = await this.today.present();
    const extensions = await this.waiting.extensions(who, present.today);
    return OverduePage({ who, late, extensions, present, done, ...this.head() });
  }

  @Get('bao-cao/don-vi')
  async byUnit(@Who() who: Principal, @Query('theo') by: string | undefined) {
    officeOnly(who);
    const deadline = by === 'ban-dau' ? 'original' : 'current';
    const rows = await this.reports.units({ deadline }, who, this.today.now());
    return ByUnitPage({ who, rows, deadline, ...this.head() });
  }

  private head() {
    return { statement: statement(this.today.now()), policy: policy(this.config.beforeDay) };
  }
}
