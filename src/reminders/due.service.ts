import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThanOrEqual, Not } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { dayOf, earlier, type Instant } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import { nextStepAt, type OfficeRules, officeRules } from '../domain/stage-planning.js';
import type { StepFacts } from '../domain/step.js';
import { type Telling, tellings } from '../domain/telling.js';
import { readRoles, type Roles } from '../notifications/roles.js';
import { readToldUpTo } from '../notifications/told.js';
import { PeopleService } from '../people/people.service.js';
import { instantText } from '../platform/columns.js';
import { Config } from '../platform/config.js';
import type { Transaction } from '../platform/database.js';

const BATCH = 500;

/** What is told of an assignment now, and when it has to be looked at again. */
interface Decision {
  tellings: Telling[];
  nextActionAt: Instant | null;
}

/** One assignment about which somebody has to be told something, with its directive. */
export interface Due extends Decision {
  assignment: Assignment;
}

export interface DueBatch {
  due: Due[];
  roles: Roles;
}

/** Which assignments are due a word; the only question is whether their `nextActionAt` has passed. */
@Injectable()
export class DueService {
  private readonly rules: OfficeRules;

  constructor(
    private readonly people: PeopleService,
    config: Config,
  ) {
    this.rules = officeRules(config);
  }

  /** The next assignments that are due, at most a batch; outside a slot only changes that are told at once. */
  async take(tx: Transaction, now: Instant, slotIsOpen: boolean): Promise<DueBatch> {
    const found = await tx.find(Assignment, {
      select: { id: true, nextActionAt: true },
      where: { nextActionAt: LessThanOrEqual(now), ...(slotIsOpen ? {} : { announce: Not(IsNull()) }) },
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
    const toldUpTo = await readToldUpTo(tx, ids);
    const wasDue = new Map(found.map((row) => [row.id, row.nextActionAt]));
    const decided = new Map<string, Decision>();
    const due = assignments.map((assignment): Due => {
      const anew = startsAnew(assignment, wasDue.get(assignment.id));
      const since = anew ? undefined : toldUpTo.get(assignment.id);
      // Most units of a conclusion owe by the same days; what is decided for one holds for all of them.
      const key = factsKey(assignment, since);
      const decision = decided.get(key) ?? this.decide(assignment, since, now, slotIsOpen);
      decided.set(key, decision);
      return { assignment, ...decision };
    });
    return { due, roles: await readRoles(this.people, tx, assignments, dayOf(now)) };
  }

  private decide(
    assignment: Assignment,
    since: Instant | undefined,
    now: Instant,
    slotIsOpen: boolean,
  ): Decision {
    const after = slotIsOpen ? now : (since ?? assignment.armedAt);
    return {
      tellings: tellings(assignment, { now, slotIsOpen }, this.rules, since),
      nextActionAt: nextStepAt(assignment, after, this.rules) ?? null,
    };
  }

  /** Notes when each has to be looked at again; many share the moment. */
  async put(tx: Transaction, due: Due[]): Promise<void> {
    for (const group of grouped(due, (one) => one.nextActionAt && instantText(one.nextActionAt)).values()) {
      const ids = group.map((one) => one.assignment.id);
      await tx.update(Assignment, { id: In(ids) }, { announce: null, nextActionAt: group[0]!.nextActionAt });
    }
  }
}

/** A duty that has just begun, or whose hearers have changed, is told from its beginning; the stages know to whom. */
function startsAnew(assignment: Assignment, wasDue: Instant | null | undefined): boolean {
  return !wasDue || !earlier(assignment.armedAt, wasDue);
}

/** Everything that a decision depends on; nothing else may be asked when deciding. */
function factsKey(facts: StepFacts & { announce: string | null }, since: Instant | undefined): string {
  const { status, request, standing, due, aimOn, armedAt, announce } = facts;
  return JSON.stringify([status, request, standing, due, aimOn, armedAt, announce, since]);
}
