import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Clock } from '../../platform/clock.js';
import { CommitteesService } from '../../staff/committees.service.js';
import { tried } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Names } from '../names.js';
import { committeeIn } from '../parts/committee-form.js';
import { CommitteePage, CommitteesPage } from './committees.page.js';

/** Committees as administrators look after them; secretariats read their own. */
@Controller('ban-chi-dao')
export class CommitteesPages {
  constructor(
    private readonly committees: CommitteesService,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('keeper')
  async list(@Who() who: Principal) {
    return CommitteesPage({ who, committees: await this.committees.list(who) });
  }

  @Post()
  @For('admin')
  add(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const row = await committeeIn(typed, this.names);
        await this.committees.add(row, who, this.clock.now());
        return withQuery(links.committee(row.code), { xong: 'saved' });
      },
      async (refusal) => CommitteesPage({ who, committees: await this.committees.list(who), typed, refusal }),
    );
  }

  @Get(':code')
  @For('keeper')
  async one(@Param('code') code: string, @Who() who: Principal, @Query('xong') done: string | undefined) {
    return CommitteePage({ who, file: await this.committees.one(code, who), done });
  }

  @Post(':code')
  @For('admin')
  correct(@Param('code') code: string, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const row = await committeeIn(typed, this.names, code);
        await this.committees.correct(row, who, this.clock.now(), typed.number('version'));
        return withQuery(links.committee(code), { xong: 'saved' });
      },
      async (refusal) => CommitteePage({ who, file: await this.committees.one(code, who), typed, refusal }),
    );
  }
}
