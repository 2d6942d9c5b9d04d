import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CODE_COOKIE, Door } from '../../access/door.js';
import { SecondSteps } from '../../access/second-steps.js';
import { Clock } from '../../platform/clock.js';
import { Open } from '../../platform/open.js';
import { Refusal } from '../../platform/refusal.js';
import { SeeOther, Shown } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { SignInDesk } from '../sign-in-desk.js';
import { SignInCodePage } from './sign-in-code.page.js';

/** Where the code is typed that follows the password or the link. */
@Controller('dang-nhap/ma')
export class SignInCodePages {
  constructor(
    private readonly steps: SecondSteps,
    private readonly door: Door,
    private readonly desk: SignInDesk,
    private readonly clock: Clock,
  ) {}

  @Open()
  @Get()
  form(@Query('tiep') then: string | undefined, @Req() { cookies }: FastifyRequest) {
    if (this.steps.waiting(cookies[CODE_COOKIE], this.clock.now())) return SignInCodePage({ then });
    return new SeeOther(withQuery(links.signIn, { tiep: then }));
  }

  @Open()
  @Post()
  async enter(
    @Body() body: FormBody,
    @Query('tiep') then: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = new Form(body);
    const kept = form.text('giu');
    const ticket = request.cookies[CODE_COOKIE];
    try {
      const session = await this.door.enter(request, reply, (now, device) =>
        this.steps.pass(ticket, form.exactly('ma'), now, device),
      );
      return await this.desk.goOn(session, { then, kept });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      const waits = this.steps.waiting(ticket, this.clock.now());
      const page = waits ? SignInCodePage({ then, kept, refusal }) : this.desk.page({ then, kept, refusal });
      return new Shown(refusal.status, page);
    }
  }
}
