import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { grouped } from '../domain/grouping.js';
import { Database } from '../platform/database.js';
import { type Page, type PageQuery, window } from '../platform/page.js';
import { Attempt } from './attempt.entity.js';
import { Notice, type NoticeState } from './notice.entity.js';
import { NoticeItem, Overview, Stage } from './stage.entity.js';

/** A message with its recipient, what it tells of, and every try to deliver it. */
export interface LoggedNotice {
  notice: Notice;
  items: { stage: Stage; dropped: string | null }[];
  attempts: Attempt[];
}

/** What did not arrive and may need a person. */
export const UNDELIVERED: readonly NoticeState[] = ['held', 'failed', 'unknown'];

export interface NoticeFilter extends PageQuery {
  states?: readonly NoticeState[];
  assignment?: number;
}

/** What was sent to whom: the offices read what concerns their committees, everybody reads what they got themselves. */
@Injectable()
export class NoticeQueries {
  constructor(private readonly database: Database) {}

  /** The messages that `who` may see, the newest first; of what others got only the items of one's own committees. */
  async list({ states, assignment, ...page }: NoticeFilter, who: Principal): Promise<Page<LoggedNotice>> {
    const reader = this.database.read;
    // An empty list is no SQL; no committee has the number 0.
    const committees = [0, ...who.secretaryOf, ...who.chairOf];
    const carried = reader
      .createQueryBuilder(NoticeItem, 'item')
      .select('item.noticeId')
      .innerJoin(Stage, 'stage', 'stage.id = item.stageId');
    const ofCommittees = carried
      .clone()
      .innerJoin(Assignment, 'owed', 'owed.id = stage.assignmentId')
      .where('owed.committeeId IN (:...committees)');
    const overviews = reader
      .createQueryBuilder(Overview, 'overview')
      .select('overview.noticeId')
      .where('overview.committeeId IN (:...committees)');
    const { skip, take } = window(page);
    const query = reader
      .createQueryBuilder(Notice, 'notice')
      .innerJoinAndSelect('notice.person', 'person')
      .where(
        `(notice.personId = :me OR notice.id IN (${ofCommittees.getQuery()}) OR notice.id IN (${overviews.getQuery()}))`,
        { me: who.personId, committees },
      )
      .orderBy('notice.id', 'DESC')
      .skip(skip)
      .take(take);
    if (states) query.andWhere('notice.state IN (:...states)', { states: [...states] });
    if (assignment !== undefined) {
      const about = carried.clone().where('stage.assignmentId = :assignment');
      query.andWhere(`notice.id IN (${about.getQuery()})`, { assignment });
    }
    const [notices, total] = await query.getManyAndCount();
    const logged = await this.withLog(notices);
    const owed = await reader.find(Assignment, {
      select: { id: true },
      where: {
        id: In(logged.flatMap(({ items }) => items.map(({ stage }) => stage.assignmentId))),
        committeeId: In(committees),
      },
    });
    const own = new Set(owed.map(({ id }) => id));
    const items = logged.map((each) =>
      each.notice.personId === who.personId
        ? each
        : { ...each, items: each.items.filter(({ stage }) => own.has(stage.assignmentId)) },
    );
    return { items, total };
  }

  /** The messages that told of one assignment, for whoever may see it. */
  async about(assignmentId: number): Promise<LoggedNotice[]> {
    const reader = this.database.read;
    const stages = await reader.findBy(Stage, { assignmentId });
    const items = await reader.findBy(NoticeItem, { stageId: In(stages.map(({ id }) => id)) });
    const notices = await reader.find(Notice, {
      where: { id: In(items.map(({ noticeId }) => noticeId)) },
      relations: { person: true },
      order: { id: 'DESC' },
    });
    return this.withLog(notices);
  }

  private async withLog(notices: Notice[]): Promise<LoggedNotice[]> {
    const reader = this.database.read;
    const of = { where: { noticeId: In(notices.map(({ id }) => id)) }, order: { id: 'ASC' } } as const;
    const attempts = grouped(await reader.find(Attempt, of), (attempt) => attempt.noticeId);
    const items = await reader.find(NoticeItem, of);
    const stages = await reader.findBy(Stage, { id: In(items.map(({ stageId }) => stageId)) });
    const byId = new Map(stages.map((stage) => [stage.id, stage]));
    const carried = grouped(items, (item) => item.noticeId);
    return notices.map((notice) => ({
      notice,
      items: (carried.get(notice.id) ?? []).map(({ stageId, dropped }) => ({
        stage: byId.get(stageId)!,
        dropped,
      })),
      attempts: attempts.get(notice.id) ?? [],
    }));
  }
}
