import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Clock } from '../../platform/clock.js';
import type { Refusal } from '../../platform/refusal.js';
import { GroupsQueries } from '../../staff/groups.queries.js';
import { GroupsService } from '../../staff/groups.service.js';
import { tried } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Names } from '../names.js';
import { atGroupFields, groupIn } from '../parts/group-form.js';
import { GroupFilePage } from './group-file.page.js';
import { GroupsPage } from './groups.page.js';

interface Said {
  done?: string | undefined;
  typed?: Form;
  refusal?: Refusal;
}

/** Collective addressees as administrators look after them; secretariats read them. */
@Controller('nhom-don-vi')
export class GroupsPages {
  constructor(
    private readonly queries: GroupsQueries,
    private readonly groups: GroupsService,
    private readonly names: Names,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('keeper')
  list(@Who() who: Principal, @Query('xong') done: string | undefined) {
    return this.listPage(who, { done });
  }

  @Post()
  @For('admin')
  add(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    const work = async () => {
      const row = await groupIn(typed, this.names);
      await this.groups.add(row, who, this.clock.now());
      return withQuery(links.group(row.code), { xong: 'saved' });
    };
    return tried(
      () => atGroupFields(typed, work),
      (refusal) => this.listPage(who, { typed, refusal }),
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
    const work = async () => {
      const row = await groupIn(typed, this.names, code);
      await this.groups.correct(row, who, this.clock.now(), typed.number('version'));
      return withQuery(links.group(code), { xong: 'saved' });
    };
    return tried(
      () => atGroupFields(typed, work),
      (refusal) => this.page(code, who, { typed, refusal }),
    );
  }

  @Post(':code/bo')
  @For('admin')
  remove(@Param('code') code: string, @Who() who: Principal, @Body() body: FormBody) {
    return tried(
      async () => {
        await this.groups.remove(code, who, this.clock.now(), new Form(body).number('version'));
        return withQuery(links.groups, { xong: 'group-removed' });
      },
      (refusal) => this.page(code, who, { refusal }),
    );
  }

  private async listPage(who: Principal, said: Said) {
    const groups = await this.queries.list(who, this.clock.now());
    const removed = await this.queries.removed(who);
    return GroupsPage({ who, groups, removed, kinds: await this.queries.kinds(), ...said });
  }

  private async page(code: string, who: Principal, said: Said) {
    const file = await this.queries.one(code, who, this.clock.now());
    return GroupFilePage({ who, file, kinds: await this.queries.kinds(), ...said });
  }
}
