import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Meaning } from '../../conclusions/drafts.dto.js';
import { LearntNamesService } from '../../conclusions/learnt-names.service.js';
import { Id } from '../../platform/id.js';
import type { Refusal } from '../../platform/refusal.js';
import { SeeOther, tried } from '../answer.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Names } from '../names.js';
import { Today } from '../today.js';
import { LearntNamesPage } from './learnt-names.page.js';

/** The names that were learnt for units: looked through, added, forgotten. */
@Controller('ket-luan/cach-goi')
export class LearntNamesPages {
  constructor(
    private readonly learnt: LearntNamesService,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  @For('secretariat')
  @Get()
  show(@Who() who: Principal, @Query('xong') done: string | undefined) {
    return this.page(who, { done });
  }

  @For('secretariat')
  @Post()
  learn(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const { name, unit } = checked(Meaning, {
          name: typed.text('name') ?? '',
          unit: typed.text('unit') ?? '',
        });
        await this.learnt.learn(name, unit, who, this.today.now());
        return withQuery(links.learntNames, { xong: 'saved' });
      },
      (refusal) => this.page(who, { typed, refusal }),
    );
  }

  @For('secretariat')
  @Post(':id/bo')
  async forget(@Id() id: number, @Who() who: Principal) {
    await this.learnt.forget(id, who);
    return new SeeOther(withQuery(links.learntNames, { xong: 'dropped' }));
  }

  private async page(who: Principal, said: { done?: string | undefined; typed?: Form; refusal?: Refusal }) {
    const learnt = await this.learnt.list(who);
    const known = await this.names.known((await this.today.present()).today);
    return LearntNamesPage({ who, learnt, known, ...said });
  }
}
