import { Controller, Get, Header, Ip, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { SignInThrottle } from '../../access/sign-in-throttle.js';
import { replyWithFile } from '../../assignments/attachment-reply.js';
import { Id } from '../../platform/id.js';
import { Keyed, Open } from '../../platform/open.js';
import { Conflict, NotFound, Refusal } from '../../platform/refusal.js';
import { readForm } from '../../platform/upload.js';
import { Shown, tried } from '../answer.js';
import { AnswerDesk, type AnswerFile } from '../answer-desk.js';
import { Answering } from '../answering.js';
import { Form, type FormBody } from '../form.js';
import { withQuery } from '../links.js';
import { Today } from '../today.js';
import { isUnitAct } from '../unit-acts.js';
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
    @Req() request: FastifyRequest,
    @Ip() address: string,
  ) {
    return this.alive(token, address, async (opened) => {
      const body: FormBody = {};
      const typed = new Form(body);
      const now = this.today.now();
      return tried(
        async () => {
          const { files } = await readForm(request, this.answering.room, body);
          const act = typed.text('act');
          if (act === 'not-me') {
            await this.desk.endAll(opened.link, now);
            return EndedLinksPage({ name: opened.who.name });
          }
          if (!isUnitAct(act)) throw new NotFound('assignment/unknown-act', 'Không có thao tác này.');
          await this.answering.answer(opened, act, { typed, files }, now);
          return withQuery(opened.at, { xong: act });
        },
        async (refusal) => {
          const act = typed.text('act');
          if (!isUnitAct(act)) throw refusal;
          const present = await this.desk.open(token, now);
          return this.page(present, visitor, { attempt: { act, typed, refusal: kindly(refusal) } });
        },
      );
    });
  }

  @Get('tep/:file')
  @Header('referrer-policy', 'no-referrer')
  @Header('x-robots-tag', 'noindex, nofollow')
  async file(
    @Param('token') token: string,
    @Id('file') file: number,
    @Query('xem') shown: string | undefined,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.opened(token, address);
    await replyWithFile(reply, await this.answering.file(opened, file), shown !== undefined);
  }

  /** Runs `work` with what the token opens; a link that is dead gets a page of its own, a guessed one is counted. */
  private async alive<T>(token: string, address: string, work: (opened: AnswerFile) => Promise<T>) {
    let opened: AnswerFile;
    try {
      opened = await this.opened(token, address);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Shown(refusal.status, DeadLinkPage({ refusal, about: this.desk.about(token) }));
    }
    return work(opened);
  }

  private async opened(token: string, address: string): Promise<AnswerFile> {
    try {
      return await this.desk.open(token, this.today.now());
    } catch (refusal) {
      if (refusal instanceof Refusal && refusal.code === 'link/unknown') this.throttle.count('link', address);
      throw refusal;
    }
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

/** The page that is shown with it is already the newest: nothing has to be loaded again. */
function kindly(refusal: Refusal): Refusal {
  if (!(refusal instanceof Conflict) || !refusal.code.startsWith('assignment/')) return refusal;
  return new Conflict(
    refusal.code,
    'Lần bấm vừa rồi chưa được ghi vì việc này vừa được cập nhật từ nơi khác. Dưới đây là tình trạng mới nhất; nếu vẫn cần, hãy gửi lại.',
  );
}
