import { Body, Controller, Get, Post } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { OpenWorkQueries } from '../../assignments/open-work.service.js';
import { dayOf } from '../../domain/day.js';
import { Clock } from '../../platform/clock.js';
import { Id } from '../../platform/id.js';
import type { Refusal } from '../../platform/refusal.js';
import { HandOverInput } from '../../staff/hand-over.dto.js';
import { HandOvers } from '../../staff/hand-over.service.js';
import { StaffQueries } from '../../staff/staff.queries.js';
import { tried } from '../answer.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, withQuery } from '../links.js';
import { HandOverPage } from './hand-over.page.js';

/** The hand-over of somebody's posts to a successor. */
@Controller('nguoi/:id/ban-giao')
export class HandOverPages {
  constructor(
    private readonly handOvers: HandOvers,
    private readonly queries: StaffQueries,
    private readonly work: OpenWorkQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @For('admin')
  form(@Id() id: number, @Who() who: Principal) {
    return this.page(id, who, {});
  }

  @Post()
  @For('admin')
  handOver(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const input = checked(HandOverInput, {
          ...{ lastDay: typed.text('lastDay'), successor: typed.text('successor') },
          ...{ name: typed.text('name') ?? null, position: typed.text('position') ?? null },
          moves: typed.all('moves'),
        });
        const successorId = await this.handOvers.handOver(id, input, who, this.clock.now());
        return withQuery(links.person(successorId), { xong: 'handed-over' });
      },
      (refusal) => this.page(id, who, { typed, refusal }),
    );
  }

  private async page(id: number, who: Principal, said: { typed?: Form; refusal?: Refusal }) {
    const now = this.clock.now();
    const file = await this.queries.one(id, who, now);
    const work = await this.work.of(file.person.unit, who, dayOf(now));
    return HandOverPage({ who, file, work, today: dayOf(now).toString(), ...said });
  }
}
