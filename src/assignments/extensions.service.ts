import { Injectable } from '@nestjs/common';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { next } from '../domain/assignment-state.js';
import { day, dayOf, formatDay, type Instant, isAfter, isBefore } from '../domain/day.js';
import { Database, type Transaction } from '../platform/database.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import type { Assignment } from './assignment.entity.js';
import type { DecisionInput, ExtensionInput } from './assignments.dto.js';
import { change, pastDay, refusedBy, seen } from './assignments.service.js';
import { setDeadline } from './deadlines.js';
import { Extension } from './extension.entity.js';
import { applyMove, claim, record, subjectOf } from './moves.js';

/** Later deadlines: a unit asks, the office decides; every deadline there was is kept. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /** Records the request; one may be open at a time. Returns its id. */
  ask(assignmentId: number, input: ExtensionInput, who: Principal, now: Instant): Promise<number> {
    return this.database.write(async (tx) => {
      const assignment = await seen(tx, assignmentId, who);
      if (!mayAct(who, 'ask-extension', subjectOf(assignment)))
        throw new Forbidden('extension/not-yours', 'Bạn không có quyền đề nghị gia hạn việc này.');
      if (!next(assignment.status, 'extend')) throw refusedBy(assignment.status, 'extend');
      const newDue = laterDay(assignment, input.newDue, now);
      if (await tx.existsBy(Extension, { assignmentId, state: 'pending' }))
        throw new Conflict('extension/pending', 'Việc này đã có đề nghị gia hạn đang chờ quyết định.');
      await claim(tx, assignment, {});
      const { id } = await tx.save(Extension, {
        assignmentId,
        newDue,
        reason: input.reason,
        obstacle: null,
        commitment: null,
        round: assignment.extensions + 1,
        state: 'pending',
        askedById: who.personId,
        typedById: null,
        askedAt: now,
        decidedById: null,
        decidedAt: null,
        grantedDue: null,
        note: null,
      });
      const note = { text: input.reason, details: change(assignment.due, newDue) };
      await record(tx, assignment, 'ask-extension', assignment.status, note, { who, now });
      return id;
    });
  }

  /** Grants the day asked for, or another; or refuses with a reason. Returns the assignment's id. */
  decide(id: number, input: DecisionInput, who: Principal, now: Instant): Promise<number> {
    return this.database.write(async (tx) => {
      const extension = await tx.findOneBy(Extension, { id });
      if (!extension) throw new NotFound('extension/unknown', 'Không có đề nghị gia hạn này.');
      if (!mayAct(who, 'decide-extension', subjectOf(await seen(tx, extension.assignmentId, who))))
        throw new Forbidden('extension/not-yours', 'Bạn không có quyền quyết định đề nghị gia hạn này.');
      // Whoever decides at the same time waits here, and then finds the assignment as the first decision left it.
      await settle(tx, extension, { state: 'pending' });
      const assignment = await seen(tx, extension.assignmentId, who);
      const grantedDue = input.approve
        ? laterDay(assignment, input.newDue ?? extension.newDue.toString(), now)
        : null;
      await settle(tx, extension, {
        state: input.approve ? 'approved' : 'refused',
        decidedById: who.personId,
        decidedAt: now,
        grantedDue,
        note: input.note ?? null,
      });
      const hand = { who, now };
      if (!grantedDue) {
        const note = { text: refusalReason(input) };
        await claim(tx, assignment, {});
        await record(tx, assignment, 'refuse-extension', assignment.status, note, hand);
        return assignment.id;
      }
      const to = next(assignment.status, 'extend');
      if (!to) throw refusedBy(assignment.status, 'extend');
      const decision = {
        reason: extension.reason,
        askedById: extension.askedById,
        decidedById: who.personId,
        at: now,
      };
      const deadline = setDeadline(grantedDue, decision);
      const note = { text: input.note ?? extension.reason, details: change(assignment.due, grantedDue) };
      const rules = (await this.rules.read(tx)).rulesFor(assignment);
      await applyMove(tx, assignment, { act: 'extend', to, deadline }, note, hand, rules);
      return assignment.id;
    });
  }
}

function laterDay({ due }: Assignment, text: string, now: Instant) {
  const newDue = day(text);
  if (isBefore(newDue, dayOf(now))) throw pastDay(newDue);
  if (!due || isAfter(newDue, due)) return newDue;
  const message = `Hạn mới phải sau hạn hiện nay (${formatDay(due)}).`;
  throw new Invalid('extension/not-later', message, [{ at: 'newDue', message }]);
}

async function settle(tx: Transaction, { id }: Extension, decided: Partial<Extension>): Promise<void> {
  const { affected } = await tx.update(Extension, { id, state: 'pending' }, decided);
  if (affected !== 1) throw alreadyDecided();
}

function alreadyDecided(): Conflict {
  return new Conflict('extension/decided', 'Đề nghị gia hạn này đã được quyết định.');
}

function refusalReason({ note }: DecisionInput): string {
  const message = 'Hãy ghi lý do không đồng ý gia hạn.';
  if (!note) throw new Invalid('extension/no-reason', message, [{ at: 'note', message }]);
  return note;
}
