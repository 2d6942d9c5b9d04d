import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { UrgeInput } from '../../assignments/assignments.dto.js';
import { UrgingService } from '../../assignments/urging.service.js';
import type { Refusal } from '../../platform/refusal.js';
import { tried } from '../answer.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, ownPath, withQuery } from '../links.js';
import { Today } from '../today.js';
import { SHOWN, UrgingPage } from './urging.page.js';

/** Urging many units at once, after having seen which. */
@Controller('don-doc')
export class UrgingPages {
  constructor(
    private readonly urging: UrgingService,
    private readonly today: Today,
  ) {}

  @For('office')
  @Get()
  look(@Who() who: Principal, @Query() query: FormBody) {
    return this.page(new Form(query), who);
  }

  @For('office')
  @Post()
  urge(@Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const { text = null, ...scope } = inputIn(typed);
        await this.urging.urge(scope, text, who, this.today.now());
        return withQuery(ownPath(typed.text('ve') ?? links.overdue), { xong: 'urged' });
      },
      (refusal) => this.page(typed, who, refusal),
    );
  }

  private async page(typed: Form, who: Principal, refusal?: Refusal) {
    const now = this.today.now();
    const { state, ...scope } = inputIn(typed, refusal);
    const urgings = {
      overdue: await this.urging.preview({ ...scope, state: 'overdue' }, who, now),
      open: await this.urging.preview({ ...scope, state: 'open' }, who, now),
    };
    const present = await this.today.present();
    const kind = state ?? 'overdue';
    const { urged, left } = urgings[kind];
    const rows = await this.urging.whole([...urged.slice(0, SHOWN), ...left.slice(0, SHOWN)]);
    return UrgingPage({ who, typed, refusal, state: kind, urgings, rows, present });
  }
}

/** Which assignments are meant and with what words; of what was refused, only which. */
function inputIn(typed: Form, refusal?: Refusal): UrgeInput {
  return checked(UrgeInput, {
    conclusion: typed.number('ket_luan'),
    directive: typed.number('nhiem_vu'),
    state: typed.text('viec') === 'dang-lam' ? 'open' : 'overdue',
    text: refusal ? undefined : typed.text('text'),
  });
}
