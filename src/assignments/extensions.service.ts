import { Injectable } from '@nestjs/common';
import { mayAct, onBehalfOf } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { next } from '../domain/assignment-state.js';
import { day, type Day, dayOf, formatDay, type Instant, isAfter, isBefore } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { Person } from '../people/person.entity.js';
import { Database, type Transaction } from '../platform/database.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import type { Assignment } from './assignment.entity.js';
import type { DecisionInput, ExtensionInput } from './assignments.dto.js';
import { change, pastDay, refusedBy, seen } from './assignments.service.js';
import { setDeadline } from './deadlines.js';
import { type Verdict, verdictOf } from './deciding.js';
import { Extension } from './extension.entity.js';
import { applyMove, type Capacity, claim, record, subjectOf } from './moves.js';
import { afterAsking, afterRefusing } from './next-state.js';

/** Later deadlines: a unit asks, the chair or whom the chair named decides; every deadline there was is kept. */
@Injectable()
export class ExtensionsService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /**
   * Records the request; one may be open at a time. The secretariat may write one down for the unit. Returns its id.
   */
  ask(assignmentId: number, input: ExtensionInput, who: Principal, now: Instant): Promise<number> {
    return this.database.write(async (tx) => {
      const assignment = await seen(tx, assignmentId, who);
      if (!mayAct(who, 'ask-extension', subjectOf(assignment)))
        throw new Forbidden('extension/not-yours', 'Ông/Bà không có quyền xin gia hạn việc này.');
      if (!next(assignment.status, 'extend')) throw refusedBy(assignment.status, 'extend');
      const newDue = laterDay(assignment, input.newDue, now);
      if (await tx.existsBy(Extension, { assignmentId, state: 'pending' }))
        throw new Conflict('extension/pending', 'Việc này đã có đề nghị gia hạn đang chờ quyết định.');
      await claim(tx, assignment, afterAsking(now));
      const { askedById, typedById, capacity } = await askerOf(tx, assignment, who, now);
      const { id } = await tx.save(Extension, {
        assignmentId,
        newDue,
        reason: input.reason,
        obstacle: input.obstacle ?? null,
        commitment: input.commitment ?? null,
        round: assignment.extensions + 1,
        state: 'pending',
        askedById,
        typedById,
        askedAt: now,
        decidedById: null,
        decisionTypedById: null,
        decidedAt: null,
        grantedDue: null,
        note: null,
      });
      const note = { text: input.reason, details: change(assignment.due, newDue), capacity };
      await record(tx, assignment, 'ask-extension', assignment.status, note, { who, now });
      return id;
    });
  }

  /**
   * Grants the day asked for, or an earlier one (any day to come once that has passed); or refuses with a reason. The
   * secretariat only writes down what was decided. Returns the assignment's id.
   */
  decide(id: number, input: DecisionInput, who: Principal, now: Instant): Promise<number> {
    return this.database.write(async (tx) => {
      const extension = await tx.findOneBy(Extension, { id });
      if (!extension) throw new NotFound('extension/unknown', 'Không có đề nghị gia hạn này.');
      const hand = { who, now };
      const book = await this.rules.read(tx);
      const assignment = await seen(tx, extension.assignmentId, who);
      const verdict = await verdictOf(tx, assignment, extension, hand, input.decidedById);
      // Whoever decided while this one waited for the assignment was quicker.
      if (!(await tx.existsBy(Extension, { id, state: 'pending' }))) throw alreadyDecided();
      const grantedDue = input.approve ? granted(assignment, extension, input, now) : null;
      const decided: Partial<Extension> = {
        state: input.approve ? 'approved' : 'refused',
        decidedById: verdict.decidedById,
        decisionTypedById: verdict.typedById,
        decidedAt: now,
        grantedDue,
        note: input.note ?? null,
      };
      await tx.update(Extension, { id }, decided);
      const rules = book.rulesFor(assignment);
      if (!grantedDue) {
        const note = { text: refusalReason(input), capacity: verdict };
        await claim(tx, assignment, afterRefusing(assignment, now, rules));
        await record(tx, assignment, 'refuse-extension', assignment.status, note, hand);
        return assignment.id;
      }
      const deadline = setDeadline(grantedDue, decisionOn(extension, verdict, now));
      const details = change(assignment.due, grantedDue);
      const note = { text: input.note ?? extension.reason, details, capacity: verdict };
      const to = stateAfter(assignment);
      await applyMove(tx, assignment, { act: 'extend', to, deadline }, note, hand, rules);
      return assignment.id;
    });
  }
}

/** Who asks: the person who answers for the unit; for a clerk who writes it down, the unit's head if there is one. */
async function askerOf(tx: Transaction, assignment: Assignment, who: Principal, now: Instant) {
  const { personId, actsForUnits } = who;
  if (actsForUnits.includes(assignment.unitId)) {
    const onBehalfOfId = onBehalfOf(who, subjectOf(assignment), 'lead-unit');
    const capacity: Capacity = { as: 'lead-unit', onBehalfOfId };
    return { askedById: personId, typedById: null, capacity };
  }
  const where = { unitId: assignment.unitId, head: true };
  const heads = await tx.find(Person, { where, order: { id: 'ASC' } });
  const head = heads.find((each) => !hasLeft(each, dayOf(now)));
  const capacity: Capacity = { as: 'secretariat', onBehalfOfId: head?.id ?? null };
  return { askedById: head?.id ?? personId, typedById: personId, capacity };
}

/** A day may still be granted after the unit has submitted: it decides whether that was in time. */
function stateAfter({ status }: Assignment) {
  const to = status === 'submitted' ? status : next(status, 'extend');
  if (!to) throw refusedBy(status, 'extend');
  return to;
}

function decisionOn({ reason, askedById }: Extension, { decidedById }: Verdict, at: Instant) {
  return { reason, askedById, decidedById, at };
}

function laterDay({ due }: Assignment, text: string, now: Instant): Day {
  const newDue = day(text);
  if (isBefore(newDue, dayOf(now))) throw pastDay(newDue);
  if (!due || isAfter(newDue, due)) return newDue;
  const message = `Hạn mới phải sau hạn hiện nay (${formatDay(due)}).`;
  throw new Invalid('extension/not-later', message, [{ at: 'newDue', message }]);
}

function granted(assignment: Assignment, { newDue: asked }: Extension, input: DecisionInput, now: Instant) {
  const due = laterDay(assignment, input.newDue ?? asked.toString(), now);
  if (!isAfter(due, asked) || isBefore(asked, dayOf(now))) return due;
  const message = `Hạn được chấp thuận không được sau ngày đơn vị đề nghị (${formatDay(asked)}).`;
  throw new Invalid('extension/beyond-asked', message, [{ at: 'newDue', message }]);
}

function alreadyDecided(): Conflict {
  return new Conflict('extension/decided', 'Đề nghị gia hạn này đã được quyết định.');
}

function refusalReason({ note }: DecisionInput): string {
  const message = 'Hãy ghi lý do không đồng ý gia hạn.';
  if (!note) throw new Invalid('extension/no-reason', message, [{ at: 'note', message }]);
  return note;
}
