import { Injectable } from '@nestjs/common';
import { type FindOptionsOrder, In, IsNull, LessThanOrEqual } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { WITH_ALL } from '../assignments/assignments.queries.js';
import { DeadlineVersion } from '../assignments/deadline.entity.js';
import { type AskedExtension, ExtensionQueries } from '../assignments/extension.queries.js';
import { HistoryEntry } from '../assignments/history.entity.js';
import type { State } from '../domain/assignment-state.js';
import { type Day, earlier, type Instant } from '../domain/day.js';
import { notReceivedSteps } from '../domain/escalation-policy.js';
import { type Watched, WatchService } from '../engine/watch.service.js';
import { Database } from '../platform/database.js';
import type { Page } from '../platform/page.js';
import { RuleBooks } from '../rules/rule-books.js';

/** An assignment that hangs on an event, and the words in which the document names it. */
export interface AwaitedEvent {
  assignment: Assignment;
  phrase: string | null;
}

/** A result that waits to be confirmed, and what its unit says of it. */
export interface SubmittedResult {
  assignment: Assignment;
  words: string | null;
}

/** How many rows of each queue the desk shows. */
export const SHOWN = 10;

/** How many of those that nobody received are looked at: behind so many the desk says "and more". */
const LOOKED_AT = 500;

/** What waits for the office: nothing here is decided, only gathered. */
@Injectable()
export class Waiting {
  constructor(
    private readonly database: Database,
    private readonly requests: ExtensionQueries,
    private readonly rules: RuleBooks,
    private readonly watch: WatchService,
  ) {}

  /** What units say they have done, the longest waiting first. */
  async submitted(who: Principal): Promise<Page<SubmittedResult>> {
    const longest = { submittedAt: { direction: 'ASC', nulls: 'FIRST' } } as const;
    const { items, total } = await this.queue(who, 'submitted', longest);
    const reports = await this.database.read.find(HistoryEntry, {
      where: { assignmentId: In(items.map(({ id }) => id)), act: 'submit' },
      order: { id: 'ASC' },
    });
    const words = new Map(reports.map(({ assignmentId, text }) => [assignmentId, text]));
    return { items: items.map((each) => ({ assignment: each, words: words.get(each.id) ?? null })), total };
  }

  /** Requests for a later day, the oldest first. */
  extensions(who: Principal, today: Day): Promise<AskedExtension[]> {
    return this.requests.waitingFor(who, today);
  }

  /** What waits for the date of an event that its deadline hangs on, the longest waiting first. */
  async events(who: Principal): Promise<Page<AwaitedEvent>> {
    const { items, total } = await this.queue(who, 'waiting', { armedAt: 'ASC' });
    const assignmentId = In(items.map(({ id }) => id));
    const deadlines = await this.database.read.find(DeadlineVersion, {
      where: { assignmentId },
      order: { version: 'ASC' },
    });
    const words = new Map(deadlines.map((deadline) => [deadline.assignmentId, deadline.phrase]));
    return { items: items.map((each) => ({ assignment: each, phrase: words.get(each.id) ?? null })), total };
  }

  /** What nobody opened or received within the working days that its policy gives, the longest waiting first. */
  async notReceived(who: Principal, now: Instant): Promise<Page<Assignment>> {
    const { read } = this.database;
    const book = await this.rules.read(read);
    const found = await read.find(Assignment, {
      where: {
        ...{ committeeId: In(officesOf(who)), status: 'new', request: false },
        ...{ openedAt: IsNull(), armedAt: LessThanOrEqual(now.subtract({ hours: 24 })) },
      },
      order: { armedAt: 'ASC', id: 'ASC' },
      take: LOOKED_AT,
    });
    const late = found.filter((assignment) => {
      const { ladder, rungs, calendar } = book.rulesFor(assignment);
      const [step] = notReceivedSteps(assignment, rungs, { calendar, hours: ladder });
      return step && !earlier(now, step.at);
    });
    const ids = late.slice(0, SHOWN).map(({ id }) => id);
    return { items: await this.inOrder(ids), total: late.length };
  }

  /** Whether the reminding runs. */
  watched(now: Instant): Promise<Watched> {
    return this.watch.watched(now);
  }

  /** The first of the office's assignments in a state, and how many there are. */
  private async queue(
    who: Principal,
    status: State,
    order: FindOptionsOrder<Assignment>,
  ): Promise<Page<Assignment>> {
    const { read } = this.database;
    const where = { committeeId: In(officesOf(who)), status };
    const first = { where, order: { ...order, id: 'ASC' as const }, take: SHOWN };
    const found = await read.find(Assignment, { ...first, select: { id: true } });
    const total = await read.countBy(Assignment, where);
    return { items: await this.inOrder(found.map(({ id }) => id)), total };
  }

  private async inOrder(ids: readonly number[]): Promise<Assignment[]> {
    const rows = await this.database.read.find(Assignment, {
      where: { id: In([...ids]) },
      relations: WITH_ALL,
    });
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }
}

function officesOf({ secretaryOf, chairOf }: Principal): number[] {
  return [...new Set([...secretaryOf, ...chairOf])];
}
