import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Assignment } from '../../assignments/assignment.entity.js';
import { grouped } from '../../domain/grouping.js';
import { Database } from '../../platform/database.js';
import { type Page, type PageQuery, window } from '../../platform/page.js';
import { NotFound } from '../../platform/refusal.js';
import { Attempt } from '../attempt.entity.js';
import { matching, type NoticeFilter } from './notice-matching.js';
import { Notice, type NoticeState } from '../notice.entity.js';
import { NoticeItem, Stage } from '../stage.entity.js';
import { SUBJECT_OF_SEVERAL, tellingOfOthers } from './subjects.js';

/** A message with its recipient, what it tells of, and every try to deliver it. */
export interface LoggedNotice {
  notice: Notice;
  items: { stage: Stage; dropped: string | null }[];
  attempts: Attempt[];
}

/** What did not arrive and may need a person. */
export const UNDELIVERED: readonly NoticeState[] = ['held', 'failed', 'unknown'];

/** Of how many of the newest messages a page gives sums: nobody waits for the counting of years. */
export const SUMMED = 20_000;

/** How many messages are in each state; `partial`: older ones were not looked at. */
export interface Sums {
  states: ReadonlyMap<NoticeState, number>;
  partial: boolean;
}

/** What was sent to whom: the offices read what concerns their committees, everybody reads what they got themselves. */
@Injectable()
export class NoticeQueries {
  constructor(private readonly database: Database) {}

  /** The messages that `who` may see, the newest first, and how many they are in all. */
  async list(filter: NoticeFilter & PageQuery, who: Principal): Promise<Page<LoggedNotice>> {
    const counted = (await matching(this.database.read, filter, who)).select('COUNT(*)', 'total');
    const total = Number((await counted.getRawOne<{ total: number | string }>())?.total);
    return { items: await this.newest(filter, who), total };
  }

  /** The same without the counting; of what others got only the items of one's own committees. */
  async newest(filter: NoticeFilter & PageQuery, who: Principal): Promise<LoggedNotice[]> {
    const reader = this.database.read;
    const { skip, take } = window(filter);
    const found = await (
      await matching(reader, filter, who)
    )
      .select('notice.id', 'id')
      .orderBy('notice.id', 'DESC')
      .offset(skip)
      .limit(take)
      .getRawMany<{ id: number }>();
    return this.among(
      found.map(({ id }) => id),
      who,
    );
  }

  /** Of the newest that fit `filter`; unless it is narrow, of the newest of all, or a small committee would wait. */
  async sums(filter: NoticeFilter, who: Principal): Promise<Sums> {
    const { q, assignment, from, to } = filter;
    const reader = this.database.read;
    const last = (await reader.findOne(Notice, { select: { id: true }, where: {}, order: { id: 'DESC' } }))
      ?.id;
    const broad = [q, assignment, from, to].every((each) => each === undefined);
    const before = broad ? Math.max(0, (last ?? 0) - SUMMED) : 0;
    const newest = (await matching(reader, filter, who))
      .select('notice.state', 'state')
      .andWhere('notice.id > :before', { before })
      .orderBy('notice.id', 'DESC')
      .limit(SUMMED);
    const rows = await reader
      .createQueryBuilder()
      .select('newest.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .from(`(${newest.getQuery()})`, 'newest')
      .setParameters(newest.getParameters())
      .groupBy('newest.state')
      .getRawMany<{ state: NoticeState; count: number | string }>();
    const states = new Map(rows.map(({ state, count }) => [state, Number(count)]));
    const total = [...states.values()].reduce((sum, count) => sum + count, 0);
    return { states, partial: before > 0 || total === SUMMED };
  }

  /** One message; NotFound for whoever may not see it. */
  async one(id: number, who: Principal): Promise<LoggedNotice> {
    const visible = await (await matching(this.database.read, {}, who)).andWhere({ id }).getExists();
    const [found] = visible ? await this.among([id], who) : [];
    if (!found) throw new NotFound('notice/unknown', 'Không có tin này.');
    return found;
  }

  /** The messages that told of one assignment, for whoever may see it. */
  async about(assignmentId: number): Promise<LoggedNotice[]> {
    const reader = this.database.read;
    const stages = await reader.findBy(Stage, { assignmentId });
    const items = await reader.findBy(NoticeItem, { stageId: In(stages.map(({ id }) => id)) });
    return this.withLog(items.map(({ noticeId }) => noticeId));
  }

  private async among(ids: number[], who: Principal): Promise<LoggedNotice[]> {
    const logged = await this.withLog(ids);
    const offices = [...who.secretaryOf, ...who.chairOf];
    const owed = await this.database.read.find(Assignment, {
      select: { id: true },
      where: {
        id: In(logged.flatMap(({ items }) => items.map(({ stage }) => stage.assignmentId))),
        committeeId: In(offices),
      },
    });
    const own = new Set(owed.map(({ id }) => id));
    const bearers = logged.map(({ notice }) => notice.heirId ?? notice.id);
    const shared = await tellingOfOthers(this.database.read, bearers, offices);
    return logged.map((each) => {
      const { notice, items } = each;
      if (notice.personId === who.personId) return each;
      if (notice.subject && shared.has(notice.heirId ?? notice.id)) notice.subject = SUBJECT_OF_SEVERAL;
      return { ...each, items: items.filter(({ stage }) => own.has(stage.assignmentId)) };
    });
  }

  private async withLog(ids: number[]): Promise<LoggedNotice[]> {
    const reader = this.database.read;
    const notices = await reader.find(Notice, {
      where: { id: In(ids) },
      relations: { person: true },
      order: { id: 'DESC' },
    });
    const of = { where: { noticeId: In(ids) }, order: { id: 'ASC' } } as const;
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
