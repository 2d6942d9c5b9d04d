import { type Act, ACTS, isFinished, isOpen, type State } from '../domain/assignment-state.js';
import { earlier, type Instant } from '../domain/day.js';
import { nextStepAt, type OfficeRules, stepsDue } from '../domain/stage-planning.js';
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
  // Urging and a word of the chair's speak of a duty that there is; every other announcement begins one.
  const begins = announce !== null && announce !== present.announce && act !== 'urge' && act !== 'remark';
  const changes: Partial<Assignment> = {
    status: to,
    version,
    deadlineVersion,
    announce,
    // What had no last day before has its first one now, and keeps it as the original.
    ...(deadline && { originalDue: present.originalDue ?? deadline.due }),
    ...(deadline && { due: deadline.due, dueTime: deadline.time, aimOn: deadline.aimOn, toldUpTo: null }),
    ...(begins && { armedAt: now, toldUpTo: null }),
    ...(ACTS[act].showsReceipt && { receivedAt: present.receivedAt ?? now, heardAt: now }),
    ...(act === 'submit' && { submittedAt: now }),
    ...(act === 'confirm' && { completedAt: now }),
    ...(act === 'suspend' && { suspendedFrom: present.status }),
    ...(act === 'resume' && { suspendedFrom: null }),
    ...(act === 'extend' && { extensions: present.extensions + 1 }),
    ...(act === 'urge' && { urged: present.urged + 1, urgedAt: now }),
    // A new day answers a request for one, and so does the end of the duty.
    ...((deadline || isFinished(to)) && { extensionAskedAt: null }),
  };
  return { ...changes, nextActionAt: nextLook({ ...present, ...changes }, now, rules) };
}

/** The columns that a request for a later day changes: whoever decides hears of it at once. */
export function afterAsking(now: Instant): Partial<Assignment> {
  return { extensionAskedAt: now, nextActionAt: now, toldUpTo: null };
}

/** The columns that refusing it changes. The duty goes on as it was; the unit hears of the refusal while it owes it. */
export function afterRefusing(present: Assignment, now: Instant, rules: OfficeRules): Partial<Assignment> {
  const told = isOpen(present.status) ? `refuse:${present.version + 1}` : null;
  const changes = { extensionAskedAt: null, announce: present.announce ?? told };
  return { ...changes, nextActionAt: nextLook({ ...present, ...changes }, now, rules) };
}

/** The columns that the unit's first look changes. */
export function afterOpening(present: Assignment, now: Instant, rules: OfficeRules): Partial<Assignment> {
  const changes = { openedAt: now };
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
  if (act === 'return' || act === 'resume' || act === 'urge' || act === 'remark') return `${act}:${version}`;
  // Of a day granted after it submitted, the unit has nothing to do.
  if ((act === 'extend' || act === 'date-event') && to !== 'submitted') return `extend:${deadlineVersion}`;
  return isOpen(to) ? present : null;
}

/** States in which the unit has still to be told of an assignment that it has not heard of. */
const UNHEARD: readonly State[] = ['new', 'received', 'in-progress', 'returned', 'waiting', 'suspended'];

/**
 * When the heartbeat has to look at the assignment again. A look that was due and not yet taken stays due, and one
 * that steps are waiting for which came due outside a slot comes as it was planned.
 */
function nextLook(after: Assignment, now: Instant, rules: OfficeRules): Instant | null {
  const { announce, status, nextActionAt: planned, toldUpTo } = after;
  if (announce && status !== 'suspended') return now;
  if (planned && !earlier(now, planned)) return planned;
  const step = nextStepAt(after, now, rules) ?? null;
  const waiting = planned !== null && stepsDue(after, now, rules, toldUpTo ?? undefined).length > 0;
  return waiting && (!step || earlier(planned, step)) ? planned : step;
}
