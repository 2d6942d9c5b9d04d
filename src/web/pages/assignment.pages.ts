import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ActInput, ExtensionInput } from '../../assignments/assignments.dto.js';
import { AssignmentsService } from '../../assignments/assignments.service.js';
import { ExtensionsService } from '../../assignments/extensions.service.js';
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
    private readonly extensions: ExtensionsService,
    private readonly today: Today,
  ) {}

  @For('row')
  @Get()
  show(
    @Id() id: number,
    @Who() who: Principal,
    @Query('xong') done: string | undefined,
    @Query('mo') open: string | undefined,
  ) {
    return this.desk.page(id, who, { done, open });
  }

  @For('row')
  @Post('gia-han')
  askExtension(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    return tried(
      async () => {
        const input = checked(ExtensionInput, {
          newDue: typed.text('newDue'),
          reason: typed.text('reason'),
          obstacle: typed.text('obstacle'),
          commitment: typed.text('commitment'),
        });
        await this.extensions.ask(id, input, who, this.today.now());
        return withQuery(links.assignment(id), { xong: 'ask-extension' });
      },
      (refusal) => this.desk.page(id, who, { attempt: { act: 'ask-extension', typed, refusal } }),
    );
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
        await this.assignments.act(id, act, input, who, this.today.now());
        return withQuery(ownPath(typed.text('ve') ?? links.assignment(id)), { xong: act });
      },
      (refusal) => this.desk.page(id, who, { attempt: { act, typed, refusal } }),
    );
  }
}

function isAct(text: string): text is Act {
  return Object.hasOwn(ACTS, text);
}
