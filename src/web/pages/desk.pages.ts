import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { AssignmentQueries } from '../../assignments/assignments.queries.js';
import { NoticeQueries, UNDELIVERED } from '../../notifications/log/notice.queries.js';
import { Today } from '../today.js';
import { Waiting } from '../waiting.js';
import { DeskPage } from './desk.page.js';

@Controller('thu-ky')
export class DeskPages {
  constructor(
    private readonly waiting: Waiting,
    private readonly queries: AssignmentQueries,
    private readonly log: NoticeQueries,
    private readonly today: Today,
  ) {}

  @For('office')
  @Get()
  async show(@Who() who: Principal, @Query('xong') done: string | undefined) {
    const now = this.today.now();
    const present = await this.today.present();
    const asOffice = { ...who, actsForUnits: [] };
    const count = async (state: 'overdue' | 'new') =>
      (await this.queries.list({ state, size: 1 }, asOffice, present.today)).total;
    return DeskPage({
      who,
      present,
      done,
      unsettledYears: await this.today.unsettledYears(),
      heartbeat: { now, watched: await this.waiting.watched(now) },
      conclusions: await this.waiting.conclusions(who),
      submitted: await this.waiting.submitted(who, present.today),
      extensions: await this.waiting.extensions(who, present.today),
      events: await this.waiting.events(who, present.today),
      counts: {
        overdue: await count('overdue'),
        notReceived: await count('new'),
        undelivered: (await this.log.list({ states: UNDELIVERED, size: 1 }, who)).total,
      },
    });
  }
}
