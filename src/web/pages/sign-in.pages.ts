import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccessService } from '../../access/access.service.js';
import { SESSION_COOKIE, Who } from '../../access/authentication.guard.js';
import { Door } from '../../access/door.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { CodeAsked } from '../../access/second-factors.js';
import { Clock } from '../../platform/clock.js';
import { Open } from '../../platform/open.js';
import { Refusal } from '../../platform/refusal.js';
import { SeeOther, Shown } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { homeOf } from '../places.js';
import { SignInDesk } from '../sign-in-desk.js';
import { SignInCodePage } from './sign-in-code.page.js';
import { SignInLinkPage } from './sign-in.page.js';

/** The doors: by password, by a link that works once, and out again. */
@Controller()
export class SignInPages {
  constructor(
    private readonly access: AccessService,
    private readonly door: Door,
    private readonly desk: SignInDesk,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  home(@Who() who: Principal) {
    return new SeeOther(homeOf(who));
  }

  @Open()
  @Get('dang-nhap')
  form(@Query('tiep') then: string | undefined) {
    return this.desk.page({ then });
  }

  @Open()
  @Post('dang-nhap')
  async signIn(
    @Body() body: FormBody,
    @Query('tiep') then: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const form = new Form(body);
    const [email, kept] = [form.text('email') ?? '', form.text('giu')];
    try {
      const session = await this.door.enter(request, reply, (now, device) =>
        this.access.signIn(email, form.exactly('password'), now, device),
      );
      return await this.desk.goOn(session, { then, kept });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      if (!(refusal instanceof CodeAsked))
        return new Shown(refusal.status, this.desk.page({ then, email, refusal, kept }));
      // What was typed before is too long for an address.
      return kept ? SignInCodePage({ then, kept }) : codePage(then);
    }
  }

  @Open()
  @Get('dang-nhap/lien-ket')
  async link(@Query('ma') secret = '') {
    const person = await this.access.ownerOfLink(secret, this.clock.now());
    return SignInLinkPage({ secret, owner: person && `${person.name} (${person.email})` });
  }

  @Open()
  @Post('dang-nhap/lien-ket')
  async useLink(
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const secret = new Form(body).exactly('ma');
    try {
      await this.door.enter(request, reply, (now, device) => this.access.useLink(secret, now, device));
      return new SeeOther(links.home);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      if (refusal instanceof CodeAsked) return codePage(undefined);
      return new Shown(refusal.status, SignInLinkPage({ secret, owner: undefined, refusal }));
    }
  }

  @Open()
  @Post('dang-xuat')
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const secret = request.cookies[SESSION_COOKIE];
    if (secret) await this.access.signOut(secret, this.clock.now());
    this.door.forget(reply);
    return new SeeOther(links.signIn);
  }
}

function codePage(then: string | undefined): SeeOther {
  return new SeeOther(withQuery(links.signInCode, { tiep: then }));
}
