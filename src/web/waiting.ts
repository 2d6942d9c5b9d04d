import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Assignment } from '../assignments/assignment.entity.js';
import { AssignmentQueries } from '../assignments/assignments.queries.js';
import { DeadlineVersion } from '../assignments/deadline.entity.js';
import { type AskedExtension, ExtensionQueries } from '../assignments/extension.queries.js';
import { Conclusion } from '../conclusions/conclusion.entity.js';
import { Draft } from '../conclusions/draft.entity.js';
import type { Day, Instant } from '../domain/day.js';
import { type Watched, WatchService } from '../engine/watch.service.js';
import { Database } from '../platform/database.js';
import type { Page } from '../platform/page.js';

/** An assignment that hangs on an event, and the words in which the document names it. */
export interface AwaitedEvent {
  assignment: Assignment;
  phrase: string | null;
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
    private readonly requests: ExtensionQueries,
    private readonly watch: WatchService,
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

  /** Requests for a later day, the oldest first. */
  extensions(who: Principal, today: Day): Promise<AskedExtension[]> {
    return this.requests.waitingFor(who, today);
  }

  /** What waits for the date of an event that its deadline hangs on. */
  async events(who: Principal, today: Day): Promise<Page<AwaitedEvent>> {
    const asOffice = { ...who, actsForUnits: [] };
    const { items, total } = await this.assignments.list({ state: 'waiting', size: 50 }, asOffice, today);
    const assignmentId = In(items.map(({ id }) => id));
    const deadlines = await this.database.read.find(DeadlineVersion, {
      where: { assignmentId },
      order: { version: 'ASC' },
    });
    const words = new Map(deadlines.map((deadline) => [deadline.assignmentId, deadline.phrase]));
    return { items: items.map((each) => ({ assignment: each, phrase: words.get(each.id) ?? null })), total };
  }

  /** Whether the reminding runs. */
  watched(now: Instant): Promise<Watched> {
    return this.watch.watched(now);
  }
}
