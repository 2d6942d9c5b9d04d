import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { Config } from '../../platform/config.js';
import { NotFound } from '../../platform/refusal.js';
import { ChairService } from '../../reports/chair.service.js';
import { policy, statement } from '../../reports/reports.view.js';
import { Form, type FormBody } from '../form.js';
import { Kept } from '../kept-pages.js';
import { Names } from '../names.js';
import { periodNamed } from '../parts/period-choice.js';
import { Today } from '../today.js';
import { ChairPage } from './chair.page.js';

/** The one page that the chair reads before a meeting. */
@Controller('truong-ban')
export class ChairPages {
  constructor(
    private readonly chair: ChairService,
    private readonly names: Names,
    private readonly today: Today,
    private readonly config: Config,
  ) {}

  @Kept()
  @For('office')
  @Get()
  async show(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const now = this.today.now();
    const committees = await this.names.committees([...who.chairOf, ...who.secretaryOf]);
    const code = typed.text('ban');
    const chosen = committees.find((each) => each.code === code);
    if (code && !chosen) throw new NotFound('committee/unknown', 'Không có Ban Chỉ đạo này.');
    const period = periodNamed(typed.text('ky')) ?? 'month';
    const sheet = await this.chair.sheet(chosen, period, who, now);
    const present = await this.today.present();
    return ChairPage({
      ...{ who, committees, chosen, period, sheet, present, done: typed.text('xong') },
      ...{ statement: statement(now), policy: policy(this.config.beforeDay) },
    });
  }
}
