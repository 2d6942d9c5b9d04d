import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DeadlineVersion } from '../assignments/deadline.entity.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { HistoryEntry } from '../assignments/history.entity.js';
import { dayOf, type Instant } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import { PeopleService } from '../people/people.service.js';
import type { Reader } from '../platform/database.js';
import { Notice } from './notice.entity.js';
import { readRoles, type Roles } from './roles.js';
import { NoticeItem, Overview, Stage } from './stage.entity.js';

/** An item with everything that is known of it at this moment. */
export interface Entry {
  item: NoticeItem;
  stage: Stage;
  assignment: Assignment;
  deadlines: DeadlineVersion[];
  /** Of the present deadline, whoever was told. */
  stages: Stage[];
  history: HistoryEntry[];
}

/** What a message carries, read again just before it leaves. */
export interface Contents {
  notice: Notice;
  entries: Entry[];
  overviews: Overview[];
}

/** Reads what many messages carry with one query a table. */
@Injectable()
export class ContentsService {
  constructor(private readonly people: PeopleService) {}

  async read(
    reader: Reader,
    noticeIds: number[],
    now: Instant,
  ): Promise<{ contents: Contents[]; roles: Roles }> {
    const noticeId = In(noticeIds);
    const notices = await reader.find(Notice, {
      where: { id: noticeId },
      relations: { person: true },
      order: { id: 'ASC' },
    });
    const items = await reader.find(NoticeItem, { where: { noticeId }, order: { id: 'ASC' } });
    const overviews = await reader.find(Overview, { where: { noticeId }, order: { committeeId: 'ASC' } });
    const carried = await reader.findBy(Stage, { id: In(unique(items.map((item) => item.stageId))) });
    const assignmentId = In(unique(carried.map((stage) => stage.assignmentId)));
    const assignments = await reader.find(Assignment, {
      where: { id: assignmentId },
      relations: { directive: { conclusion: true }, unit: true, committee: true },
    });
    const deadlines = grouped(await reader.findBy(DeadlineVersion, { assignmentId }), byAssignment);
    const stages = grouped(await reader.findBy(Stage, { assignmentId, state: 'told' }), byAssignment);
    const history = grouped(await this.decisions(reader, carried), byAssignment);

    const stageById = new Map(carried.map((stage) => [stage.id, stage]));
    const assignmentById = new Map(assignments.map((assignment) => [assignment.id, assignment]));
    const entries = items.flatMap((item): Entry[] => {
      const stage = stageById.get(item.stageId);
      const assignment = stage && assignmentById.get(stage.assignmentId);
      if (!assignment) return [];
      return [
        {
          item,
          stage,
          assignment,
          deadlines: deadlines.get(assignment.id) ?? [],
          stages: stages.get(assignment.id) ?? [],
          history: history.get(assignment.id) ?? [],
        },
      ];
    });
    const entriesOf = grouped(entries, (entry) => entry.item.noticeId);
    const overviewsOf = grouped(overviews, (overview) => overview.noticeId);
    const contents = notices.map((notice) => ({
      notice,
      entries: entriesOf.get(notice.id) ?? [],
      overviews: overviewsOf.get(notice.id) ?? [],
    }));
    const overviewed = overviews.map(({ committeeId }) => ({ committeeId, unitId: null }));
    const roles = await readRoles(this.people, reader, [...assignments, ...overviewed], dayOf(now));
    return { contents, roles };
  }

  /** The decisions that announcements tell of; plain issues and reminders have none. */
  private async decisions(reader: Reader, carried: Stage[]): Promise<HistoryEntry[]> {
    const decided = carried.filter((stage) => /^(return|withdraw|resume|extend):/.test(stage.step));
    return reader.find(HistoryEntry, {
      where: {
        assignmentId: In(unique(decided.map((stage) => stage.assignmentId))),
        act: In(['return', 'withdraw', 'resume', 'extend']),
      },
      order: { id: 'ASC' },
    });
  }
}

function byAssignment({ assignmentId }: { assignmentId: number }): number {
  return assignmentId;
}

function unique(ids: number[]): number[] {
  return [...new Set(ids)];
}
