import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { Attempt } from '../notifications/attempt.entity.js';
import { Notice, type NoticeState } from '../notifications/notice.entity.js';
import { NoticeItem, Overview, Stage } from '../notifications/stage.entity.js';
import { Database } from '../platform/database.js';
import { type Page, type PageQuery, window } from '../platform/page.js';

/** A message with its recipient and every try to deliver it. */
export interface LoggedNotice {
  notice: Notice;
  attempts: Attempt[];
}

/** What did not arrive and may need a person. */
export const UNDELIVERED: readonly NoticeState[] = ['held', 'failed', 'unknown'];

/** What was sent to whom, as the offices of the committees concerned may read it. */
@Injectable()
export class MessageLog {
  constructor(private readonly database: Database) {}

  /** The messages about the person's committees, the newest first; in `states` only, when given. */
  async list(
    query: PageQuery & { states?: readonly NoticeState[] },
    who: Principal,
  ): Promise<Page<LoggedNotice>> {
    const committees = [...who.secretaryOf, ...who.chairOf];
    if (committees.length === 0) return { items: [], total: 0 };
    const { skip, take } = window(query);
    const reader = this.database.read;
    const ofItems = reader
      .createQueryBuilder(NoticeItem, 'i')
      .select('i.noticeId')
      .innerJoin(Stage, 's', 's.id = i.stageId')
      .innerJoin(Assignment, 'a', 'a.id = s.assignmentId')
      .where('a.committeeId IN (:...committees)');
    const ofOverviews = reader
      .createQueryBuilder(Overview, 'o')
      .select('o.noticeId')
      .where('o.committeeId IN (:...committees)');
    const notices = reader
      .createQueryBuilder(Notice, 'n')
      .innerJoinAndSelect('n.person', 'p')
      .where(`(n.id IN (${ofItems.getQuery()}) OR n.id IN (${ofOverviews.getQuery()}))`, { committees })
      .orderBy('n.id', 'DESC')
      .skip(skip)
      .take(take);
    if (query.states) notices.andWhere('n.state IN (:...states)', { states: [...query.states] });
    const [found, total] = await notices.getManyAndCount();
    return { items: await this.withAttempts(found), total };
  }

  /** The messages that told of one assignment. */
  async about(assignmentId: number): Promise<LoggedNotice[]> {
    const reader = this.database.read;
    const stages = await reader.findBy(Stage, { assignmentId });
    const items = await reader.findBy(NoticeItem, { stageId: In(stages.map(({ id }) => id)) });
    const notices = await reader.find(Notice, {
      where: { id: In(items.map(({ noticeId }) => noticeId)) },
      relations: { person: true },
      order: { id: 'DESC' },
    });
    return this.withAttempts(notices);
  }

  private async withAttempts(notices: Notice[]): Promise<LoggedNotice[]> {
    const attempts = await this.database.read.find(Attempt, {
      where: { noticeId: In(notices.map(({ id }) => id)) },
      order: { id: 'ASC' },
    });
    return notices.map((notice) => ({
      notice,
      attempts: attempts.filter(({ noticeId }) => noticeId === notice.id),
    }));
  }
}
