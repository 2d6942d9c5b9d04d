import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SESSION_COOKIE, Who } from '../../access/authentication.guard.js';
import { OwnAccount } from '../../access/own-account.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { deviceOf, keepSession } from '../../access/session-cookie.js';
import { Sessions } from '../../access/sessions.js';
import { Clock } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { Invalid, type Refusal } from '../../platform/refusal.js';
import { hashOf } from '../../platform/secrets.js';
import { SeeOther, tried } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { AccountPage } from './account.page.js';

/** The reader's own account: the password, and where they are signed in. */
@Controller('tai-khoan')
export class AccountPages {
  constructor(
    private readonly account: OwnAccount,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @For('person')
  @Get()
  show(@Who() who: Principal, @Req() request: FastifyRequest, @Query('xong') done: string | undefined) {
    return this.page(who, request, { done });
  }

  @For('person')
  @Post('mat-khau')
  setPassword(
    @Who() who: Principal,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = new Form(body);
    return tried(
      async () => {
        const password = form.exactly('password');
        if (form.exactly('again') !== password) throw different();
        const now = this.clock.now();
        const typed = { secret: secretOf(request), old: form.exactly('oldPassword'), password };
        const session = await this.account.changePassword(who, typed, now, deviceOf(request));
        keepSession(reply, session, this.config);
        return withQuery(links.account, { xong: 'password' });
      },
      (refusal) => this.page(who, request, { refusal }),
    );
  }

  @For('person')
  @Post('phien')
  async endOne(@Who() { personId }: Principal, @Body() body: FormBody) {
    await this.sessions.endOne(personId, new Form(body).exactly('phien'), this.clock.now());
    return new SeeOther(withQuery(`${links.account}#phien`, { xong: 'session-ended' }));
  }

  @For('person')
  @Post('phien/khac')
  async endOthers(@Who() { personId }: Principal, @Req() request: FastifyRequest) {
    await this.sessions.endOthers(personId, secretOf(request), this.clock.now());
    return new SeeOther(withQuery(`${links.account}#phien`, { xong: 'session-ended' }));
  }

  private async page(
    who: Principal,
    request: FastifyRequest,
    said: { done?: string | undefined; refusal?: Refusal },
  ) {
    const { personId } = who;
    const secret = secretOf(request);
    const now = this.clock.now();
    const sessions = await this.sessions.of(personId, now);
    const asksOld = await this.account.asksOldPassword(personId, secret, now);
    const twoSteps = await this.account.takesTwoSteps(personId);
    const { oidc: sso } = this.config;
    return AccountPage({ who, sessions, own: hashOf(secret), asksOld, twoSteps, sso, ...said });
  }
}

function secretOf({ cookies }: FastifyRequest): string {
  return cookies[SESSION_COOKIE] ?? '';
}

function different(): Invalid {
  const message = 'Hai lần nhập không giống nhau.';
  return new Invalid('web/password-differs', message, [{ at: 'again', message }]);
}
