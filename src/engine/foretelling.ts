import { type Day, day, dayOf, earlier, type Instant } from '../domain/day.js';
import type { ForecastFacts, Foreseen } from '../domain/forecast.js';
import { grouped } from '../domain/grouping.js';
import { type Mail, Mailbox } from '../domain/mailbox.js';
import type { RuleBook } from '../domain/rule-book.js';
import type { OfficeRules } from '../domain/stage-planning.js';
import type { Roles, Subject } from '../notifications/roles.js';
import type { Person } from '../people/person.entity.js';
import { type Spoken, wordsOf } from '../reminders/words.js';

/** Assignments of which the same is foreseen, since everything that it depends on is the same. */
export interface Alike {
  facts: ForecastFacts;
  rules: OfficeRules;
  recorded: ReadonlySet<string> | undefined;
  assignments: Spoken[];
}

/** What will be told of them at one moment. */
export interface Coming extends Foreseen, Pick<Alike, 'rules' | 'assignments'> {}

/** What a foretold message carries: a step of one assignment, or a committee's weekly overview. */
export type ForetoldItem = { assignment: Spoken; step: string } | { overviewOf: number };

export type ForetoldMail = Mail<Person, ForetoldItem>;

/** Whose overview is told on a day, and at which moment. */
interface Overviews {
  at: Instant;
  committees: number[];
}

/** What is foreseen of all, by day (`YYYY-MM-DD`). */
export function byDay(coming: Iterable<Coming>): Map<string, Coming[]> {
  return grouped(coming, ({ at }) => dayOf(at).toString());
}

/** Turns what is foreseen into the messages that people get, day by day: people are those of the day. */
export class Foretelling {
  private readonly mailbox: Mailbox<Person, ForetoldItem>;

  constructor(
    private readonly book: RuleBook,
    private readonly rolesOf: (subjects: Subject[], on: Day) => Promise<Roles>,
  ) {
    this.mailbox = new Mailbox(book.calendar, book.hours);
  }

  /** The messages that leave on `on`, on which `coming` comes; call it for one day after the other. */
  async messagesOf(on: Day, coming: Coming[], overviews?: Overviews): Promise<ForetoldMail[]> {
    const committees = overviews?.committees ?? [];
    const subjects = [
      ...coming.flatMap(({ assignments }) => assignments),
      ...committees.map((committeeId) => ({ committeeId, unitId: null })),
    ];
    if (subjects.length > 0) {
      const roles = await this.rolesOf(subjects, on);
      for (const committeeId of committees) this.overview(committeeId, overviews!.at, roles);
      for (const each of coming.toSorted(byTime)) this.tell(each, roles);
    }
    return this.mailbox.leaving(on);
  }

  private tell({ at, telling, rules: { ladder }, assignments }: Coming, roles: Roles): void {
    const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]));
    const due = assignments.map((assignment) => ({ assignment, ladder, tellings: [telling] }));
    for (const word of wordsOf({ due, roles }, { daily: 'daily', change: `change:${at.toString()}` }).words) {
      if (word.held) continue;
      const item = { assignment: byId.get(word.assignmentId)!, step: word.step };
      if (word.slot === 'daily') this.mailbox.daily(word.person, at, item);
      else this.mailbox.atOnce(word.person, at, word.slot, item);
    }
  }

  private overview(committeeId: number, at: Instant, roles: Roles): void {
    for (const person of roles.overviewReaders(this.book.overview.to, committeeId))
      this.mailbox.daily(person, at, { overviewOf: committeeId });
  }
}

/** The days of `coming` in order. */
export function daysOf(coming: ReadonlyMap<string, unknown>): Day[] {
  return [...coming.keys()].toSorted().map((text) => day(text));
}

function byTime(a: Coming, b: Coming): number {
  if (earlier(a.at, b.at)) return -1;
  return earlier(b.at, a.at) ? 1 : 0;
}
