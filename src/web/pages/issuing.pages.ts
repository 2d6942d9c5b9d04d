import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import { mayAct } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { IssuingService } from '../../assignments/issuing.service.js';
import { Id } from '../../platform/id.js';
import { Conflict, Forbidden, type Refusal } from '../../platform/refusal.js';
import { tried } from '../answer.js';
import { Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { Outlooks } from '../outlook.js';
import { Standing } from '../standing.js';
import { Today } from '../today.js';
import { IssuedPage, viewNamed } from './issued.page.js';
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

  @For('row')
  @Get('ban-hanh')
  look(@Id() id: number, @Who() who: Principal) {
    return this.outlook(id, who);
  }

  @For('row')
  @Post('ban-hanh')
  issue(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    return tried(
      async () => {
        await this.compare(id, who, new Form(body).text('seen'));
        await this.issuing.issue(id, who, this.today.now());
        return withQuery(links.issued(id), { xong: 'issued' });
      },
      (refusal) => this.outlook(id, who, refusal),
    );
  }

  @For('row')
  @Get('da-ban-hanh')
  async issued(
    @Id() id: number,
    @Who() who: Principal,
    @Query('xong') done: string | undefined,
    @Query('xem') wanted: string | undefined,
  ) {
    const view = viewNamed(wanted);
    const { table, ready, blocked } = await this.outlooks.of(id, who, this.today.now());
    const { conclusion } = table;
    const present = await this.today.present();
    const directives = await this.standing.of(id, who, present.today);
    const left = ready.length + blocked.length;
    return IssuedPage({ who, conclusion, directives, left, present, done, view });
  }

  /** What is issued is what was shown: throws Conflict when somebody changed it since `seen`. */
  private async compare(id: number, who: Principal, seen: string | undefined): Promise<void> {
    if (seen === undefined) return;
    const { state } = await this.outlooks.of(id, who, this.today.now());
    if (seen !== state)
      throw new Conflict(
        'conclusion/changed',
        'Dự thảo vừa được sửa sau khi Ông/Bà mở trang này nên chưa ban hành. Hãy xem lại số liệu dưới đây rồi ban hành.',
      );
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
