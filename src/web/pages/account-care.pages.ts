import { Controller, Post } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Clock } from '../../platform/clock.js';
import { Id } from '../../platform/id.js';
import { AccountCare } from '../../staff/account-care.service.js';
import { SeeOther } from '../answer.js';
import { links, withQuery } from '../links.js';

/** Accounts of others, from the person's page. */
@Controller('nguoi/:id')
export class AccountCarePages {
  constructor(
    private readonly care: AccountCare,
    private readonly clock: Clock,
  ) {}

  @Post('phien')
  @For('admin')
  async endSessions(@Id() id: number, @Who() who: Principal) {
    await this.care.endSessions(id, who, this.clock.now());
    return new SeeOther(withQuery(links.person(id), { xong: 'sessions-ended' }));
  }

  @Post('tai-khoan-khac')
  @For('admin')
  async endExternalAccount(@Id() id: number, @Who() who: Principal) {
    await this.care.endExternalAccount(id, who, this.clock.now());
    return new SeeOther(withQuery(links.person(id), { xong: 'sso-unlinked' }));
  }

  @Post('hai-buoc')
  @For('keeper')
  async endTwoSteps(@Id() id: number, @Who() who: Principal) {
    await this.care.endTwoSteps(id, who, this.clock.now());
    return new SeeOther(withQuery(links.person(id), { xong: 'two-steps-off' }));
  }
}
