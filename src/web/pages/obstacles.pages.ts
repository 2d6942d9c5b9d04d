import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Who } from '../../access/authentication.guard.js';
import type { Principal } from '../../access/principal.js';
import { For } from '../../access/route-rules.js';
import { ObstacleAnswer } from '../../assignments/assignments.dto.js';
import { ObstacleQueries } from '../../assignments/obstacle.queries.js';
import { ObstaclesService } from '../../assignments/obstacles.service.js';
import { Id } from '../../platform/id.js';
import { tried } from '../answer.js';
import { AssignmentDesk } from '../assignment-desk.js';
import { checked, Form, type FormBody } from '../form.js';
import { links, ownPath, withQuery } from '../links.js';
import { pageNumber } from '../parts/pager.js';
import { Today } from '../today.js';
import { ObstaclesPage } from './obstacles.page.js';

const SIZE = 30;

/** What units cannot decide themselves, and the office's answer, from wherever it is listed. */
@Controller('vuong-mac')
export class ObstaclesPages {
  constructor(
    private readonly obstacles: ObstaclesService,
    private readonly queries: ObstacleQueries,
    private readonly desk: AssignmentDesk,
    private readonly today: Today,
  ) {}

  @For('office')
  @Get()
  async list(
    @Who() who: Principal,
    @Query('trang') trang: string | undefined,
    @Query('xong') done: string | undefined,
  ) {
    const page = pageNumber(trang);
    const list = await this.queries.waitingFor(who, { page, size: SIZE });
    return ObstaclesPage({ who, list, page, size: SIZE, present: await this.today.present(), done });
  }

  @For('office')
  @Post(':id')
  async answer(@Id() id: number, @Who() who: Principal, @Body() body: FormBody) {
    const typed = new Form(body);
    const assignmentId = await this.queries.assignmentOf(id, who);
    return tried(
      async () => {
        const close = typed.ticked('close');
        const input = checked(ObstacleAnswer, { answer: typed.text('answer'), close });
        await this.obstacles.answer(id, input, who, this.today.now());
        const back = ownPath(typed.text('ve') ?? links.assignment(assignmentId));
        return withQuery(back, { xong: close ? 'obstacle-closed' : 'obstacle-answered' });
      },
      (refusal) => this.desk.page(assignmentId, who, { answering: { id, typed, refusal } }),
    );
  }
}
