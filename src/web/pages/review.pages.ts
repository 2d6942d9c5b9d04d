import { Controller, Get, Post } from '@nestjs/common';
import { For } from '../../access/route-rules.js';
import { ClausesService } from '../../conclusions/clauses.service.js';
import { ConclusionChanges } from '../../conclusions/conclusions.dto.js';
import { ConclusionsService } from '../../conclusions/conclusions.service.js';
import { Id } from '../../platform/id.js';
import { type Asked, Sent } from '../asked.js';
import { checked } from '../form.js';
import { ReviewDesk } from '../review-desk.js';

const FIELDS = [
  'number', 'issuedOn', 'place', 'meetingDate', 'title', 'superior', 'issuer', 'chair', 'signedFor', 'signer',
] as const; // prettier-ignore

/** The clerk's table: the paper itself, and what a person says of it and of its clauses. */
@Controller('ket-luan/:id')
export class ReviewPages {
  constructor(
    private readonly desk: ReviewDesk,
    private readonly conclusions: ConclusionsService,
    private readonly clauses: ClausesService,
  ) {}

  @For('row')
  @Get()
  show(@Sent() asked: Asked) {
    return this.desk.page(asked);
  }

  @For('row')
  @Post()
  correct(@Sent() asked: Asked) {
    return this.desk.act(asked, 'head', async (typed, now) => {
      const fields = Object.fromEntries(FIELDS.map((name) => [name, typed.text(name) ?? null]));
      const changes = checked(ConclusionChanges, fields);
      const { recounted } = await this.conclusions.correct(asked.id, changes, asked.who, now);
      return { done: recounted > 0 ? 'recounted' : 'saved' };
    });
  }

  /** Every clause of which nobody has said anything yet, named by the form that shows their number. */
  @For('row')
  @Post('muc/con-lai')
  others(@Sent() asked: Asked) {
    return this.desk.act(asked, 'table', async (typed, now) => {
      const clauses = typed.all('clause').join(' ').split(/\D+/).filter(Boolean).map(Number);
      await this.clauses.mark(asked.id, clauses, true, asked.who, now);
      return { done: 'no-task' };
    });
  }

  @For('row')
  @Post('muc/:clause/khong-phat-sinh')
  noTask(@Sent() asked: Asked, @Id('clause') clause: number) {
    return this.mark(asked, clause, true);
  }

  @For('row')
  @Post('muc/:clause/xem-lai')
  lookAgain(@Sent() asked: Asked, @Id('clause') clause: number) {
    return this.mark(asked, clause, false);
  }

  private mark(asked: Asked, clause: number, noTask: boolean) {
    return this.desk.act(asked, 'table', async (_, now) => {
      await this.clauses.mark(asked.id, [clause], noTask, asked.who, now);
      return { done: noTask ? 'no-task' : 'task-open', clause };
    });
  }
}
