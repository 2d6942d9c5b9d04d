import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessService } from '../../access/access.service.js';
import { SESSION_COOKIE, Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { deviceOf, keepSession, sessionCookie } from '../../access/session-cookie.js';
import { SignInThrottle } from '../../access/sign-in-throttle.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Open } from '../../platform/open.js';
import { Refusal } from '../../platform/refusal.js';
import { SeeOther, Shown } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { KeptForms } from '../kept-form.js';
import { links, ownPath } from '../links.js';
import { homeOf } from '../places.js';
import { KeptFormPage } from './kept-form.page.js';
import { SignInLinkPage, SignInPage } from './sign-in.page.js';

/** The doors: by password, by a link that works once, and out again. */
@Controller()
export class SignInPages {
  constructor(
    private readonly access: AccessService,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly forms: KeptForms,
  ) {}

  @For('person')
  @Get()
  home(@Who() who: Principal) {
    return new SeeOther(homeOf(who));
  }

  @Open()
  @Get('dang-nhap')
  form(@Query('tiep') then: string | undefined) {
    return SignInPage({ then });
  }

  @Open()
  @UseGuards(SignInThrottle)
  @Post('dang-nhap')
  async signIn(
    @Body() body: FormBody,
    @Query('tiep') then: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = new Form(body);
    const [email, kept] = [form.text('email') ?? '', form.text('giu')];
    const now = this.clock.now();
    try {
      const session = await this.access.signIn(email, form.exactly('password'), now, deviceOf(request));
      keepSession(reply, session, this.config);
      const unsent = kept && this.forms.open(kept);
      const who = unsent && (await this.access.principalOfSession(session.secret, now));
      if (!who) return new SeeOther(ownPath(then));
      return KeptFormPage({ who, kept: unsent, from: then && ownPath(then) });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Shown(refusal.status, SignInPage({ then, email, refusal, kept }));
    }
  }

  @Open()
  @Get('dang-nhap/lien-ket')
  async link(@Query('ma') secret = '') {
    const person = await this.access.ownerOfLink(secret, this.clock.now());
    return SignInLinkPage({ secret, owner: person && `${person.name} (${person.email})` });
  }

  @Open()
  @UseGuards(SignInThrottle)
  @Post('dang-nhap/lien-ket')
  async useLink(
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const secret = new Form(body).exactly('ma');
    try {
      const session = await this.access.useLink(secret, this.clock.now(), deviceOf(request));
      keepSession(reply, session, this.config);
      return new SeeOther(links.home);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      return new Shown(refusal.status, SignInLinkPage({ secret, owner: undefined }));
    }
  }

  @Open()
  @Post('dang-xuat')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const secret = request.cookies[SESSION_COOKIE];
    if (secret) await this.access.signOut(secret, this.clock.now());
    void reply.setCookie(SESSION_COOKIE, '', sessionCookie(this.config.appUrl, 0));
    // What was typed and not saved is kept in the browser; it may be somebody else's in a minute.
    void reply.header('clear-site-data', '"storage"');
    return new SeeOther(links.signIn);
  }
}
