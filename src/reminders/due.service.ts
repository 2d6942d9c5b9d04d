import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { dayOf, type Instant } from '../domain/day.js';
import { look, type Look, type LookFacts } from '../domain/look.js';
import type { Ladder } from '../domain/reminder-policy.js';
import type { OfficeRules } from '../domain/stage-planning.js';
import { readRecorded } from '../notifications/recorded.js';
import { readRoles, type Roles } from '../notifications/roles.js';
import { PeopleService } from '../people/people.service.js';
import { updateEach } from '../platform/bulk.js';
import { instantText } from '../platform/columns.js';
import type { Transaction } from '../platform/database.js';
import { RuleBooks } from '../rules/rule-books.js';
import { giveTurns } from './occurrences.js';
import { factsKey, factsOf, type PlannedRow, readRows, spokenOf } from './planned-rows.js';
import type { Spoken } from './words.js';

const BATCH = 500;

/** One assignment about which somebody has to be told something. */
export interface Due {
  assignment: Spoken;
  /** That it was issued under. */
  ladder: Ladder;
  tellings: Look['tellings'];
  naming: string | null;
  /** What then stands in the assignment's columns. */
  after: { announce: string | null; armedAt: string; nextActionAt: string | null; toldUpTo: string | null };
}

export interface DueBatch {
  due: Due[];
  roles: Roles;
}

type Decision = Pick<Due, 'ladder' | 'tellings' | 'after'>;

/** Which assignments are due a word; the only question is whether their `nextActionAt` has passed. */
@Injectable()
export class DueService {
  constructor(
    private readonly people: PeopleService,
    private readonly rules: RuleBooks,
  ) {}

  /**
   * Gives new turns, then the next assignments that are due, at most a batch, with what is decided for each; undefined
   * when none is.
   */
  async take(tx: Transaction, now: Instant): Promise<DueBatch | undefined> {
    // Before the assignments, as a change of the rules takes them: two that wait for each other would lose time.
    const book = await this.rules.read(tx);
    await giveTurns(tx, now, book);
    const rows = await readRows(tx, {
      where: { nextActionAt: LessThanOrEqual(now) },
      order: { nextActionAt: 'ASC', id: 'ASC' },
      take: BATCH,
      lock: true,
    });
    if (rows.length === 0) return undefined;
    const unsure = rows.filter(({ toldUpTo }) => toldUpTo === null).map(({ id }) => id);
    const recorded = await readRecorded(tx, unsure);
    const decisions = new Map<OfficeRules, Map<string, Decision>>();
    const decided = (row: PlannedRow): Decision => {
      const rules = book.rulesFor(row);
      const steps = recorded.get(row.id);
      // Most units of a conclusion owe by the same days; what is decided for one holds for all of them.
      const alike = decisions.get(rules) ?? new Map<string, Decision>();
      decisions.set(rules, alike);
      const key = [factsKey(row), ...(steps ?? [])].join('|');
      const decision = alike.get(key) ?? decide(factsOf(row), now, rules, steps);
      alike.set(key, decision);
      return decision;
    };
    const owed = await spokenOf(tx, rows);
    const due = rows.map((row, at): Due => ({
      assignment: owed[at]!,
      naming: row.announceToOfficer,
      ...decided(row),
    }));
    return { due, roles: await readRoles(this.people, tx, owed, dayOf(now)) };
  }

  /** Notes what has been told, and when each has to be looked at again. */
  async put(tx: Transaction, due: Due[]): Promise<void> {
    const rows = due.map(({ assignment, after }) => ({
      id: assignment.id,
      announceToOfficer: null,
      ...after,
    }));
    await updateEach(tx, Assignment, rows);
  }
}

function decide(
  facts: LookFacts,
  now: Instant,
  rules: OfficeRules,
  recorded?: ReadonlySet<string>,
): Decision {
  const { tellings, announce, armedAt, nextActionAt, toldUpTo } = look(facts, now, rules, recorded);
  return {
    ladder: rules.ladder,
    tellings,
    after: {
      announce,
      armedAt: instantText(armedAt),
      nextActionAt: nextActionAt && instantText(nextActionAt),
      toldUpTo: toldUpTo && instantText(toldUpTo),
    },
  };
}
