import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { type Day, daysBetween, isBefore, moment } from '../domain/day.js';
import { isOverviewDay } from '../domain/escalation-policy.js';
import { forecast } from '../domain/forecast.js';
import { chunked, grouped } from '../domain/grouping.js';
import type { Telling } from '../domain/look.js';
import type { RuleBook } from '../domain/rule-book.js';
import { readRecorded } from '../notifications/recorded.js';
import { readRoles, type Roles } from '../notifications/roles.js';
import { PeopleService, type Recipient } from '../people/people.service.js';
import { Database } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';

/** One message that somebody would get. */
export interface Foretold {
  day: string;
  time: string;
  person: string;
  position: string;
  items: { assignment: number; unit: string; step: string }[];
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

  /** The messages of the slots from `from` to `to`, both included; Invalid when that is no span or a very long one. */
  async simulate(from: Day, to: Day): Promise<Foretold[]> {
    if (isBefore(to, from) || daysBetween(from, to) > MOST_DAYS)
      throw new Invalid('simulation/span', `Khoảng ngày phải xuôi và không quá ${MOST_DAYS} ngày.`);
    const assignments = await this.database.read.find(Assignment, {
      where: { status: Not(In(['completed', 'withdrawn'])) },
      relations: { unit: true, committee: true },
      order: { id: 'ASC' },
    });
    const book = await this.rules.read(this.database.read);
    const foreseen = await this.foresee(assignments, from, to, book);
    const messages: Foretold[] = [];
    for (let on = from; !isBefore(to, on); on = on.add({ days: 1 })) {
      const due = foreseen.get(on.toString()) ?? [];
      const overview = isOverviewDay(on, book, book.calendar);
      if (due.length === 0 && !overview) continue;
      const roles = await readRoles(this.people, this.database.read, assignments, on);
      messages.push(...this.messagesOf(on, due, overview ? assignments : [], roles, book));
    }
    return messages;
  }

  private async foresee(assignments: Assignment[], from: Day, to: Day, book: RuleBook) {
    const all: { on: string; assignment: Assignment; telling: Telling }[] = [];
    for (const part of chunked(assignments)) {
      const recorded = await readRecorded(
        this.database.read,
        part.map(({ id }) => id),
      );
      for (const assignment of part)
        for (const { day, telling } of forecast(
          assignment,
          moment(from),
          to,
          book.rulesFor(assignment),
          recorded.get(assignment.id),
        ))
          all.push({ on: day.toString(), assignment, telling });
    }
    return grouped(all, ({ on }) => on);
  }

  private messagesOf(
    on: Day,
    due: { assignment: Assignment; telling: Telling }[],
    overviewed: Assignment[],
    roles: Roles,
    book: RuleBook,
  ): Foretold[] {
    const messages = new Map<number, Foretold>();
    const messageTo = ({ person }: Recipient) => {
      const { name, position } = person;
      const message = messages.get(person.id) ?? {
        day: on.toString(),
        time: book.hours.slot,
        person: name,
        position,
        items: [],
        overviews: [],
      };
      messages.set(person.id, message);
      return message;
    };
    for (const { assignment, telling } of due) {
      const hearers = roles.hearersOf(telling.step, telling.audience, assignment);
      const item = { assignment: assignment.id, unit: assignment.unit.name, step: hearers.step };
      for (const recipient of hearers.recipients) messageTo(recipient).items.push(item);
    }
    for (const [one] of grouped(overviewed, ({ committeeId }) => committeeId).values())
      for (const rung of book.overview.to)
        for (const recipient of roles.of(rung, one!))
          messageTo(recipient).overviews.push(one!.committee.name);
    return [...messages.values()];
  }
}
