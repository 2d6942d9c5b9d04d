import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessService } from '../../access/access.service.js';
import { SESSION_COOKIE, Who } from '../../access/authentication.guard.js';
import { Door } from '../../access/door.js';
import type { Wish } from '../../access/oidc-round.js';
import type { Principal } from '../../access/principal.js';
import { CodeAsked } from '../../access/second-factors.js';
import { Open } from '../../platform/open.js';
import { SeeOther, Shown } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, ownPath, withQuery } from '../links.js';
import { SignInDesk } from '../sign-in-desk.js';
import { type Asking, SsoDesk } from '../sso-desk.js';

/** A longer way back than any page of ours has would not fit into a cookie. */
const LONGEST_PATH = 1000;

/** Signing in with an account of another service: out to the provider, and back, from where linking one comes too. */
@Controller()
export class SsoPages {
  constructor(
    private readonly desk: SsoDesk,
    private readonly access: AccessService,
    private readonly door: Door,
    private readonly signInDesk: SignInDesk,
  ) {}

  @Open()
  @Get('dang-nhap/sso')
  begin(
    @Query('tiep') wanted: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const then = ownPath(wanted);
    return this.desk.leave({ then: then.length > LONGEST_PATH ? links.home : then }, { request, reply });
  }

  /** Where the provider sends the browser back to. */
  @Open()
  @Get('dang-nhap/sso/ve')
  back(
    @Who() who: Principal | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const asking = { request, reply, who };
    return this.desk.comeBack(asking, (personId, wish) => this.enter(personId, wish, asking));
  }

  /** In the tab in which a form waits, after signing in in another one. */
  @Open()
  @Post('dang-nhap/sso/gui-tiep')
  async sendOn(
    @Who() who: Principal | undefined,
    @Body() body: FormBody,
    @Query('tiep') then: string | undefined,
    @Req() { cookies }: FastifyRequest,
  ) {
    const kept = new Form(body).text('giu');
    if (!kept) return new SeeOther(links.signIn);
    if (!who) return new Shown(401, this.signInDesk.page({ then, kept }));
    return this.signInDesk.goOn({ secret: cookies[SESSION_COOKIE] ?? '' }, { then, kept });
  }

  /** The provider stands for the password: a code is asked for all the same, where the person has chosen that. */
  private async enter(personId: number, { then, linkOf }: Wish, { request, reply }: Asking) {
    if (linkOf) return new SeeOther(withQuery(links.externalAccount, { xong: 'sso-linked' }));
    try {
      await this.door.enter(request, reply, (now, device) =>
        this.access.enter({ personId, method: 'sso' }, now, device),
      );
      return new SeeOther(ownPath(then));
    } catch (refusal) {
      if (refusal instanceof CodeAsked) return new SeeOther(withQuery(links.signInCode, { tiep: then }));
      throw refusal;
    }
  }
}
