import { Injectable } from '@nestjs/common';
import {
  Between,
  type FindOptionsWhere,
  In,
  IsNull,
  LessThan,
  MoreThan,
  MoreThanOrEqual,
  Not,
} from 'typeorm';
import { maySee } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { isOpen, STATES } from '../domain/assignment-state.js';
import { day, type Day, isBefore } from '../domain/day.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { type Page, window } from '../platform/page.js';
import { NotFound } from '../platform/refusal.js';
import { havingWords } from '../platform/word-search.js';
import { readWithPapers } from './assignment-papers.js';
import type { AssignmentFile } from './assignment-file.js';
import { Assignment } from './assignment.entity.js';
import type { AssignmentFilter, KINDS } from './assignments.dto.js';
import { DeadlineVersion } from './deadline.entity.js';
import { Extension } from './extension.entity.js';
import { HistoryEntry } from './history.entity.js';
import { subjectOf } from './moves.js';
import { forReader } from './redact.js';
import { type LatestProgress, latestProgress } from './progress.js';
import { peopleIn, readReported } from './reported.js';
import { findPage } from './sides.js';
import { findSorted } from './sorted.js';

/** What a view of an assignment needs loaded. */
export const WITH_ALL = { directive: { conclusion: true }, unit: true, committee: true } as const;

/** Assignments as people look them up; nobody sees what is not theirs. */
@Injectable()
export class AssignmentQueries {
  constructor(private readonly database: Database) {}

  /** Those of the person's committees and units that fit `filter` in its order; Invalid when they are too many for it. */
  async list(filter: AssignmentFilter, who: Principal, today: Day): Promise<Page<Assignment>> {
    const { ids, total } = await this.ids(filter, who, today, window(filter));
    return { items: await this.whole(ids), total };
  }

  /** The same without what they are: the ids from `skip` on, and how many there are. */
  async ids(filter: AssignmentFilter, who: Principal, today: Day, part: { skip: number; take: number }) {
    const { read, engine } = this.database;
    const fits = { ...fitting(filter, today), ...(filter.q && havingWords(engine, filter.q)) };
    const { sort = 'due' } = filter;
    return sort === 'due' || sort === '-due'
      ? findPage(read, who, fits, part, sort === '-due')
      : findSorted(read, who, fits, sort, part);
  }

  /** These with what a view needs, in the order of `ids`; that they may be read was asked before. */
  async whole(ids: readonly number[]): Promise<Assignment[]> {
    const rows = await readWithPapers(this.database.read, ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  /** What their units last reported, by assignment; who never did has no row. */
  progressOf(assignments: readonly Assignment[]): Promise<Map<number, LatestProgress>> {
    return latestProgress(
      this.database.read,
      assignments.map(({ id }) => id),
    );
  }

  /** One with everything that happened and `who` may read; NotFound for whoever may not know of it. */
  async one(id: number, who: Principal): Promise<AssignmentFile> {
    const { read } = this.database;
    const assignment = await read.findOne(Assignment, { where: { id }, relations: WITH_ALL });
    if (!assignment || !maySee(who, subjectOf(assignment)))
      throw new NotFound('assignment/unknown', 'Không có việc này.');
    const of = { where: { assignmentId: id }, order: { id: 'ASC' } } as const;
    const deadlines = await read.find(DeadlineVersion, of);
    const extensions = await read.find(Extension, of);
    const history = await read.find(HistoryEntry, of);
    const reported = await readReported(read, id);
    const ids = [
      ...history.flatMap((entry) => [entry.actorId, entry.onBehalfOfId]),
      ...extensions.flatMap((each) => [
        each.askedById,
        each.typedById,
        each.decidedById,
        each.decisionTypedById,
      ]),
      ...peopleIn(reported),
      assignment.officerId,
    ];
    const persons = await read.findBy(Person, { id: In(ids.filter((each) => each !== null)) });
    const people = new Map(persons.map((person) => [person.id, person]));
    const past = { deadlines, extensions, history, ...reported };
    return forReader({ assignment, ...past, people, along: false }, who);
  }
}

const ONLY: Readonly<Record<keyof typeof KINDS, FindOptionsWhere<Assignment>>> = {
  'asks-extension': { extensionAskedAt: Not(IsNull()) },
  moved: { extensions: MoreThan(0) },
  urged: { urged: MoreThan(0) },
  urgent: { urgent: true },
  request: { request: true },
  standing: { standing: true },
};

/** What `filter` means on `today`, for the database. */
export function fitting(
  filter: Omit<AssignmentFilter, 'page' | 'size' | 'q' | 'sort'>,
  today: Day,
): FindOptionsWhere<Assignment> {
  const { state, unit, committee, conclusion, directive } = filter;
  const overdue = state === 'overdue';
  const owed = overdue || state === 'open';
  const from = filter.dueFrom ? day(filter.dueFrom) : undefined;
  const bounds = [...(filter.dueBefore ? [day(filter.dueBefore)] : []), ...(overdue ? [today] : [])];
  const before = bounds.reduce<Day | undefined>((a, b) => (a && isBefore(a, b) ? a : b), undefined);
  return {
    ...(owed ? { status: In(STATES.filter(isOpen)) } : state && { status: state }),
    ...(overdue && { standing: false }),
    ...(from && { due: MoreThanOrEqual(from) }),
    ...(before && { due: from ? Between(from, before.subtract({ days: 1 })) : LessThan(before) }),
    ...(unit && { unit: { code: unit } }),
    ...(committee && { committee: { code: committee } }),
    ...(conclusion && { directive: { conclusionId: conclusion } }),
    ...(directive && { directiveId: directive }),
    ...(filter.only && ONLY[filter.only]),
  };
}
