import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Who } from '../access/authentication.guard.js';
import type { Principal } from '../access/principal.js';
import { For } from '../access/route-rules.js';
import { dayOf, type Instant } from '../domain/day.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { ReportQuery, UnitsQuery } from './reports.dto.js';
import { ReportsService } from './reports.service.js';
import { lateView, OverdueReport, policy, statement, unitRowView, UnitsReport } from './reports.view.js';

@ApiTags('Báo cáo')
@ApiBearerAuth()
@Controller('api/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReportsService,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get('overdue')
  @ApiOperation({ summary: 'Danh sách việc quá hạn' })
  @ApiOkResponse({ type: OverdueReport })
  async overdue(@Query() query: ReportQuery, @Who() who: Principal): Promise<OverdueReport> {
    const now = this.clock.now();
    const { ranked, requests } = await this.reports.overdue(query, who, now);
    const items = (await this.reports.told(ranked)).map((each) => lateView(each, now));
    const asked = (await this.reports.told(requests)).map((each) => lateView(each, now));
    return { ...this.head(now), items, total: items.length, requests: asked };
  }

  @For('person')
  @Get('units')
  @ApiOperation({ summary: 'Bảng tổng hợp theo đơn vị, bốn loại' })
  @ApiOkResponse({ type: UnitsReport })
  async units(@Query() query: UnitsQuery, @Who() who: Principal): Promise<UnitsReport> {
    const now = this.clock.now();
    const rows = await this.reports.units(query, who, now);
    return { ...this.head(now), items: rows.map(unitRowView), total: rows.length };
  }

  private head(now: Instant) {
    return {
      asOf: dayOf(now).toString(),
      statement: statement(now),
      policy: policy(this.config.beforeDay),
    };
  }
}
