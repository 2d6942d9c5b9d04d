import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { dayOf, type Instant } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import { look, type Look, type LookFacts } from '../domain/look.js';
import type { Ladder } from '../domain/reminder-policy.js';
import type { OfficeRules } from '../domain/stage-planning.js';
import { readRecorded } from '../notifications/recorded.js';
import { readRoles, type Roles } from '../notifications/roles.js';
import { PeopleService } from '../people/people.service.js';
import { instantText } from '../platform/columns.js';
import type { Transaction } from '../platform/database.js';
import { RuleBooks } from '../rules/rule-books.js';
import { Occurrences } from './occurrences.service.js';

const BATCH = 500;

/** One assignment about which somebody has to be told something, with its directive. */
export interface Due extends Look {
  assignment: Assignment;
  /** That it was issued under. */
  ladder: Ladder;
}

export interface DueBatch {
  due: Due[];
  roles: Roles;
}

/** Which assignments are due a word; the only question is whether their `nextActionAt` has passed. */
@Injectable()
export class DueService {
  constructor(
    private readonly people: PeopleService,
    private readonly rules: RuleBooks,
    private readonly occurrences: Occurrences,
  ) {}

  /** Gives new turns, then the next assignments that are due, at most a batch, with what is decided for each. */
  async take(tx: Transaction, now: Instant): Promise<DueBatch> {
    await this.occurrences.make(tx, now);
    const found = await tx.find(Assignment, {
      select: { id: true },
      where: { nextActionAt: LessThanOrEqual(now) },
      order: { nextActionAt: 'ASC', id: 'ASC' },
      take: BATCH,
    });
    const ids = found.map((row) => row.id);
    if (ids.length === 0) return { due: [], roles: await readRoles(this.people, tx, [], dayOf(now)) };
    // Takes the rows before they are read: whoever changes one now waits for this write or is seen by it.
    await tx.update(Assignment, { id: In(ids) }, { nextActionAt: null });
    const assignments = await tx.find(Assignment, {
      where: { id: In(ids) },
      relations: { directive: true },
      order: { id: 'ASC' },
    });
    const book = await this.rules.read(tx);
    const recorded = await readRecorded(
      tx,
      assignments.filter((each) => !each.toldUpTo).map(({ id }) => id),
    );
    const decided = new Map<OfficeRules, Map<string, Look>>();
    const due = assignments.map((assignment): Due => {
      const rules = book.rulesFor(assignment);
      const steps = recorded.get(assignment.id);
      // Most units of a conclusion owe by the same days; what is decided for one holds for all of them.
      const alike = decided.get(rules) ?? new Map<string, Look>();
      decided.set(rules, alike);
      const key = factsKey(assignment, steps);
      const decision = alike.get(key) ?? look(assignment, now, rules, steps);
      alike.set(key, decision);
      return { assignment, ladder: rules.ladder, ...decision };
    });
    return { due, roles: await readRoles(this.people, tx, assignments, dayOf(now)) };
  }

  /** Notes what has been told, and when each has to be looked at again; many share the moment. */
  async put(tx: Transaction, due: Due[]): Promise<void> {
    const outcome = ({ announce, nextActionAt, toldUpTo }: Due) =>
      [announce, nextActionAt && instantText(nextActionAt), toldUpTo && instantText(toldUpTo)].join();
    for (const group of grouped(due, outcome).values()) {
      const { announce, nextActionAt, toldUpTo } = group[0]!;
      const ids = group.map((one) => one.assignment.id);
      await tx.update(Assignment, { id: In(ids) }, { announce, nextActionAt, toldUpTo });
    }
  }
}

/** Everything that a decision depends on beside the rules. */
function factsKey(facts: LookFacts, recorded: ReadonlySet<string> | undefined): string {
  const { status, request, standing, urgent, due, dueTime, aimOn, armedAt, openedAt, heardAt } = facts;
  const { extensionAskedAt, announce, toldUpTo } = facts;
  return JSON.stringify([
    ...[status, request, standing, urgent, due, dueTime, aimOn, armedAt, openedAt, heardAt],
    ...[extensionAskedAt, announce, toldUpTo, [...(recorded ?? [])]],
  ]);
}
