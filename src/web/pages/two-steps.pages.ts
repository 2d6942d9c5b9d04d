import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import { OwnAccount } from '../../access/own-account.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { SecondFactors } from '../../access/second-factors.js';
import { Clock } from '../../platform/clock.js';
import { NotFound, type Refusal } from '../../platform/refusal.js';
import { tried } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { RecoveryCodesPage, TwoStepsPage } from './two-steps.page.js';

/** Whether the reader's own sign-in takes a code from the telephone. */
@Controller('tai-khoan/hai-buoc')
export class TwoStepsPages {
  constructor(
    private readonly account: OwnAccount,
    private readonly secondFactors: SecondFactors,
    private readonly clock: Clock,
  ) {}

  @For('person')
  @Get()
  show(@Who() who: Principal, @Query('xong') done: string | undefined) {
    return this.page(who, { done });
  }

  @For('person')
  @Post()
  change(@Who() who: Principal, @Body() body: FormBody) {
    const form = new Form(body);
    return tried(
      () => this.act(who, form),
      (refusal) => this.page(who, { refusal }),
    );
  }

  private async act(who: Principal, form: Form) {
    const now = this.clock.now();
    const typed = { old: form.exactly('oldPassword'), code: form.exactly('ma') };
    switch (form.text('act')) {
      case 'begin':
        await this.secondFactors.begin(who.personId, now);
        return links.twoSteps;
      case 'confirm':
        return RecoveryCodesPage({ who, codes: await this.account.turnOn(who, typed, now) });
      case 'off':
        await this.account.turnOff(who, typed, now);
        return withQuery(links.twoSteps, { xong: 'two-steps-off' });
      default:
        throw new NotFound('access/unknown-act', 'Không có thao tác này.');
    }
  }

  private async page(who: Principal, said: { done?: string | undefined; refusal?: Refusal }) {
    const { personId } = who;
    const [step, begun, hasPassword] = await Promise.all([
      this.secondFactors.of(personId),
      this.secondFactors.begun(personId, this.clock.now()),
      this.account.hasPassword(personId),
    ]);
    return TwoStepsPage({ who, step, begun, hasPassword, ...said });
  }
}
