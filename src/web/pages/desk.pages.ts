import { Controller, Get, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { DeskQueues } from '../desk-queues.js';
import { Form, type FormBody } from '../form.js';
import { Today } from '../today.js';
import { Waiting } from '../waiting.js';
import { DeskPage } from './desk.page.js';

/** What waits for whoever has signed in as an office. */
@Controller('thu-ky')
export class DeskPages {
  constructor(
    private readonly queues: DeskQueues,
    private readonly waiting: Waiting,
    private readonly today: Today,
  ) {}

  @For('office')
  @Get()
  async show(@Who() who: Principal, @Query() query: FormBody) {
    const typed = new Form(query);
    const now = this.today.now();
    const present = await this.today.present();
    return DeskPage({
      ...{ who, present },
      ...{ done: typed.text('xong'), undo: typed.text('hoan_tac') },
      unsettledYears: await this.today.unsettledYears(),
      heartbeat: { now, watched: await this.waiting.watched(now) },
      submitted: await this.waiting.submitted(who),
      extensions: await this.waiting.extensions(who, present.today),
      events: await this.waiting.events(who),
      notReceived: await this.waiting.notReceived(who, now),
      ...(await this.queues.of(who, now, present.today)),
    });
  }
}
