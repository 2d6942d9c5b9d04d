import { type Act, ACTS, isOpen, type State } from '../domain/assignment-state.js';
import { earlier, type Instant } from '../domain/day.js';
import { nextStepAt, type OfficeRules } from '../domain/stage-planning.js';
import type { Assignment } from './assignment.entity.js';
import type { NewDeadline } from './deadlines.js';

/** An act whose state has been found allowed, and the deadline it sets if it sets one. */
export interface Move {
  act: Act;
  to: State;
  deadline?: NewDeadline;
}

/** The columns of `present` that `move` changes. Pure: the row itself is changed by whoever applies it. */
export function afterMove(
  present: Assignment,
  { act, to, deadline }: Move,
  now: Instant,
  rules: OfficeRules,
): Partial<Assignment> {
  const version = present.version + 1;
  const deadlineVersion = present.deadlineVersion + (deadline ? 1 : 0);
  const announce = announcement(present.announce, act, to, { version, deadlineVersion });
  const changes: Partial<Assignment> = {
    status: to,
    version,
    deadlineVersion,
    announce,
    // What had no last day before has its first one now, and keeps it as the original.
    ...(deadline && { originalDue: present.originalDue ?? deadline.due }),
    ...(deadline && { due: deadline.due, dueTime: deadline.time, aimOn: deadline.aimOn, toldUpTo: null }),
    ...(announce !== present.announce && announce && { armedAt: now, toldUpTo: null }),
    ...(ACTS[act].showsReceipt && { receivedAt: present.receivedAt ?? now, heardAt: now }),
    ...(act === 'submit' && { submittedAt: now }),
    ...(act === 'confirm' && { completedAt: now }),
    ...(act === 'suspend' && { suspendedFrom: present.status }),
    ...(act === 'resume' && { suspendedFrom: null }),
  };
  return { ...changes, nextActionAt: nextLook({ ...present, ...changes }, now, rules) };
}

/**
 * What the unit has to be told at once. Who has not yet heard of the assignment hears of it as it then stands, and
 * of one that was withdrawn before that nothing at all.
 */
function announcement(
  present: string | null,
  act: Act,
  to: State,
  { version, deadlineVersion }: { version: number; deadlineVersion: number },
): string | null {
  if (act === 'withdraw') return present === 'issue' ? null : `withdraw:${version}`;
  if (present === 'issue' && UNHEARD.includes(to)) return present;
  if (act === 'return' || act === 'resume') return `${act}:${version}`;
  if (act === 'extend' || act === 'date-event') return `extend:${deadlineVersion}`;
  return isOpen(to) ? present : null;
}

/** States in which the unit has still to be told of an assignment that it has not heard of. */
const UNHEARD: readonly State[] = ['new', 'received', 'in-progress', 'returned', 'waiting', 'suspended'];

/** When the heartbeat has to look at the assignment again; a look that was due and not yet taken stays due. */
function nextLook(after: Assignment, now: Instant, rules: OfficeRules): Instant | null {
  if (after.announce && after.status !== 'suspended') return now;
  if (after.nextActionAt && !earlier(now, after.nextActionAt)) return after.nextActionAt;
  return nextStepAt(after, now, rules) ?? null;
}
