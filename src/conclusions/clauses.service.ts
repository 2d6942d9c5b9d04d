import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import { NotFound } from '../platform/refusal.js';
import { Clause } from './conclusion.entity.js';
import { DraftDesk } from './draft-desk.js';

/** What a clerk says about pieces of the document from which nothing was proposed. */
@Injectable()
export class ClausesService {
  constructor(private readonly desk: DraftDesk) {}

  /**
   * Says that the clauses `ids` give no task (không phát sinh nhiệm vụ), or takes that back. NotFound, and nothing is
   * said, when one of them is no clause of this conclusion.
   */
  mark(conclusionId: number, ids: number[], noTask: boolean, who: Principal, now: Instant): Promise<void> {
    return this.desk.at(conclusionId, who, now, async ({ tx }) => {
      const found = await tx.findBy(Clause, { conclusionId, id: In(ids) });
      if (found.length === 0 || found.length < new Set(ids).size)
        throw new NotFound('clause/unknown', 'Không có mục này trong văn bản.');
      await tx.update(Clause, { conclusionId, id: In(ids) }, { state: noTask ? 'no-task' : 'unassigned' });
    });
  }
}
