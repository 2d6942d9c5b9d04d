import { Injectable } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Principal } from '../access/principal.js';
import { AssignmentQueries } from '../assignments/assignments.queries.js';
import { allowedOn } from './assignment-acts.js';
import { NoticeQueries } from '../notifications/notice.queries.js';
import { AssignmentPage, type Tried } from './pages/assignment.page.js';
import { Today } from './today.js';

/** Puts together the page of one assignment, fresh or with what was tried on it. */
@Injectable()
export class AssignmentDesk {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly log: NoticeQueries,
    private readonly today: Today,
  ) {}

  async page(id: number, who: Principal, tried: Tried): Promise<VNode> {
    const file = await this.queries.one(id, who);
    const pending = file.extensions.some(({ state }) => state === 'pending');
    const allowed = allowedOn(file.assignment, pending, who);
    const notices = allowed.seesNotices ? await this.log.about(id) : undefined;
    return AssignmentPage({ who, file, allowed, notices, present: await this.today.present(), ...tried });
  }
}
