import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { ClausesService } from '../../conclusions/clauses.service.js';
import { ConclusionChanges } from '../../conclusions/conclusions.dto.js';
import { ConclusionsService } from '../../conclusions/conclusions.service.js';
import { Id } from '../../platform/id.js';
import { checked, type FormBody } from '../form.js';
import { ReviewDesk } from '../review-desk.js';
import type { ReviewQuery } from '../review-view.js';

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

  @Get()
  show(@Id() id: number, @Who() who: Principal, @Query() query: ReviewQuery) {
    return this.desk.page({ id, who, query });
  }

  @Post()
  correct(@Id() id: number, @Who() who: Principal, @Query() query: ReviewQuery, @Body() body: FormBody) {
    return this.desk.act({ id, who, query, body }, 'head', async (typed, now) => {
      const fields = Object.fromEntries(FIELDS.map((name) => [name, typed.text(name) ?? null]));
      const changes = checked(ConclusionChanges, fields);
      const { recounted } = await this.conclusions.correct(id, changes, who, now);
      return { done: recounted > 0 ? 'recounted' : 'saved' };
    });
  }

  /** Every clause of which nobody has said anything yet, named by the form that shows their number. */
  @Post('muc/con-lai')
  others(@Id() id: number, @Who() who: Principal, @Query() query: ReviewQuery, @Body() body: FormBody) {
    return this.desk.act({ id, who, query, body }, 'table', async (typed, now) => {
      const clauses = typed.all('clause').join(' ').split(/\D+/).filter(Boolean).map(Number);
      await this.clauses.mark(id, clauses, true, who, now);
      return { done: 'no-task' };
    });
  }

  @Post('muc/:clause/khong-phat-sinh')
  noTask(@Id() id: number, @Id('clause') clause: number, @Who() who: Principal, @Query() query: ReviewQuery) {
    return this.mark({ id, who, query, body: {} }, clause, true);
  }

  @Post('muc/:clause/xem-lai')
  lookAgain(
    @Id() id: number,
    @Id('clause') clause: number,
    @Who() who: Principal,
    @Query() query: ReviewQuery,
  ) {
    return this.mark({ id, who, query, body: {} }, clause, false);
  }

  private mark(asked: Parameters<ReviewDesk['act']>[0], clause: number, noTask: boolean) {
    return this.desk.act(asked, 'table', async (_, now) => {
      await this.clauses.mark(asked.id, [clause], noTask, asked.who, now);
      return { done: noTask ? 'no-task' : 'task-open', clause };
    });
  }
}
