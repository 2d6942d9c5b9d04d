import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { DeadlineVersion } from '../../assignments/deadline.entity.js';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { readWithPapers } from '../../assignments/assignment-papers.js';
import { Extension } from '../../assignments/extension.entity.js';
import { HistoryEntry } from '../../assignments/history.entity.js';
import { dayOf, type Instant } from '../../domain/day.js';
import { grouped } from '../../domain/grouping.js';
import { underlying } from '../../domain/telling.js';
import { PeopleService } from '../../people/people.service.js';
import type { Person } from '../../people/person.entity.js';
import type { Reader } from '../../platform/database.js';
import { Notice } from '../notice.entity.js';
import { readRoles, type Roles } from '../roles.js';
import { NoticeItem, Overview, Stage } from '../stage.entity.js';
import { readNamers } from './namers.js';
import { readReached, type Reached } from './tried.js';

/** An item with everything that is known of it at this moment. */
export interface Entry {
  item: NoticeItem;
  stage: Stage;
  assignment: Assignment;
  deadlines: DeadlineVersion[];
  /** What has left about the present deadline. */
  told: Reached[];
  history: HistoryEntry[];
  /** The request for a later day that waits, for whoever decides on it. */
  asked: Extension | undefined;
  /** Who last named an officer, where a message goes to one. */
  namer: Person | undefined;
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
    // What an earlier try left out has been settled, and perhaps told to somebody else.
    const where = { noticeId, dropped: IsNull() };
    const items = await reader.find(NoticeItem, { where, order: { id: 'ASC' } });
    const overviews = await reader.find(Overview, { where: { noticeId }, order: { committeeId: 'ASC' } });
    const carried = await reader.findBy(Stage, { id: In(unique(items.map((item) => item.stageId))) });
    const assignmentIds = assignmentsOf(carried);
    const assignmentId = In(assignmentIds);
    const assignments = await readWithPapers(reader, assignmentIds);
    const deadlines = grouped(await reader.findBy(DeadlineVersion, { assignmentId }), byAssignment);
    const told = grouped(await readReached(reader, assignmentIds), byAssignment);
    const history = grouped(await decisions(reader, carried), byAssignment);
    const asked = grouped(await requests(reader, carried), byAssignment);
    const namers = await readNamers(reader, carried);

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
          told: told.get(assignment.id) ?? [],
          history: history.get(assignment.id) ?? [],
          asked: asked.get(assignment.id)?.[0],
          namer: namers.get(assignment.id),
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
}

/** What was decided, by the step that announces it. */
export const DECISIONS = {
  return: 'return',
  withdraw: 'withdraw',
  resume: 'resume',
  extend: 'extend',
  refuse: 'refuse-extension',
  urge: 'urge',
  remark: 'remark',
} as const satisfies Record<string, HistoryEntry['act']>;

/** The decisions that announcements tell of; plain issues and reminders have none. */
async function decisions(reader: Reader, carried: Stage[]): Promise<HistoryEntry[]> {
  const decided = carried.filter(({ step }) => (underlying(step).split(':')[0] ?? '') in DECISIONS);
  if (decided.length === 0) return [];
  return reader.find(HistoryEntry, {
    where: { assignmentId: In(assignmentsOf(decided)), act: In(Object.values(DECISIONS)) },
    order: { id: 'ASC' },
  });
}

async function requests(reader: Reader, carried: Stage[]): Promise<Extension[]> {
  const waiting = carried.filter((stage) => underlying(stage.step).startsWith('decide-'));
  if (waiting.length === 0) return [];
  return reader.findBy(Extension, { assignmentId: In(assignmentsOf(waiting)), state: 'pending' });
}

function assignmentsOf(stages: Stage[]): number[] {
  return unique(stages.map(({ assignmentId }) => assignmentId));
}

function byAssignment({ assignmentId }: { assignmentId: number }): number {
  return assignmentId;
}

function unique(ids: number[]): number[] {
  return [...new Set(ids)];
}
