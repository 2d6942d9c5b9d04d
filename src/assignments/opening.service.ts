import { Injectable } from '@nestjs/common';
import { onBehalfOf, unitRoleOn } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { isFinished } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';
import { Database } from '../platform/database.js';
import { RuleBooks } from '../rules/rule-books.js';
import type { AssignmentFile } from './assignment-file.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentQueries } from './assignments.queries.js';
import { seen } from './assignments.service.js';
import { type Hand, record, subjectOf } from './moves.js';
import { afterOpening } from './next-state.js';

/** Looking at an assignment, which the secretariat is told of nobody having done. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly database: Database,
    private readonly queries: AssignmentQueries,
    private readonly rules: RuleBooks,
  ) {}

  /**
   * The assignment with its past, as the queries give it. The first time that somebody looks who answers for the lead
   * unit, this is noted for ever. It is no change of the assignment: nobody else's page grows old by it.
   */
  async open(id: number, who: Principal, now: Instant): Promise<AssignmentFile> {
    const file = await this.queries.one(id, who);
    if (!isFirstLook(file.assignment, who)) return file;
    await this.note(id, { who, now });
    return this.queries.one(id, who);
  }

  private note(id: number, hand: Hand): Promise<void> {
    const { who, now } = hand;
    return this.database.write(async (tx) => {
      const book = await this.rules.read(tx);
      const present = await seen(tx, id, who);
      if (!isFirstLook(present, who)) return;
      await tx.update(Assignment, { id }, afterOpening(present, now, book.rulesFor(present)));
      const as = unitRoleOn(who, subjectOf(present))!;
      const capacity = { as, onBehalfOfId: onBehalfOf(who, subjectOf(present), as) };
      const note = { text: null, capacity };
      await record(tx, present, 'open', present.status, note, hand);
    });
  }
}

function isFirstLook(assignment: Assignment, who: Principal): boolean {
  const { openedAt, status } = assignment;
  return !openedAt && unitRoleOn(who, subjectOf(assignment)) !== undefined && !isFinished(status);
}
