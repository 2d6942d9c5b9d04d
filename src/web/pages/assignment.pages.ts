import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ActInput } from '../../assignments/assignments.dto.js';
import { AssignmentsService } from '../../assignments/assignments.service.js';
import { type Act, ACTS } from '../../domain/assignment-state.js';
import { Id } from '../../platform/id.js';
import { NotFound } from '../../platform/refusal.js';
import { tried } from '../answer.js';
import { AssignmentDesk } from '../assignment-desk.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, ownPath, withQuery } from '../links.js';
import { Today } from '../today.js';

/** One assignment, and what is done with it. */
@Controller('viec/:id')
export class AssignmentPages {
  constructor(
    private readonly desk: AssignmentDesk,
    private readonly assignments: AssignmentsService,
    private readonly today: Today,
  ) {}

  @For('row')
  @Get()
  show(
    @Id() id: number,
    @Who() who: Principal,
    @Query('xong') done: string | undefined,
    @Query('mo') open: string | undefined,
    @Query('hoan_tac') undo: string | undefined,
  ) {
    return this.desk.page(id, who, { done, open, undo });
  }

  @For('row')
  @Post(':act')
  act(@Id() id: number, @Param('act') act: string, @Who() who: Principal, @Body() body: FormBody) {
    if (!isAct(act)) throw new NotFound('assignment/unknown-act', 'Không có thao tác này.');
    const typed = new Form(body);
    return tried(
      async () => {
        const [text, reason, newDue] = [typed.text('text'), typed.text('reason'), typed.text('newDue')];
        const input = checked(ActInput, { text, reason, newDue, version: typed.number('version') ?? null });
        const undo = await this.assignments.act(id, act, input, who, this.today.now());
        const back = ownPath(typed.text('ve') ?? links.assignment(id));
        return withQuery(back, { xong: act, hoan_tac: undo ?? undefined });
      },
      (refusal) => this.desk.page(id, who, { attempt: { act, typed, refusal } }),
    );
  }
}

function isAct(text: string): text is Act {
  return Object.hasOwn(ACTS, text);
}
