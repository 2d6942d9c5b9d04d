import { Injectable } from '@nestjs/common';
import type { ChannelName } from '../channels/channel.js';
import type { Conclusion } from '../conclusions/conclusion.entity.js';
import { Draft } from '../conclusions/draft.entity.js';
import type { Instant } from '../domain/day.js';
import { untilChairKnows } from '../domain/forecast.js';
import type { RuleBook } from '../domain/rule-book.js';
import type { NoticeState } from '../notifications/notice.entity.js';
import { Reach } from '../notifications/delivery/reach.js';
import { readRoles } from '../notifications/roles.js';
import { readTold } from '../notifications/told.js';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { RuleBooks } from '../rules/rule-books.js';
import { draftsAhead } from './drafts-ahead.js';
import { type Alike, byDay, daysOf, type ForetoldMail, Foretelling } from './foretelling.js';
import { openAssignments } from './open-assignments.js';

/** What one person is told of the assignments in question with one message. */
export interface ScheduledMessage {
  at: Instant;
  person: Person;
  channel: ChannelName;
  /** What became of it; `paused`: the person's pause held it back; `coming`: it has still to be told. */
  state: NoticeState | 'paused' | 'coming';
  items: { assignmentId: number; unitId: number; step: string }[];
}

/** What was told, and what will be if nobody answers, each in order of time. */
export interface Schedule {
  told: ScheduledMessage[];
  coming: ScheduledMessage[];
}

/** How long after its last step a message may still leave. */
const AFTERWARDS = { days: 60 };

/** Who was and will be told what and when, until the chair has heard of it twice; people are those of each day. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly rules: RuleBooks,
    private readonly reach: Reach,
  ) {}

  /** Of one assignment; `unitId` is its unit. */
  async ofAssignment({ id, unitId }: { id: number; unitId: number }, now: Instant): Promise<Schedule> {
    const told = await this.told(new Map([[id, unitId]]));
    return { told, coming: await this.coming({ id }, now) };
  }

  /** Of what was issued of a conclusion; `unitOf` has the unit of each of its assignments. */
  async ofConclusion(id: number, unitOf: ReadonlyMap<number, number>, now: Instant): Promise<Schedule> {
    return { told: await this.told(unitOf), coming: await this.coming({ conclusionId: id }, now) };
  }

  /** Of what is still proposed of a conclusion, if it were issued at `now`. */
  async ofDrafts(conclusion: Conclusion, now: Instant): Promise<ScheduledMessage[]> {
    const { read } = this.database;
    const drafts = await read.find(Draft, {
      where: { conclusionId: conclusion.id, state: 'proposed' },
      order: { ordinal: 'ASC', id: 'ASC' },
    });
    if (drafts.length === 0) return [];
    const book = await this.rules.read(read);
    const directory = await this.people.directory(read);
    const written = await this.rules.policyInForce(read, conclusion.committeeId);
    const policy = written?.content ?? this.rules.defaults();
    return this.foretold(draftsAhead(drafts, conclusion, { directory, book, policy, now }), book, now);
  }

  private async coming(only: { id?: number; conclusionId?: number }, now: Instant) {
    const book = await this.rules.read(this.database.read);
    const all: Alike[] = [];
    for await (const portion of openAssignments(this.database.read, book, only)) all.push(...portion);
    return this.foretold(all, book, now);
  }

  private async foretold(all: Alike[], book: RuleBook, now: Instant): Promise<ScheduledMessage[]> {
    const coming = byDay(
      all.flatMap(({ facts, rules, recorded, assignments }) =>
        [...untilChairKnows(facts, now, rules, recorded)].map((each) => ({ ...each, rules, assignments })),
      ),
    );
    const foretelling = new Foretelling(book, (subjects, on) =>
      readRoles(this.people, this.database.read, subjects, on),
    );
    const mails: ForetoldMail[] = [];
    const days = daysOf(coming);
    for (const on of days) mails.push(...(await foretelling.messagesOf(on, coming.get(on.toString())!)));
    const last = days.at(-1);
    if (last) mails.push(...(await foretelling.messagesOf(last.add(AFTERWARDS), [])));
    return mails.map(({ reader, at, items }) => ({
      at,
      person: reader,
      channel: this.reach.firstOf(reader),
      state: 'coming',
      items: items.flatMap((item) =>
        'step' in item
          ? [{ assignmentId: item.assignment.id, unitId: item.assignment.unitId ?? 0, step: item.step }]
          : [],
      ),
    }));
  }

  private async told(unitOf: ReadonlyMap<number, number>): Promise<ScheduledMessage[]> {
    const told = await readTold(this.database.read, [...unitOf.keys()]);
    return told.map(({ at, person, notice, items }) => ({
      at,
      person,
      channel: notice?.channel ?? this.reach.firstOf(person),
      state: notice?.state ?? 'paused',
      items: items.map((item) => ({ ...item, unitId: unitOf.get(item.assignmentId)! })),
    }));
  }
}
