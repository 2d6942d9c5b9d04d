import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import { mayAct } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { SeriesEndInput, SeriesRuleInput } from '../../assignments/series.dto.js';
import { SeriesQueries } from '../../assignments/series.queries.js';
import { SeriesService } from '../../assignments/series.service.js';
import { Config } from '../../platform/config.js';
import { Id } from '../../platform/id.js';
import { tried } from '../answer.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { pageNumber } from '../parts/pager.js';
import type { SeriesAttempt } from '../parts/series-tools.js';
import { Today } from '../today.js';
import { SeriesListPage, SeriesPage } from './series.page.js';

const SIZE = 30;

/** Duties that come again, and what the office does with them. */
@Controller('dinh-ky')
export class SeriesPages {
  constructor(
    private readonly queries: SeriesQueries,
    private readonly series: SeriesService,
    private readonly today: Today,
    private readonly config: Config,
  ) {}

  @For('office')
  @Get()
  async list(@Who() who: Principal, @Query('trang') trang: string | undefined) {
    const page = pageNumber(trang);
    return SeriesListPage({
      who,
      list: await this.queries.list({ page, size: SIZE }, who),
      page,
      size: SIZE,
    });
  }

  @For('row')
  @Get(':id')
  one(@Id() id: number, @Who() who: Principal, @Query('xong') done: string | undefined) {
    return this.page(id, who, { done });
  }

  @For('row')
  @Post(':id/doi')
  change(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const input = checked(SeriesRuleInput, { words: typed.text('words') ?? '' });
        await this.series.change(id, input, who, this.today.now());
        return withQuery(links.series(id), { xong: 'series-changed' });
      },
      (refusal) => this.page(id, who, { attempt: { act: 'doi', typed, refusal } }),
    );
  }

  @For('row')
  @Post(':id/dung')
  end(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const [reason, withdraw] = [typed.text('reason') ?? '', typed.ticked('withdraw')];
        const input = checked(SeriesEndInput, { reason, withdraw });
        await this.series.end(id, input, who, this.today.now());
        return withQuery(links.series(id), { xong: 'series-ended' });
      },
      (refusal) => this.page(id, who, { attempt: { act: 'dung', typed, refusal } }),
    );
  }

  private async page(
    id: number,
    who: Principal,
    tried: { done?: string | undefined; attempt?: SeriesAttempt },
  ) {
    const file = await this.queries.one(id, who);
    const editable = mayAct(who, 'withdraw', { committeeId: file.series.committeeId });
    const { reports } = this.config;
    return SeriesPage({ who, file, editable, reports, present: await this.today.present(), ...tried });
  }
}
