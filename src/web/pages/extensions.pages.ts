import { Body, Controller, Post } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { DecisionInput } from '../../assignments/assignments.dto.js';
import { Extension } from '../../assignments/extension.entity.js';
import { ExtensionsService } from '../../assignments/extensions.service.js';
import { Database } from '../../platform/database.js';
import { Id } from '../../platform/id.js';
import { NotFound } from '../../platform/refusal.js';
import { tried } from '../answer.js';
import { AssignmentDesk } from '../assignment-desk.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, ownPath, withQuery } from '../links.js';
import { Today } from '../today.js';

/** Deciding on a unit's request for a later day, from wherever it is listed. */
@Controller('gia-han')
export class ExtensionPages {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly desk: AssignmentDesk,
    private readonly database: Database,
    private readonly today: Today,
  ) {}

  @Post(':id')
  async decide(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    const extension = await this.database.read.findOneBy(Extension, { id });
    if (!extension) throw new NotFound('extension/unknown', 'Không có đề nghị gia hạn này.');
    const approve = typed.ticked('approve');
    return tried(
      async () => {
        const [newDue, note] = [approve ? typed.text('newDue') : undefined, typed.text('note')];
        const input = checked(DecisionInput, { approve, newDue, note });
        const assignmentId = await this.extensions.decide(id, input, who, this.today.now());
        const back = ownPath(typed.text('ve') ?? links.assignment(assignmentId));
        return withQuery(back, { xong: approve ? 'granted' : 'refused' });
      },
      (refusal) => this.desk.page(extension.assignmentId, who, { decision: { typed, refusal } }),
    );
  }
}
