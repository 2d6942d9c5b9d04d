import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { NoticeQueries } from '../../notifications/log/notice.queries.js';
import { Form, type FormBody } from '../form.js';
import { readCriteria } from '../log-criteria.js';
import { Names } from '../names.js';
import { pageNumber } from '../parts/pager.js';
import { LOG_VIEWS, LogPage } from './log.page.js';

const SIZE = 50;

@Controller('nhat-ky')
export class LogPages {
  constructor(
    private readonly log: NoticeQueries,
    private readonly names: Names,
  ) {}

  @For('person')
  @Get()
  async show(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const wanted = typed.text('xem');
    const view = wanted && Object.hasOwn(LOG_VIEWS, wanted) ? wanted : 'tat-ca';
    const page = pageNumber(typed.text('trang'));
    const states = LOG_VIEWS[view]?.states;
    const { criteria, refusal } = readCriteria(typed);
    const filter = { ...criteria, page, size: SIZE, ...(states && { states }) };
    const notices = criteria ? await this.log.newest(filter, who) : [];
    const sums = criteria ? await this.log.sums(criteria, who) : { states: new Map(), partial: false };
    const committees = await this.names.committees([...who.chairOf, ...who.secretaryOf]);
    return LogPage({ who, typed, refusal, view, notices, sums, committees, page, size: SIZE });
  }
}
