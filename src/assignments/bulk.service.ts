import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Act } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';
import { Database } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import { Assignment } from './assignment.entity.js';
import { WITH_ALL } from './assignments.queries.js';
import { AssignmentsService } from './assignments.service.js';
import { type BulkInput, MOST } from './bulk.dto.js';
import { type LeftOut, reasonOf } from './left-out.js';
import { within } from './scope.js';
import { remembering } from './undo.service.js';

/** What one act on many did. */
export interface BulkOutcome {
  act: Act;
  done: Assignment[];
  left: LeftOut[];
  /** By which it can be undone; null when nothing was done. */
  undo: string | null;
}

/** One act of the office on many assignments at once; each is checked as if it were the only one. */
@Injectable()
export class BulkService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
    private readonly assignments: AssignmentsService,
  ) {}

  /** Those of `ids` that belong to the person's committees, in the order of their last days; at most `MOST`. */
  async chosen(ids: readonly number[], who: Principal): Promise<Assignment[]> {
    const asOffice = { ...who, actsForUnits: [] };
    return this.database.read.find(Assignment, {
      where: within(asOffice, { id: In(ids.slice(0, MOST)) }),
      relations: WITH_ALL,
      order: { due: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' },
    });
  }

  /**
   * Does the act where it can be done. What somebody changed since it was seen, or what does not allow the act, is
   * left out with the reason; Invalid when the act lacks its reason or day, or nothing was chosen.
   */
  async act({ act, rows, ...input }: BulkInput, who: Principal, now: Instant): Promise<BulkOutcome> {
    if (rows.length === 0) throw nothingChosen();
    const refused = new Map<number, string>();
    const undo = await this.database.write(async (tx) => {
      refused.clear();
      await this.rules.read(tx);
      // Always in the same order: two that take each other's assignments would wait for each other.
      const ordered = rows.toSorted((a, b) => a.id - b.id);
      const ids = ordered.map(({ id }) => id);
      return remembering(tx, act, ids, { who, now }, async () => {
        for (const { id, version } of ordered) {
          const work = this.assignments.actIn(tx, id, act, { ...input, version }, who, now);
          const reason = await work.then(() => undefined, reasonOf);
          if (reason) refused.set(id, reason);
        }
      });
    });
    const ids = rows.map(({ id }) => id);
    const known = await this.chosen(ids, who);
    const left = [...refused].map(([id, reason]) => {
      return { id, reason, assignment: known.find((each) => each.id === id) };
    });
    return { act, undo, left, done: known.filter(({ id }) => !refused.has(id)) };
  }
}

function nothingChosen(): Invalid {
  const message = 'Hãy đánh dấu ít nhất một việc.';
  return new Invalid('bulk/nothing-chosen', message, [{ at: 'rows', message }]);
}
