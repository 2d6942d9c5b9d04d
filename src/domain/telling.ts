import { isFinished, isOpen, type State } from './assignment-state.js';
import { type Day, dayOf, type Instant } from './day.js';
import type { RungSteps } from './escalation-policy.js';
import type { LadderSteps } from './reminder-policy.js';
import type { Audience } from './step.js';

/** Set before a step that had nobody to hear it, when it is told one rung up instead. */
const NOBODY = 'nobody:';

/** Whether `step` announces a change (`issue`, `return:5`, `urge:7`), as against a step of ladder or rungs. */
export function isAnnouncement(step: string): boolean {
  return /^(issue$|(return|extend|refuse|resume|withdraw|urge|remark):)/.test(step);
}

/** Whether `step` tells somebody that they were named to see to an assignment: `officer:6`. */
export function isNaming(step: string): boolean {
  return step.startsWith('officer:');
}

/** Whether a duty, or a deadline of it, begins with the change that `step` announces. */
export function beginsDuty(step: string): boolean {
  return /^(issue$|(return|extend|resume):)/.test(step);
}

/** Whether `step` reminds the unit of its deadline, as against telling it of a change or telling somebody else. */
export function isReminder(step: string): boolean {
  return /^(before-|due$|late-)/.test(step);
}

/**
 * Whether a person's pause holds `step` back: a reminder that another one follows before the last day, and the
 * question for progress. The last step of `ladder` before the day, hours, and whatever is late come all the same.
 */
export function canWait(step: string, ladder: Pick<LadderSteps, 'before'>): boolean {
  if (step.startsWith('ask-progress-')) return true;
  const days = /^before-(\d+)$/.exec(step)?.[1];
  return days !== undefined && ladder.before.some((n) => n < Number(days));
}

/** Whether `step` is a matter of hours or of this day, so that it may go by every channel of its reader at once. */
export function cannotWait(step: string, due: Day | null, today: Day): boolean {
  return /^(due|(before|late)-\d+h)$/.test(underlying(step)) || due?.equals(today) === true;
}

/** The same step under the name it bears when there was nobody to hear it. */
export function forNobody(step: string): string {
  return `${NOBODY}${step}`;
}

/** The step that a `nobody:` one stands for, or the step itself. */
export function underlying(step: string): string {
  return step.startsWith(NOBODY) ? step.slice(NOBODY.length) : step;
}

/** Whom a step is meant for. */
export function audienceOf(step: string, rungs: RungSteps): Audience {
  if (step === 'not-received') return rungs.notReceived.to;
  if (step.startsWith('ask-event-')) return rungs.waiting.to;
  if (step.startsWith('decide-')) return 'decider';
  return (/^(superior|secretariat|chair)-/.exec(step)?.[1] as Audience | undefined) ?? 'unit';
}

/** What tells whether a word is still worth saying. */
export interface WordFacts {
  status: State;
  deadlineVersion: number;
  openedAt: Instant | null;
  heardAt: Instant | null;
  extensionAskedAt: Instant | null;
}

/**
 * Why a step that was planned under `deadlineVersion` need not be told any more, in Vietnamese; undefined while it
 * still has to be (DESIGN promise 4).
 */
export function pointless(step: string, deadlineVersion: number, now: WordFacts): string | undefined {
  const { status } = now;
  if (step.startsWith('withdraw:')) return status === 'withdrawn' ? undefined : 'không còn bị thu hồi';
  if (status === 'completed') return 'nhiệm vụ đã hoàn thành';
  if (isFinished(status)) return 'nhiệm vụ đã thu hồi';
  if (step.startsWith('decide-'))
    return now.extensionAskedAt ? undefined : 'đề nghị gia hạn đã được quyết định';
  if (status === 'suspended') return 'nhiệm vụ đang tạm dừng';
  if (step === 'issue' || step.startsWith('remark:') || isNaming(step)) return undefined;
  if (status === 'submitted') return 'đơn vị đã báo cáo hoàn thành';
  if (deadlineVersion !== now.deadlineVersion) return 'thời hạn đã thay đổi';
  if (step === 'not-received') return status === 'new' && !now.openedAt ? undefined : 'đơn vị đã tiếp nhận';
  if (step.startsWith('ask-event-')) return status === 'waiting' ? undefined : 'đã có ngày của mốc';
  if (step.startsWith('return:') && status !== 'returned') return 'đơn vị đã xử lý việc trả lại';
  if (step.startsWith('ask-progress-') && heardSince(step, now)) return 'đơn vị đã báo cáo tiến độ';
  return isOpen(status) || isAnnouncement(step) ? undefined : 'nhiệm vụ không còn phải nhắc';
}

function heardSince(step: string, { heardAt }: WordFacts): boolean {
  return heardAt !== null && dayOf(heardAt).toString() >= step.slice('ask-progress-'.length);
}
