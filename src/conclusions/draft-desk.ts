import { Injectable } from '@nestjs/common';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { dayOf, type Instant } from '../domain/day.js';
import type { DeadlineContext } from '../domain/reading/deadline/deadline.js';
import { Committee } from '../people/committee.entity.js';
import { Database, type Transaction } from '../platform/database.js';
import { Forbidden, NotFound } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import { Conclusion } from './conclusion.entity.js';
import { Draft } from './draft.entity.js';
import { unknownDraft } from './draft-rows.js';
import type { Seen } from './drafts.dto.js';
import { remembering } from './take-back.js';

/** A conclusion opened for a clerk's corrections, within one write. */
export interface OpenedConclusion {
  tx: Transaction;
  conclusion: Conclusion;
  /** How words about deadlines are read here. */
  context: DeadlineContext;
}

/** Opens conclusions for correction: to the committee's secretariat only, and only inside a write. */
@Injectable()
export class DraftDesk {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /** The drafts as they are committed, in the document's order. */
  async look(conclusionId: number, who: Principal): Promise<Draft[]> {
    const conclusion = await this.database.read.findOneBy(Conclusion, { id: conclusionId });
    if (!conclusion || !mayAct(who, 'see', conclusion)) throw unknownConclusion();
    return this.database.read.find(Draft, { where: { conclusionId }, order: { ordinal: 'ASC', id: 'ASC' } });
  }

  /** Does `work` on one draft and its conclusion. */
  on<T>(
    { id, conclusionId }: Seen,
    who: Principal,
    now: Instant,
    work: (opened: OpenedConclusion, draft: Draft) => Promise<T>,
  ): Promise<T> {
    return this.database.write(async (tx) => {
      const draft = (await tx.findOneBy(Draft, { id, conclusionId })) ?? unknownDraft();
      const opened = await this.open(tx, conclusionId, who, now);
      return remembering(opened, () => work(opened, draft));
    });
  }

  /** Does `work` on a conclusion. */
  at<T>(
    conclusionId: number,
    who: Principal,
    now: Instant,
    work: (opened: OpenedConclusion) => Promise<T>,
  ): Promise<T> {
    return this.database.write(async (tx) => {
      const opened = await this.open(tx, conclusionId, who, now);
      return remembering(opened, () => work(opened));
    });
  }

  private async open(tx: Transaction, id: number, who: Principal, now: Instant): Promise<OpenedConclusion> {
    const conclusion = await tx.findOneBy(Conclusion, { id });
    if (!conclusion || !mayAct(who, 'see', conclusion)) throw unknownConclusion();
    if (!mayAct(who, 'edit-drafts', conclusion))
      throw new Forbidden('draft/not-secretariat', 'Chỉ thư ký của Ban Chỉ đạo được sửa dự thảo giao việc.');
    await takeTurn(tx, conclusion.committeeId);
    const { beforeDay, issuedOn } = conclusion;
    const { calendar } = await this.rules.read(tx);
    return {
      tx,
      conclusion,
      context: { beforeDay, issuedOn: issuedOn ?? dayOf(now), calendar },
    };
  }
}

/**
 * Waits until nobody else corrects or issues conclusions of this committee. It changes nothing but keeps the row: on
 * PostgreSQL two clerks would wait for each other's drafts, and two conclusions of one number not see each other.
 */
export async function takeTurn(tx: Transaction, committeeId: number): Promise<void> {
  await tx.update(Committee, { id: committeeId }, { code: () => 'code' });
}

/** For whoever may not know of it as for what does not exist. */
export function unknownConclusion(): NotFound {
  return new NotFound('conclusion/unknown', 'Không có kết luận này.');
}
