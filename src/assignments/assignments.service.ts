import { Injectable } from '@nestjs/common';
import { mayAct, maySee } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import {
  type Act,
  ACTS,
  type ActRule,
  isFinished,
  next,
  type State,
  stateLabel,
} from '../domain/assignment-state.js';
import { day, type Day, dayOf, formatDay, type Instant, isBefore } from '../domain/day.js';
import { select } from '../platform/bulk.js';
import { Database, type Transaction } from '../platform/database.js';
import { Conflict, Forbidden, Invalid, NotFound } from '../platform/refusal.js';
import { RuleBooks } from '../rules/rule-books.js';
import { Assignment } from './assignment.entity.js';
import type { ActInput } from './assignments.dto.js';
import { setDeadline } from './deadlines.js';
import { verdictOf } from './deciding.js';
import { Extension } from './extension.entity.js';
import { applyMove, changedMeanwhile, subjectOf } from './moves.js';
import { keepProgress, measuredIn } from './progress.js';
import { remembering } from './undo.service.js';
import { beingTold, tooSoon } from './urging.service.js';

/** Everything that is done with an assignment after it was issued; the table in domain/assignment-state.ts decides. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBooks,
  ) {}

  /**
   * Does `act`, all or nothing. NotFound for whoever may not see the assignment, Forbidden for the wrong side,
   * Conflict when its state does not allow it or it is no longer the version that was seen. Answers the token by which
   * it can be undone, null when it cannot.
   */
  act(id: number, act: Act, input: ActInput, who: Principal, now: Instant): Promise<string | null> {
    return this.database.write(async (tx) => {
      await this.rules.read(tx);
      return remembering(tx, act, [id], { who, now }, async () => {
        await this.actIn(tx, id, act, input, who, now);
      });
    });
  }

  /** The same within a write that does more; answers the number of the entry in the history. */
  async actIn(
    tx: Transaction,
    id: number,
    act: Act,
    input: ActInput,
    who: Principal,
    now: Instant,
  ): Promise<number> {
    const book = await this.rules.read(tx);
    const assignment = await seen(tx, id, who);
    const to = permitted(assignment, act, input, who);
    const soon = WORDS[act]?.(assignment, now);
    if (soon) throw soon;
    const needed = neededOf(ACTS[act], input);
    if (needed.newDue && isBefore(needed.newDue, dayOf(now))) throw pastDay(needed.newDue);
    const measured = act === 'progress' ? measuredIn(input) : undefined;
    const hand = { who, now };
    const verdict = act === 'extend' ? await verdictOf(tx, assignment, null, hand) : undefined;
    const decidedById = verdict?.decidedById ?? who.personId;
    const decision = { reason: needed.reason, askedById: null, decidedById, at: now };
    const deadline = needed.newDue && setDeadline(needed.newDue, decision);
    const note = {
      text: needed.words,
      ...(needed.newDue && { details: change(assignment.due, needed.newDue) }),
      ...(verdict && { capacity: verdict }),
    };
    const move = { act, to, ...(deadline && { deadline }) };
    const historyId = await applyMove(tx, assignment, move, note, hand, book.rulesFor(assignment));
    if (measured) await keepProgress(tx, id, historyId, measured);
    const answer = answerTo(to, needed.newDue, needed.words);
    const pending = { assignmentId: id, state: 'pending' } as const;
    const by = { decidedById, decisionTypedById: verdict?.typedById ?? null, decidedAt: now };
    if (answer) await tx.update(Extension, pending, { ...answer, ...by });
    return historyId;
  }
}

/** The state that `act` leads to; refuses whoever may not do it, a version that is gone, a state that forbids it. */
export function permitted(assignment: Assignment, act: Act, input: ActInput, who: Principal): State {
  if (!mayAct(who, act, subjectOf(assignment))) throw forbidden(act);
  if (input.version && input.version !== assignment.version) throw changedMeanwhile();
  const to = next(assignment.status, act, assignment.suspendedFrom ?? undefined);
  if (!to) throw refusedBy(assignment.status, act);
  return to;
}

/** Why what the office says on its own account has to wait. */
const WORDS: Partial<Record<Act, typeof tooSoon>> = { urge: tooSoon, remark: beingTold };

/** What becomes of the unit's pending request when the office sets a day itself, or the duty ends. */
function answerTo(to: State, newDue: Day | undefined, note: string | null): Partial<Extension> | undefined {
  if (newDue) return { state: 'approved', grantedDue: newDue, note };
  if (!isFinished(to)) return undefined;
  return { state: 'refused', note: `Việc đã kết thúc: ${stateLabel(to).toLowerCase()}.` };
}

/**
 * The assignment with its directive, for whoever may know of it. Until the write ends neither a person nor the
 * heartbeat changes it: what it says of an announcement that was just told would otherwise be written back. Read the
 * rules before, as a change of the rules does: two that wait for each other would lose time.
 */
export async function seen(tx: Transaction, id: number, who: Principal): Promise<Assignment> {
  await select(tx, Assignment, ['id'], { where: { id }, lock: true });
  const assignment = await tx.findOne(Assignment, { where: { id }, relations: { directive: true } });
  if (!assignment || !maySee(who, subjectOf(assignment)))
    throw new NotFound('assignment/unknown', 'Không có việc này.');
  return assignment;
}

/** The old and the new last day, for the history. */
export function change(from: Day | null, to: Day) {
  return { fromDue: from?.toString() ?? null, newDue: to.toString() };
}

/** The refusal of a new last day that is over already. */
export function pastDay(due: Day): Invalid {
  const message = `Hạn mới ${formatDay(due)} đã qua; hãy chọn từ hôm nay trở đi.`;
  return new Invalid('assignment/due-past', message, [{ at: 'newDue', message }]);
}

/** Why `act` cannot be done in `state`. */
export function refusedBy(state: State, act: Act): Conflict {
  return refusedIn(state, ACTS[act].label);
}

/** The same for what is no act of the table and is called `label`. */
export function refusedIn(state: State, label: string): Conflict {
  const code = isFinished(state) ? 'assignment/already-done' : 'assignment/not-now';
  const message = `Việc đang ở trạng thái “${stateLabel(state)}” nên không thể “${label}”. Hãy tải lại để xem tình trạng hiện nay.`;
  return new Conflict(code, message);
}

function forbidden(act: Act): Forbidden {
  return new Forbidden(
    'assignment/not-yours',
    `Ông/Bà không có quyền “${ACTS[act].label}” đối với việc này.`,
  );
}

function neededOf({ label, needs }: ActRule, input: ActInput) {
  const sentences = {
    reason: `Hãy ghi lý do khi chọn “${label}”.`,
    text: `Hãy ghi nội dung khi chọn “${label}”.`,
    newDue: `Hãy chọn hạn mới khi chọn “${label}”.`,
  };
  const problems = needs
    .filter((need) => !input[need]?.trim())
    .map((need) => ({ at: need, message: sentences[need] }));
  if (problems.length)
    throw new Invalid('assignment/incomplete', problems.map(({ message }) => message).join(' '), problems);
  const words = [input.text, input.reason].filter(Boolean);
  return {
    reason: input.reason ?? null,
    /** What the history keeps; whoever gives a reason and a text too loses neither. */
    words: words.length ? words.join('\n') : null,
    newDue: needs.includes('newDue') && input.newDue ? day(input.newDue) : undefined,
  };
}
