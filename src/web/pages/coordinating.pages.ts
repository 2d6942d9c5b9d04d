import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { type CoordinatingFilter, CoordinatingQueries } from '../../assignments/coordinating.queries.js';
import { Form, type FormBody } from '../form.js';
import { Names } from '../names.js';
import { pageNumber } from '../parts/pager.js';
import { Today } from '../today.js';
import { CoordinatingPage } from './coordinating.page.js';

const SIZE = 30;
const LONGEST = 200;

/** What other units lead and a person's own units work along on. */
@Controller('phoi-hop')
export class CoordinatingPages {
  constructor(
    private readonly queries: CoordinatingQueries,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @For('person')
  @Get()
  async show(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const q = typed.text('q')?.slice(0, LONGEST);
    const state: CoordinatingFilter['state'] = typed.text('xem') === 'da-xong' ? 'finished' : 'open';
    const page = pageNumber(typed.text('trang'));
    const filter = { ...(q && { q }), page, size: SIZE };
    const list = await this.queries.list({ ...filter, state }, who);
    const other = state === 'open' ? 'finished' : 'open';
    const { total } = await this.queries.list({ ...filter, page: 1, size: 1, state: other }, who);
    const counts = { [state]: list.total, [other]: total } as Record<'open' | 'finished', number>;
    const units = await this.names.units(who.actsForUnits);
    const present = await this.today.present();
    return CoordinatingPage({ who, units, state, q, list, counts, page, size: SIZE, present });
  }
}
