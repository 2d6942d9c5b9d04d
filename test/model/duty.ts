import type { Act } from '../../src/domain/assignment-state.js';
import type { DayNumber, Moment } from './office-days.js';

/** An assignment as the rules see it; moments and days as numbers (office-days.ts). */
export interface Duty {
  unit: number;
  committee: number;
  /** All that one issuing gives a person is one message. */
  issuing: number;
  issuedAt: Moment;
  status: string;
  before: string | null;
  request: boolean;
  standing: boolean;
  urgent: boolean;
  due: DayNumber | null;
  /** Hour on the last day. */
  hour: number | null;
  aim: DayNumber | null;
  deadline: number;
  armedAt: Moment;
  heardAt: Moment | null;
  askedAt: Moment | null;
  asked: DayNumber | null;
  extensions: number;
  openedAt: Moment | null;
  urgedAt: Moment | null;
  /** What the unit has still to be told at once. */
  news: string | null;
}

const OWED = ['new', 'received', 'in-progress', 'returned'];
export const owed = ({ status }: Duty) => OWED.includes(status);
export const finished = ({ status }: Duty) => status === 'completed' || status === 'withdrawn';

const FROM: Record<Act, string[]> = {
  receive: ['new'],
  progress: OWED,
  submit: [...OWED, 'waiting'],
  confirm: ['submitted'],
  return: ['submitted'],
  extend: [...OWED, 'suspended'],
  urge: OWED,
  remark: [...OWED, 'submitted', 'waiting'],
  'date-event': ['waiting'],
  suspend: [...OWED, 'waiting'],
  resume: ['suspended'],
  withdraw: [...OWED, 'submitted', 'suspended', 'waiting'],
};
/** What can be done; what ends a duty stands but once. */
export const CHOICES: Act[] = [
  ...([
    'receive',
    'progress',
    'progress',
    'return',
    'return',
    'return',
    'extend',
    'urge',
    'remark',
    'date-event',
  ] as const),
  ...(['submit', 'suspend', 'resume', 'resume', 'confirm', 'withdraw'] as const),
];
const TO: Partial<Record<Act, string>> = {
  ...{ receive: 'received', progress: 'in-progress', submit: 'submitted', confirm: 'completed' },
  ...{ return: 'returned', 'date-event': 'new', suspend: 'suspended', withdraw: 'withdrawn' },
};

/** What the office says on its own account goes out by itself; an urging not within four hours of another one. */
export function may(act: Act, duty: Duty, now: Moment): boolean {
  if (!FROM[act].includes(duty.status)) return false;
  if (act === 'remark') return !duty.news;
  return act !== 'urge' || (!duty.news && (duty.urgedAt === null || now - duty.urgedAt >= 4 * 3_600_000));
}

/** Does what has been found possible; `newDue` for the acts that set a last day. */
export function act(duty: Duty, what: Act, newDue: DayNumber, now: Moment): void {
  const status = duty.status;
  duty.status = what === 'resume' ? duty.before! : (TO[what] ?? status);
  if (what === 'suspend') duty.before = status;
  if (what === 'receive' || what === 'progress' || what === 'submit') duty.heardAt = now;
  if (what === 'urge') duty.urgedAt = now;
  if (what === 'extend') duty.extensions += 1;
  const dated = what === 'return' || what === 'extend' || what === 'date-event';
  if (dated) Object.assign(duty, { due: newDue, aim: newDue, hour: null, deadline: duty.deadline + 1 });
  if (dated || finished(duty)) duty.askedAt = null;
  announce(duty, what, now);
}

function announce(duty: Duty, what: Act, now: Moment): void {
  const unheard = duty.news === 'issue';
  // Who has not heard of it yet hears of it as it then stands; of what was withdrawn or done before that, nothing.
  if (what === 'withdraw') duty.news = unheard ? null : what;
  else if (what === 'remark') duty.news = what;
  else if (duty.status === 'submitted') duty.news = null;
  else if (unheard) return;
  else if (what === 'suspend') duty.news = null;
  else if (what === 'urge') duty.news = what;
  else if (what === 'return' || what === 'resume' || what === 'extend' || what === 'date-event') {
    duty.news = what === 'date-event' ? 'extend' : what;
    duty.armedAt = now;
  }
}

/** Refuses a later day: the duty goes on as it was, and the unit hears of it while it owes it. */
export function refuse(duty: Duty): void {
  duty.askedAt = null;
  if (owed(duty)) duty.news ??= 'refuse';
}
