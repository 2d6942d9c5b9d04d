import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { NoticeQueries } from '../../notifications/notice.queries.js';
import { pageNumber } from '../parts/pager.js';
import { LOG_VIEWS, LogPage } from './log.page.js';

const SIZE = 50;

@Controller('nhat-ky')
export class LogPages {
  constructor(private readonly log: NoticeQueries) {}

  @Get()
  async show(
    @Who() who: Principal,
    @Query('xem') wanted: string | undefined,
    @Query('trang') trang: string | undefined,
  ) {
    const view = wanted && Object.hasOwn(LOG_VIEWS, wanted) ? wanted : 'tat-ca';
    const page = pageNumber(trang);
    const states = LOG_VIEWS[view]?.states;
    const list = await this.log.list({ page, size: SIZE, ...(states && { states }) }, who);
    return LogPage({ who, view, list, page, size: SIZE });
  }
}
