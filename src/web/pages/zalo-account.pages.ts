import { Controller, Param, Post } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import type { Instant } from '../../domain/day.js';
import { ZaloAccounts } from '../../people/zalo-accounts.service.js';
import { NotFound } from '../../platform/refusal.js';
import { SeeOther } from '../answer.js';
import { links, withQuery } from '../links.js';
import { Today } from '../today.js';

type Act = (accounts: ZaloAccounts, personId: number, now: Instant) => Promise<void>;

const ACTS: Readonly<Record<string, { done: string; act: Act }>> = {
  ma: { done: 'zalo-code', act: (accounts, id, now) => accounts.makeCode(id, now) },
  huy: { done: 'zalo-unlinked', act: (accounts, id, now) => accounts.unlink(id, now) },
  'dong-y': { done: 'zalo-agreed', act: (accounts, id, now) => accounts.setConsent(id, true, now) },
  thoi: { done: 'zalo-withdrew', act: (accounts, id, now) => accounts.setConsent(id, false, now) },
};

/** The reader's own Zalo account: one tap each, on the page of their wishes. */
@Controller('toi/thong-bao/zalo')
export class ZaloAccountPages {
  constructor(
    private readonly accounts: ZaloAccounts,
    private readonly today: Today,
  ) {}

  @For('person')
  @Post(':act')
  async act(@Param('act') name: string, @Who() who: Principal): Promise<SeeOther> {
    const known = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
    if (!known) throw new NotFound('zalo/unknown-act', 'Không có thao tác này.');
    await known.act(this.accounts, who.personId, this.today.now());
    return new SeeOther(withQuery(`${links.wishes}#zalo`, { xong: known.done }));
  }
}
