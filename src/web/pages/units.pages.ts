import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { OpenWorkQueries } from '../../assignments/open-work.service.js';
import { dayOf } from '../../domain/day.js';
import type { Refusal } from '../../platform/refusal.js';
import { UnitsService } from '../../staff/units.service.js';
import { tried } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Names } from '../names.js';
import { pageNumber } from '../parts/pager.js';
import { unitIn } from '../parts/unit-form.js';
import { Today } from '../today.js';
import { UnitFilePage } from './unit-file.page.js';
import { UnitsPage } from './units.page.js';

const SIZE = 50;

interface Said {
  done?: string | undefined;
  typed?: Form;
  refusal?: Refusal;
}

/** Units as administrators and secretariats look after them. */
@Controller('to-chuc')
export class UnitsPages {
  constructor(
    private readonly units: UnitsService,
    private readonly work: OpenWorkQueries,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @Get()
  @For('keeper')
  list(@Who() who: Principal, @Query() query: FormBody) {
    return this.listPage(who, new Form(query), {});
  }

  @Post()
  @For('admin')
  add(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const row = await unitIn(typed, this.names);
        await this.units.add(row, who, this.today.now());
        return withQuery(links.unitFile(row.code), { xong: 'saved' });
      },
      (refusal) => this.listPage(who, new Form(undefined), { typed, refusal }),
    );
  }

  @Get(':code')
  @For('keeper')
  one(@Param('code') code: string, @Who() who: Principal, @Query('xong') done: string | undefined) {
    return this.page(code, who, { done });
  }

  @Post(':code')
  @For('admin')
  correct(@Param('code') code: string, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const row = await unitIn(typed, this.names, code);
        await this.units.correct(row, who, this.today.now(), typed.number('version'));
        return withQuery(links.unitFile(code), { xong: 'saved' });
      },
      (refusal) => this.page(code, who, { typed, refusal }),
    );
  }

  private async listPage(who: Principal, asked: Form, said: Said) {
    const q = asked.text('q')?.slice(0, 200);
    const page = pageNumber(asked.text('trang'));
    const wanted = { q: q ?? null, page, size: SIZE };
    const list = await this.units.list(wanted, who, this.today.now());
    return UnitsPage({ who, list, q, page, size: SIZE, ...said });
  }

  private async page(code: string, who: Principal, said: Said) {
    const now = this.today.now();
    const file = await this.units.one(code, who, now);
    const work = await this.work.of(file.unit, who, dayOf(now));
    return UnitFilePage({ who, file, work, ...said });
  }
}
