import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { DecisionInput } from '../../assignments/assignments.dto.js';
import { ExtensionQueries } from '../../assignments/extension.queries.js';
import { ExtensionsService } from '../../assignments/extensions.service.js';
import { Id } from '../../platform/id.js';
import { tried } from '../answer.js';
import { AssignmentDesk } from '../assignment-desk.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, ownPath, withQuery } from '../links.js';
import { Today } from '../today.js';
import { DecisionsPage } from './decisions.page.js';

/** Deciding on units' requests for a later day, from wherever they are listed. */
@Controller('gia-han')
export class ExtensionPages {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly queries: ExtensionQueries,
    private readonly desk: AssignmentDesk,
    private readonly today: Today,
  ) {}

  @For('decider')
  @Get()
  async list(@Who() who: Principal, @Query('xong') done: string | undefined) {
    const present = await this.today.present();
    const asked = await this.queries.waitingFor(who, present.today);
    return DecisionsPage({ who, asked, present, done });
  }

  @For('row')
  @Post(':id')
  async decide(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    const assignmentId = await this.queries.assignmentOf(id, who);
    const approve = typed.ticked('approve');
    return tried(
      async () => {
        const [newDue, note] = [approve ? typed.text('newDue') : undefined, typed.text('note')];
        const decidedById = typed.number('decidedById');
        const input = checked(DecisionInput, { approve, newDue, note, decidedById });
        await this.extensions.decide(id, input, who, this.today.now());
        const back = ownPath(typed.text('ve') ?? links.assignment(assignmentId));
        return withQuery(back, { xong: approve ? 'granted' : 'refused' });
      },
      (refusal) => this.desk.page(assignmentId, who, { decision: { typed, refusal } }),
    );
  }
}
