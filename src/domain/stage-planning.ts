import { earlier, type Instant } from './day.js';
import {
  decisionSteps,
  eventSteps,
  notReceivedSteps,
  type Rungs,
  rungSteps,
  urgentRungSteps,
} from './escalation-policy.js';
import { type Ladder, progressSteps, reminderSteps, urgentSteps } from './reminder-policy.js';
import type { Audience, Step, StepFacts, Subject } from './step.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What holds for one assignment: the ladder and the rungs it was issued under, its unit's working days. */
export interface OfficeRules {
  ladder: Ladder;
  rungs: Rungs;
  calendar: WorkingCalendar;
}

/**
 * In one walk: every step whose moment has come by `upTo` and lies after `since` (the arming, unless a later moment is
 * given), in order of time; and when the first one after `upTo` becomes due, undefined when never.
 */
export function stepsAround(
  facts: StepFacts,
  upTo: Instant,
  rules: OfficeRules,
  since?: Instant,
): { due: Step[]; nextAt: Instant | undefined } {
  const start = since && earlier(facts.armedAt, since) ? since : facts.armedAt;
  const due: Step[] = [];
  let nextAt: Instant | undefined;
  for (const series of seriesOf(facts, rules, start))
    for (const step of series) {
      if (!earlier(start, step.at)) continue;
      if (!earlier(upTo, step.at)) due.push(step);
      else {
        if (!nextAt || earlier(step.at, nextAt)) nextAt = step.at;
        break;
      }
    }
  return { due: due.sort(byTime), nextAt };
}

/** The steps of `stepsAround` that are due. */
export function stepsDue(facts: StepFacts, upTo: Instant, rules: OfficeRules, since?: Instant): Step[] {
  return stepsAround(facts, upTo, rules, since).due;
}

/** When the first step after `after` becomes due, so that `stepsDue` has a new one; undefined when never. */
export function nextStepAt(facts: StepFacts, after: Instant, rules: OfficeRules): Instant | undefined {
  return stepsAround(facts, after, rules, after).nextAt;
}

/** What weighs more for one audience is said; what weighs less can be seen from it. */
const WEIGHT: Readonly<Record<Subject, number>> = {
  deadline: 2,
  decision: 2,
  receipt: 1,
  progress: 1,
  event: 1,
};

/**
 * Of steps due together each audience is told one, and the others are superseded by it (DESIGN promise 5): of a
 * subject the latest counts, unless it was `recorded` before; of subjects the weightiest is told. `steps` in order
 * of time.
 */
export function coalesce(
  steps: readonly Step[],
  recorded: ReadonlySet<string> = new Set(),
): { told: Step[]; superseded: Step[] } {
  const latest = new Map<string, Step>();
  for (const step of steps) latest.set(`${step.audience} ${step.subject}`, step);
  const said = new Map<Audience, Step>();
  for (const step of latest.values()) {
    if (recorded.has(step.key)) continue;
    const rival = said.get(step.audience);
    if (!rival || WEIGHT[rival.subject] < WEIGHT[step.subject]) said.set(step.audience, step);
  }
  const told = [...said.values()].sort(byTime);
  const covered = (step: Step) => said.has(step.audience) && !told.includes(step) && !recorded.has(step.key);
  return { told, superseded: steps.filter(covered) };
}

function seriesOf(
  facts: StepFacts,
  { ladder, rungs, calendar }: OfficeRules,
  from: Instant,
): Iterable<Step>[] {
  const timing = { calendar, hours: ladder };
  return [
    reminderSteps(facts, ladder, timing, from),
    urgentSteps(facts, ladder, timing),
    progressSteps(facts, ladder, timing, from),
    notReceivedSteps(facts, rungs, timing),
    eventSteps(facts, rungs, timing, from),
    decisionSteps(facts, rungs, timing, from),
    ...rungs.rungs.map((rung) => rungSteps(facts, rung, timing, from)),
    ...rungs.rungs.map((rung) => urgentRungSteps(facts, rung, timing)),
  ];
}

function byTime(a: Step, b: Step): number {
  if (earlier(a.at, b.at)) return -1;
  return earlier(b.at, a.at) ? 1 : 0;
}
