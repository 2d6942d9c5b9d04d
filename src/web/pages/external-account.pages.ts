import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import { ExternalAccounts } from '../../access/external-accounts.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Clock } from '../../platform/clock.js';
import { SeeOther } from '../answer.js';
import { links, withQuery } from '../links.js';
import { ExternalAccountPage } from './sso.page.js';

/** The reader's account of another service: whether it signs in here. */
@Controller('tai-khoan/lien-ket')
export class ExternalAccountPages {
  constructor(
    private readonly accounts: ExternalAccounts,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  async show(@Who() who: Principal, @Query('xong') done: string | undefined) {
    return ExternalAccountPage({ who, ...(await this.accounts.standing(who.personId)), done });
  }

  @For('person')
  @Post('bo')
  async unlink(@Who() { personId }: Principal) {
    await this.accounts.unlink(personId, this.clock.now());
    return new SeeOther(withQuery(links.externalAccount, { xong: 'sso-unlinked' }));
  }
}
