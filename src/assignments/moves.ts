import { onBehalfOf, type Role, roleOn } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import type { OfficeRules } from '../domain/stage-planning.js';
import type { Transaction } from '../platform/database.js';
import { Conflict } from '../platform/refusal.js';
import { Assignment } from './assignment.entity.js';
import { DeadlineVersion } from './deadline.entity.js';
import { HistoryEntry } from './history.entity.js';
import { afterMove, type Move } from './next-state.js';

/** As what somebody acts, and in whose place. */
export interface Capacity {
  as: Role;
  onBehalfOfId: number | null;
}

/** What the history keeps of a change beside the states. */
export interface Note {
  text: string | null;
  details?: HistoryEntry['details'];
  /** Where it is not the actor's highest role. */
  capacity?: Capacity;
}

/** Whoever changed an assignment, and when. */
export interface Hand {
  who: Principal;
  now: Instant;
}

/**
 * Applies `move` to the assignment as it was read: its row, its new deadline version, its history. Answers the number
 * of the entry there.
 */
export async function applyMove(
  tx: Transaction,
  present: Assignment,
  move: Move,
  note: Note,
  hand: Hand,
  rules: OfficeRules,
): Promise<number> {
  const changes = afterMove(present, move, hand.now, rules);
  await claim(tx, present, changes);
  if (move.deadline)
    await tx.insert(DeadlineVersion, {
      ...move.deadline,
      assignmentId: present.id,
      version: present.deadlineVersion + 1,
    });
  return record(tx, present, move.act, move.to, note, hand);
}

/** Changes the row if it still is as it was read; Conflict when somebody else was quicker. */
export async function claim(
  tx: Transaction,
  { id, version }: Assignment,
  changes: Partial<Assignment>,
): Promise<void> {
  const { affected } = await tx.update(Assignment, { id, version }, { version: version + 1, ...changes });
  if (affected !== 1) throw changedMeanwhile();
}

/** The refusal for whoever acts on a version that is no longer there. */
export function changedMeanwhile(): Conflict {
  return new Conflict(
    'assignment/changed',
    'Việc này vừa được người khác cập nhật. Hãy tải lại để xem tình trạng hiện nay.',
  );
}

/**
 * Adds to the history; `details.as` keeps in which role the person acted, `via` that it was by a message's link.
 * Answers the entry's number.
 */
export async function record(
  tx: Transaction,
  present: Assignment,
  act: HistoryEntry['act'],
  toStatus: Assignment['status'],
  note: Note,
  { who, now }: Hand,
): Promise<number> {
  const subject = subjectOf(present);
  const { as, onBehalfOfId } = note.capacity ?? {
    as: roleOn(who, subject) ?? null,
    onBehalfOfId: onBehalfOf(who, subject),
  };
  const { id } = await tx.save(HistoryEntry, {
    assignmentId: present.id,
    at: now,
    act,
    fromStatus: present.status,
    toStatus,
    actorId: who.personId,
    onBehalfOfId,
    text: note.text,
    details: { as, ...note.details, ...(who.linkOf && { via: 'link', notice: who.linkOf }) },
  });
  return id;
}

/** What the policy asks about an assignment; its directive has to be loaded. */
export function subjectOf({ committeeId, unitId, officerId, extensions, directive }: Assignment) {
  return { committeeId, unitId, officerId, extensions, coordinatingUnitIds: directive.coordinatingUnitIds };
}
