import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Who } from '../../access/authentication.guard.js';
import { ExternalAccounts } from '../../access/external-accounts.js';
import { OwnAccount } from '../../access/own-account.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Clock } from '../../platform/clock.js';
import { Invalid, type Refusal } from '../../platform/refusal.js';
import { SeeOther, Shown } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { SsoDesk } from '../sso-desk.js';
import { ExternalAccountPage } from './sso.page.js';

/** The reader's account of another service: whether it signs in here. */
@Controller('tai-khoan/lien-ket')
export class ExternalAccountPages {
  constructor(
    private readonly accounts: ExternalAccounts,
    private readonly account: OwnAccount,
    private readonly desk: SsoDesk,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  show(@Who() who: Principal, @Query('xong') done: string | undefined) {
    return this.page(who, { done });
  }

  /**
   * Off to the provider to link an account. A form of our own and the password begin it: another site, or somebody at a
   * browser that was left open, would link an account of theirs.
   */
  @For('person')
  @Post('di')
  async link(
    @Who() who: Principal,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { personId } = who;
    try {
      await this.account.prove(personId, new Form(body).exactly('oldPassword'), this.clock.now());
    } catch (refusal) {
      if (!(refusal instanceof Invalid)) throw refusal;
      return new Shown(refusal.status, await this.page(who, { refusal }));
    }
    return this.desk.leave({ linkOf: personId }, { request, reply, who });
  }

  @For('person')
  @Post('bo')
  async unlink(@Who() { personId }: Principal) {
    await this.accounts.unlink(personId, this.clock.now());
    return new SeeOther(withQuery(links.externalAccount, { xong: 'sso-unlinked' }));
  }

  private async page(who: Principal, said: { done?: string | undefined; refusal?: Refusal }) {
    const { name, linked } = await this.accounts.standing(who.personId);
    const hasPassword = await this.account.hasPassword(who.personId);
    return ExternalAccountPage({ who, name, linked, hasPassword, ...said });
  }
}
