import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { mayAct, maySee } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { Conclusion } from '../conclusions/conclusion.entity.js';
import { takeTurn, unknownConclusion } from '../conclusions/draft-desk.js';
import { Draft } from '../conclusions/draft.entity.js';
import { dayOf, type Instant } from '../domain/day.js';
import { PeopleService } from '../people/people.service.js';
import { Database, type Transaction } from '../platform/database.js';
import { Conflict, Forbidden } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import { issueDraft } from './issue-draft.js';
import { resolveUnits, type Unresolved } from './resolve-units.js';

/** What was issued, and what stays on the clerk's table and why. */
export interface Issued {
  conclusion: number;
  /** How many drafts and how many assignments this call issued. */
  drafts: number;
  assignments: number;
  unresolved: Unresolved[];
  /** What the clerk should compare with the document, by draft: units that it counts otherwise than the list does. */
  notes: { draft: number; section: string; note: string }[];
}

/** The step from the clerk's table to what units owe. */
@Injectable()
export class IssuingService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
    private readonly rules: RuleBooks,
  ) {}

  /**
   * Issues every proposed draft whose lead units are all known on the day of issue, one assignment per unit; groups
   * are resolved now and stay as they are. A draft that cannot be resolved stays proposed and blocks no other; a
   * later call issues the rest. The heartbeat tells the units.
   */
  issue(conclusionId: number, who: Principal, now: Instant): Promise<Issued> {
    return this.database.write(async (tx) => {
      const conclusion = await this.open(tx, conclusionId, who);
      const drafts = await tx.find(Draft, {
        where: { conclusionId, state: 'proposed' },
        order: { ordinal: 'ASC', id: 'ASC' },
      });
      const directory = await this.people.directory(tx);
      const policyId = await this.rules.policyOf(tx, conclusion.committeeId, now);
      const timing = await this.rules.read(tx);
      const on = conclusion.issuedOn ?? dayOf(now);
      const issued: Issued = {
        conclusion: conclusionId,
        drafts: 0,
        assignments: 0,
        unresolved: [],
        notes: [],
      };
      for (const draft of drafts) {
        const addressees = resolveUnits(draft, directory, on);
        if ('unresolved' in addressees) {
          issued.unresolved.push(addressees.unresolved);
          continue;
        }
        const from = { conclusion, draft, addressees, who, now, policyId, timing };
        issued.assignments += await issueDraft(tx, from);
        issued.drafts += 1;
        const { id, section } = draft;
        issued.notes.push(...addressees.notes.map((note) => ({ draft: id, section, note })));
      }
      if (issued.drafts > 0 && conclusion.status === 'draft')
        await tx.update(Conclusion, { id: conclusionId }, { status: 'issued', issuedAt: now });
      return issued;
    });
  }

  private async open(tx: Transaction, id: number, who: Principal): Promise<Conclusion> {
    const conclusion = await tx.findOneBy(Conclusion, { id });
    if (!conclusion || !maySee(who, conclusion)) throw unknownConclusion();
    if (!mayAct(who, 'issue', conclusion))
      throw new Forbidden(
        'conclusion/not-secretariat',
        'Chỉ thư ký của Ban Chỉ đạo được ban hành giao việc.',
      );
    await takeTurn(tx, conclusion.committeeId);
    await refuseSecondOfItsNumber(tx, conclusion);
    return conclusion;
  }
}

/** Number and symbol are unique within an issuer's year (Nghị định 30/2020/NĐ-CP, Điều 15). */
async function refuseSecondOfItsNumber(tx: Transaction, conclusion: Conclusion): Promise<void> {
  const { id, number, issuer, issuedOn } = conclusion;
  if (!number || !issuer || !issuedOn) return;
  const namesakes = await tx.findBy(Conclusion, { number, issuer, status: Not('draft') });
  const other = namesakes.find((each) => each.id !== id && each.issuedOn?.year === issuedOn.year);
  if (!other) return;
  const message = `Kết luận số ${number} năm ${issuedOn.year} đã được ban hành trong hệ thống (mã ${other.id}). Nếu là văn bản khác, hãy sửa số và ký hiệu.`;
  throw new Conflict('conclusion/number-taken', message);
}
