import { Body, Controller, Get, Header, Ip, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { SignInThrottle } from '../../access/sign-in-throttle.js';
import { Keyed, Open } from '../../platform/open.js';
import { Conflict, NotFound, Refusal } from '../../platform/refusal.js';
import { Shown, tried } from '../answer.js';
import { AnswerDesk, type AnswerFile } from '../answer-desk.js';
import { type Answer, Answering, ANSWERS } from '../answering.js';
import { Form, type FormBody } from '../form.js';
import { withQuery } from '../links.js';
import { Today } from '../today.js';
import type { ActAttempt } from '../parts/act-forms.js';
import { AnswerPage } from './answer.page.js';
import { DeadLinkPage, EndedLinksPage } from './dead-link.page.js';

/** The route of all links that answer. */
export const ANSWER_PAGE = '/t/:token';

/**
 * Where links in messages lead. Mail scanners and link previews open every address they see, so that a GET changes
 * nothing at all; only a form does.
 */
@Open()
@Keyed()
@Controller(ANSWER_PAGE)
export class AnswerPages {
  constructor(
    private readonly desk: AnswerDesk,
    private readonly answering: Answering,
    private readonly throttle: SignInThrottle,
    private readonly today: Today,
  ) {}

  @Get()
  @Header('referrer-policy', 'no-referrer')
  @Header('x-robots-tag', 'noindex, nofollow')
  show(
    @Param('token') token: string,
    @Who() visitor: Principal | undefined,
    @Query('xong') done: string | undefined,
    @Ip() address: string,
  ) {
    return this.alive(token, address, (opened) => this.page(opened, visitor, { done }));
  }

  @Post()
  @Header('referrer-policy', 'no-referrer')
  @Header('x-robots-tag', 'noindex, nofollow')
  answer(
    @Param('token') token: string,
    @Who() visitor: Principal | undefined,
    @Body() body: FormBody,
    @Ip() address: string,
  ) {
    return this.alive(token, address, async (opened) => {
      const typed = new Form(body);
      const act = typed.text('act');
      const now = this.today.now();
      if (act === 'not-me') {
        await this.desk.endAll(opened.link, now);
        return EndedLinksPage({ name: opened.who.name });
      }
      if (!isAnswer(act)) throw new NotFound('assignment/unknown-act', 'Không có thao tác này.');
      return tried(
        async () => {
          await this.answering.answer(opened, act, typed, now);
          return withQuery(opened.at, { xong: act });
        },
        async (refusal) => {
          const present = await this.desk.open(token, now);
          return this.page(present, visitor, { attempt: { act, typed, refusal: kindly(refusal) } });
        },
      );
    });
  }

  /** Runs `work` with what the token opens; a link that is dead gets a page of its own, a guessed one is counted. */
  private async alive<T>(token: string, address: string, work: (opened: AnswerFile) => Promise<T>) {
    let opened: AnswerFile;
    try {
      opened = await this.desk.open(token, this.today.now());
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      if (refusal.code === 'link/unknown') this.throttle.count('link', address);
      return new Shown(refusal.status, DeadLinkPage({ refusal, about: this.desk.about(token) }));
    }
    return work(opened);
  }

  private async page(
    opened: AnswerFile,
    visitor: Principal | undefined,
    said: { done?: string | undefined; attempt?: ActAttempt },
  ) {
    return AnswerPage({
      ...{ opened, visitor, now: this.today.now(), present: await this.today.present() },
      ...said,
    });
  }
}

function isAnswer(text: string | undefined): text is Answer {
  return ANSWERS.some((answer) => answer === text);
}

/** The page that is shown with it is already the newest: nothing has to be loaded again. */
function kindly(refusal: Refusal): Refusal {
  if (!(refusal instanceof Conflict) || !refusal.code.startsWith('assignment/')) return refusal;
  return new Conflict(
    refusal.code,
    'Lần bấm vừa rồi chưa được ghi vì việc này vừa được cập nhật từ nơi khác. Dưới đây là tình trạng mới nhất; nếu vẫn cần, hãy gửi lại.',
  );
}
