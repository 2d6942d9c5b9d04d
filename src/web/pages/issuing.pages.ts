import { Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import { mayAct } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { IssuingService } from '../../assignments/issuing.service.js';
import { Id } from '../../platform/id.js';
import { Forbidden, type Refusal } from '../../platform/refusal.js';
import { tried } from '../answer.js';
import { links, withQuery } from '../links.js';
import { Outlooks } from '../outlook.js';
import { Standing } from '../standing.js';
import { Today } from '../today.js';
import { IssuedPage } from './issued.page.js';
import { IssuingPage } from './issuing.page.js';

/** The step from the clerk's table to what units owe, and what came of it. */
@Controller('ket-luan/:id')
export class IssuingPages {
  constructor(
    private readonly outlooks: Outlooks,
    private readonly issuing: IssuingService,
    private readonly standing: Standing,
    private readonly today: Today,
  ) {}

  @Get('ban-hanh')
  look(@Id() id: number, @Who() who: Principal) {
    return this.outlook(id, who);
  }

  @Post('ban-hanh')
  issue(@Id() id: number, @Who() who: Principal) {
    return tried(
      async () => {
        await this.issuing.issue(id, who, this.today.now());
        return withQuery(links.issued(id), { xong: 'issued' });
      },
      (refusal) => this.outlook(id, who, refusal),
    );
  }

  @Get('da-ban-hanh')
  async issued(@Id() id: number, @Who() who: Principal, @Query('xong') done: string | undefined) {
    const { table, ready, blocked } = await this.outlooks.of(id, who, this.today.now());
    const { conclusion } = table;
    const present = this.today.present();
    const directives = await this.standing.of(id, who, present.today);
    const left = ready.length + blocked.length;
    return IssuedPage({ who, conclusion, directives, left, present, done });
  }

  private async outlook(id: number, who: Principal, refusal?: Refusal) {
    const outlook = await this.outlooks.of(id, who, this.today.now());
    if (!mayAct(who, 'issue', outlook.table.conclusion))
      throw new Forbidden(
        'conclusion/not-secretariat',
        'Chỉ thư ký của Ban Chỉ đạo được ban hành giao việc.',
      );
    return IssuingPage({ who, outlook, refusal });
  }
}
