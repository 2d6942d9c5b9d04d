import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Assignment } from '../assignments/assignment.entity.js';
import type { Instant } from '../domain/day.js';
import { Database } from '../platform/database.js';
import { Conflict } from '../platform/refusal.js';
import { committeeFor } from '../rules/policies.service.js';
import { PolicyApplication } from '../rules/policy.entity.js';
import { RuleBooks } from '../rules/rule-books.js';
import { OPEN } from './planned-rows.js';
import { replan } from './replanning.js';

/** Lays a committee's policy over what it has open, which a new policy alone leaves as it was issued. */
@Injectable()
export class PolicyChanges {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /** How many open assignments of the committee go by another policy than the one it issues under now. */
  async openUnderOthers(committeeId: number): Promise<number> {
    const row = await this.rules.policyInForce(this.database.read, committeeId);
    const others = row ? { policyId: Not(row.id) } : {};
    return this.database.read.countBy(Assignment, { committeeId, status: OPEN, ...others });
  }

  /**
   * Lets the policy that the committee issues under hold for everything that it has open: plans it anew and writes
   * down how many assignments that were and of how many the reminders moved. Conflict when all go by it already.
   */
  apply(code: string, who: Principal, now: Instant): Promise<PolicyApplication> {
    return this.database.write(async (tx) => {
      const { id: committeeId } = await committeeFor(tx, code, who);
      // Before the rules are read: of two changes at once the second begins with what the first has left.
      await this.rules.changed(tx, now);
      const policyId = await this.rules.policyOf(tx, committeeId, now);
      const others = { committeeId, status: OPEN, policyId: Not(policyId) };
      const assignments = await tx.countBy(Assignment, others);
      if (assignments === 0)
        throw new Conflict(
          'policy/nothing-to-apply',
          'Mọi nhiệm vụ đang mở của Ban đều đã theo quy định hiện nay; không có gì để áp dụng.',
        );
      const book = await this.rules.read(tx);
      const moved = await replan(tx, { before: book, after: book, now, committeeId, policyId });
      return tx.save(PolicyApplication, {
        ...{ committeeId, policyId, at: now, byId: who.personId },
        ...{ assignments, moved },
      });
    });
  }
}
