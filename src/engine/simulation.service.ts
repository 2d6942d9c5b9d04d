import { Injectable } from '@nestjs/common';
import {
  type Day,
  dayOf,
  daysBetween,
  earlier,
  type Instant,
  isAfter,
  isBefore,
  moment,
  timeOf,
} from '../domain/day.js';
import { isOverviewDay } from '../domain/escalation-policy.js';
import { forecast } from '../domain/forecast.js';
import type { RuleBook } from '../domain/rule-book.js';
import { slotAt } from '../domain/slots.js';
import { readRoles } from '../notifications/roles.js';
import { Committee } from '../people/committee.entity.js';
import { PeopleService } from '../people/people.service.js';
import { Unit } from '../people/unit.entity.js';
import { Database } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import { type Coming, type ForetoldMail, Foretelling } from './foretelling.js';
import { openAssignments } from './open-assignments.js';
import { turnsToCome } from './turns-to-come.js';

/** One message that somebody would get. */
export interface Foretold {
  day: string;
  time: string;
  person: string;
  position: string;
  /** `assignment` is null for a turn of a recurring duty that has still to be given. */
  items: { assignment: number | null; unit: string; step: string }[];
  /** Committees whose weekly overview comes with it. */
  overviews: string[];
}

const MOST_DAYS = 400;

/** Who would be told what and when, if nobody did anything. Writes nothing. */
@Injectable()
export class SimulationService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly rules: RuleBooks,
  ) {}

  /**
   * The messages that leave from `from` to `to`, both included, in order, as they would if the heart beat from `now`
   * on; when `from` lies before `now`, as if it were that day. Invalid when that is no span or a very long one.
   */
  async *simulate(from: Day, to: Day, now: Instant): AsyncGenerator<Foretold> {
    if (isBefore(to, from) || daysBetween(from, to) > MOST_DAYS)
      throw new Invalid('simulation/span', `Khoảng ngày phải xuôi và không quá ${MOST_DAYS} ngày.`);
    const start = isBefore(from, dayOf(now)) ? moment(from) : now;
    const book = await this.rules.read(this.database.read);
    const { days, committees } = await this.foresee(start, to, book);
    const names = await this.names();
    const foretelling = new Foretelling(book, (subjects, on) =>
      readRoles(this.people, this.database.read, subjects, on),
    );
    for (let on = dayOf(start); !isAfter(on, to); on = on.add({ days: 1 })) {
      const key = on.toString();
      const overviews = overviewsOf(on, start, committees, book);
      const mails = await foretelling.messagesOf(on, days.get(key) ?? [], overviews);
      days.delete(key);
      if (!isBefore(on, from)) for (const mail of mails) yield viewOf(mail, names);
    }
  }

  /** Keeps of each assignment only what its messages need, however many there are. */
  private async foresee(start: Instant, to: Day, book: RuleBook) {
    const days = new Map<string, Coming[]>();
    const committees = new Set<number>();
    const { read } = this.database;
    for (const portions of [openAssignments(read, book), turnsToCome(read, book, start, to)])
      for await (const portion of portions)
        for (const { facts, rules, recorded, assignments } of portion) {
          for (const { committeeId } of assignments) committees.add(committeeId);
          for (const foreseen of forecast(facts, start, to, rules, recorded)) {
            const key = dayOf(foreseen.at).toString();
            const coming = days.get(key) ?? [];
            days.set(key, coming);
            coming.push({ ...foreseen, rules, assignments });
          }
        }
    return { days, committees: [...committees].toSorted((a, b) => a - b) };
  }

  private async names() {
    const units = await this.database.read.find(Unit, { select: { id: true, name: true } });
    const committees = await this.database.read.find(Committee, { select: { id: true, name: true } });
    return {
      unit: new Map(units.map(({ id, name }) => [id, name])),
      committee: new Map(committees.map(({ id, name }) => [id, name])),
    };
  }
}

function overviewsOf(on: Day, start: Instant, committees: number[], book: RuleBook) {
  const at = slotAt(on, book.hours);
  return isOverviewDay(on, book, book.calendar) && !earlier(at, start) ? { at, committees } : undefined;
}

function viewOf(
  { reader, at, items }: ForetoldMail,
  names: { unit: ReadonlyMap<number, string>; committee: ReadonlyMap<number, string> },
): Foretold {
  return {
    day: dayOf(at).toString(),
    time: timeOf(at).toString({ smallestUnit: 'minute' }),
    person: reader.name,
    position: reader.position,
    items: items.flatMap((item) =>
      'step' in item
        ? [
            {
              assignment: item.assignment.id > 0 ? item.assignment.id : null,
              unit: names.unit.get(item.assignment.unitId ?? 0)!,
              step: item.step,
            },
          ]
        : [],
    ),
    overviews: items.flatMap((item) => ('overviewOf' in item ? [names.committee.get(item.overviewOf)!] : [])),
  };
}
