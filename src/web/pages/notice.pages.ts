import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { CancelInput, ResendInput, SettleInput } from '../../notifications/log/by-hand.dto.js';
import { ByHandService } from '../../notifications/log/by-hand.service.js';
import { NoticeStories } from '../../notifications/log/notice-story.service.js';
import { Id } from '../../platform/id.js';
import { tried } from '../answer.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import type { NoticeAct } from '../parts/notice-forms.js';
import { Today } from '../today.js';
import { NoticePage } from './notice.page.js';

/** One message: its story, and what is done about it by hand. */
@Controller('nhat-ky/:id')
export class NoticePages {
  constructor(
    private readonly stories: NoticeStories,
    private readonly byHand: ByHandService,
    private readonly today: Today,
  ) {}

  @For('row')
  @Get()
  async show(@Id() id: number, @Who() who: Principal, @Query('xong') done: string | undefined) {
    return NoticePage({ who, story: await this.stories.one(id, who), done });
  }

  @For('row')
  @Post('gui-lai')
  resend(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.tried(id, 'gui-lai', 'resent', who, body, (typed) => {
      const input = checked(ResendInput, { state: typed.text('state'), confirm: typed.ticked('confirm') });
      return this.byHand.resend(id, input, who, this.today.now());
    });
  }

  @For('row')
  @Post('ket-qua')
  settle(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.tried(id, 'ket-qua', 'settled', who, body, (typed) => {
      const arrived = typed.ticked('arrived') ? true : typed.ticked('missing') ? false : undefined;
      const input = checked(SettleInput, { state: typed.text('state'), arrived });
      return this.byHand.settle(id, input, who, this.today.now());
    });
  }

  @For('row')
  @Post('huy')
  cancel(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    return this.tried(id, 'huy', 'cancelled', who, body, (typed) => {
      const input = checked(CancelInput, { state: typed.text('state'), reason: typed.text('reason') });
      return this.byHand.cancel(id, input, who, this.today.now());
    });
  }

  private tried(
    id: number,
    act: NoticeAct,
    done: string,
    who: Principal,
    body: FormBody,
    work: (typed: Form) => Promise<void>,
  ) {
    const typed = new Form(body);
    return tried(
      async () => {
        await work(typed);
        return withQuery(links.notice(id), { xong: done });
      },
      async (refusal) =>
        NoticePage({ who, story: await this.stories.one(id, who), attempt: { act, typed, refusal } }),
    );
  }
}
