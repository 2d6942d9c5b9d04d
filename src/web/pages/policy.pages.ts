import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import type { Policy } from '../../domain/rule-book.js';
import { Refusal } from '../../platform/refusal.js';
import { PolicyChanges } from '../../reminders/policy-changes.service.js';
import { PoliciesService } from '../../rules/policies.service.js';
import { SeeOther, tried } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Names } from '../names.js';
import { policyIn } from '../policy-fields.js';
import { Today } from '../today.js';
import { PoliciesPage, PolicyPage } from './policy.page.js';

interface Said {
  done?: string | undefined;
  typed?: Form;
  tried?: Policy;
  refusal?: Refusal;
}

/** Each committee's ladder and rungs, laid down by its secretariat and chair. */
@Controller('quy-dinh-nhac')
export class PolicyPages {
  constructor(
    private readonly policies: PoliciesService,
    private readonly changes: PolicyChanges,
    private readonly names: Names,
    private readonly today: Today,
  ) {}

  /** The one committee of whoever has one; else which of them. */
  @For('office')
  @Get()
  async choose(@Who() who: Principal) {
    const committees = await this.names.committees([...who.chairOf, ...who.secretaryOf]);
    const [only, ...more] = committees;
    if (only && more.length === 0) return new SeeOther(links.policy(only.code));
    return PoliciesPage({ who, committees });
  }

  @For('office')
  @Get(':code')
  show(@Param('code') code: string, @Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    if (!typed.ticked('xem')) return this.page(code, who, { done: typed.text('xong') });
    return this.page(code, who, { typed, ...lookedAt(typed) });
  }

  @For('office')
  @Post(':code')
  save(@Param('code') code: string, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        await this.policies.save(code, policyIn(typed), who, this.today.now(), typed.number('seen'));
        return withQuery(links.policy(code), { xong: 'saved' });
      },
      (refusal) => this.page(code, who, { typed, refusal }),
    );
  }

  @For('office')
  @Post(':code/mac-dinh')
  async reset(@Param('code') code: string, @Who() who: Principal) {
    await this.policies.reset(code, who, this.today.now());
    return new SeeOther(withQuery(links.policy(code), { xong: 'saved' }));
  }

  @For('office')
  @Post(':code/ap-dung')
  apply(@Param('code') code: string, @Who() who: Principal) {
    return tried(
      async () => {
        await this.changes.apply(code, who, this.today.now());
        return withQuery(links.policy(code), { xong: 'policy-applied' });
      },
      (refusal) => this.page(code, who, { refusal }),
    );
  }

  private async page(code: string, who: Principal, said: Said) {
    const file = await this.policies.one(code, who);
    const others = await this.changes.openUnderOthers(file.committee.id);
    return PolicyPage({ who, file, others, ...said });
  }
}

/** What the form would lay down, or what is wrong with it. */
function lookedAt(typed: Form): Pick<Said, 'tried' | 'refusal'> {
  try {
    return { tried: policyIn(typed) };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}
