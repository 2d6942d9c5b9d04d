import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { AssignmentQueries, WITH_ALL } from '../assignments/assignments.queries.js';
import { Extension } from '../assignments/extension.entity.js';
import { Conclusion } from '../conclusions/conclusion.entity.js';
import { Draft } from '../conclusions/draft.entity.js';
import { type Day, earlier, type Instant } from '../domain/day.js';
import { Person } from '../people/person.entity.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { HEARTBEAT, Mark, SILENCE } from '../platform/mark.entity.js';
import type { Page } from '../platform/page.js';

/** Where the `tick` command beats instead, the office says how often; once a day is the least that makes sense. */
const ONE_DAY = { hours: 24 };

/** A unit's request for a later day, with what it is about and who asks. */
export interface AskedExtension {
  extension: Extension;
  assignment: Assignment;
  askedBy: Person | undefined;
}

/** A conclusion with proposed drafts that nobody has issued yet. */
export interface UnissuedConclusion {
  conclusion: Conclusion;
  drafts: number;
}

/** What waits for the office: nothing here is decided, only gathered. */
@Injectable()
export class Waiting {
  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentQueries,
    private readonly config: Config,
  ) {}

  /** Conclusions whose drafts are not all issued or dropped, the oldest first. */
  async conclusions(who: Principal): Promise<UnissuedConclusion[]> {
    const reader = this.database.read;
    const own = await reader.find(Conclusion, {
      where: { committeeId: In(who.secretaryOf) },
      relations: { committee: true },
      order: { id: 'ASC' },
    });
    const counts = await reader
      .createQueryBuilder(Draft, 'd')
      .select('d.conclusionId', 'id')
      .addSelect('COUNT(*)', 'drafts')
      .where({ state: 'proposed', conclusionId: In(own.map(({ id }) => id)) })
      .groupBy('d.conclusionId')
      .getRawMany<{ id: number; drafts: number | string }>();
    const drafts = new Map(counts.map((row) => [row.id, Number(row.drafts)]));
    return own
      .map((conclusion) => ({ conclusion, drafts: drafts.get(conclusion.id) ?? 0 }))
      .filter((each) => each.drafts > 0 || each.conclusion.status === 'draft');
  }

  /** What units say they have done, the longest waiting first as far as deadlines tell. */
  submitted(who: Principal, today: Day): Promise<Page<Assignment>> {
    const asOffice = { ...who, actsForUnits: [] };
    return this.assignments.list({ state: 'submitted', size: 50 }, asOffice, today);
  }

  /** Requests for a later day that the office may decide, the oldest first. */
  async extensions(who: Principal): Promise<AskedExtension[]> {
    const reader = this.database.read;
    const pending = await reader.find(Extension, { where: { state: 'pending' }, order: { id: 'ASC' } });
    const assignments = await reader.find(Assignment, {
      where: {
        id: In(pending.map(({ assignmentId }) => assignmentId)),
        committeeId: In([...who.secretaryOf, ...who.chairOf]),
      },
      relations: WITH_ALL,
    });
    const persons = await reader.findBy(Person, { id: In(pending.map(({ askedById }) => askedById)) });
    return pending.flatMap((extension) => {
      const assignment = assignments.find(({ id }) => id === extension.assignmentId);
      const askedBy = persons.find(({ id }) => id === extension.askedById);
      return assignment ? [{ extension, assignment, askedBy }] : [];
    });
  }

  /** When the heart last beat, and whether that is so long ago that reminders may be missing. */
  async heartbeat(now: Instant): Promise<{ last: Instant | undefined; late: boolean }> {
    const last = (await this.database.read.findOneBy(Mark, { name: HEARTBEAT }))?.at ?? undefined;
    const patience = this.config.heartbeat === 'off' ? ONE_DAY : SILENCE;
    return { last, late: !last || earlier(last.add(patience), now) };
  }
}
