import { isFinished, isOpen, type State } from './assignment-state.js';
import type { Instant } from './day.js';
import type { Rungs } from './escalation-policy.js';
import { coalesce, type OfficeRules, stepsDue } from './stage-planning.js';
import type { Audience, StepFacts } from './step.js';

/** One word to one audience about one assignment, with the lower steps that it covers. */
export interface Telling {
  audience: Audience;
  step: string;
  superseded: string[];
}

/** Set before a step that had nobody to hear it, when it is told one rung up instead. */
const NOBODY = 'nobody:';

/** What may be said at `now`: changes at once, the steps of ladder and rungs only while a slot is open. */
export interface Moment {
  now: Instant;
  slotIsOpen: boolean;
}

/**
 * Everything that has to be told of one assignment. A change that is announced shows the deadline anyway, so that it
 * covers what the unit would be reminded of at the same time. `since`: up to then the steps have been told.
 */
export function tellings(
  facts: StepFacts & { announce: string | null },
  { now, slotIsOpen }: Moment,
  rules: OfficeRules,
  since?: Instant,
): Telling[] {
  const { told, superseded } = coalesce(stepsDue(facts, now, rules, since));
  const covered = (audience: Audience) =>
    superseded.filter((step) => step.audience === audience).map((step) => step.key);
  const steps = told.map(({ audience, key }): Telling => ({
    audience,
    step: key,
    superseded: covered(audience),
  }));
  const later = slotIsOpen ? steps : [];
  if (!facts.announce) return later;
  const unit = steps.find((step) => step.audience === 'unit');
  const announcement: Telling = {
    audience: 'unit',
    step: facts.announce,
    superseded: unit ? [...unit.superseded, unit.step] : [],
  };
  return [announcement, ...later.filter((step) => step !== unit)];
}

/** Whether `step` announces a change (`issue`, `return:5`), as against a step of ladder or rungs. */
export function isAnnouncement(step: string): boolean {
  return /^(issue$|(return|extend|resume|withdraw):)/.test(step);
}

/** Whether `step` reminds the unit, as against telling it of a change or telling somebody else. */
export function isReminder(step: string): boolean {
  return /^(before-|due$|late-)/.test(step);
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
export function audienceOf(step: string, rungs: Rungs): Audience {
  if (step === 'not-received') return rungs.notReceived.to;
  return /^(secretariat|chair)-/.exec(step) ? (step.split('-')[0] as Audience) : 'unit';
}

/** What tells whether a word is still worth saying. */
export interface WordFacts {
  status: State;
  deadlineVersion: number;
}

/**
 * Why a step that was planned under `deadlineVersion` need not be told any more, in Vietnamese; undefined while it
 * still has to be (DESIGN promise 4).
 */
export function pointless(step: string, deadlineVersion: number, now: WordFacts): string | undefined {
  if (step.startsWith('withdraw:')) return now.status === 'withdrawn' ? undefined : 'không còn bị thu hồi';
  if (now.status === 'completed') return 'nhiệm vụ đã hoàn thành';
  if (isFinished(now.status)) return 'nhiệm vụ đã thu hồi';
  if (now.status === 'suspended') return 'nhiệm vụ đang tạm dừng';
  if (step === 'issue') return undefined;
  if (now.status === 'submitted') return 'đơn vị đã báo cáo hoàn thành';
  if (deadlineVersion !== now.deadlineVersion) return 'thời hạn đã thay đổi';
  if (step === 'not-received') return now.status === 'new' ? undefined : 'đơn vị đã tiếp nhận';
  if (step.startsWith('return:') && now.status !== 'returned') return 'đơn vị đã xử lý việc trả lại';
  return isOpen(now.status) || isAnnouncement(step) ? undefined : 'nhiệm vụ không còn phải nhắc';
}
