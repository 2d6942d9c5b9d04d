import { earlier, type Instant } from './day.js';
import { notReceivedSteps, type Rungs, rungSteps } from './escalation-policy.js';
import { type Ladder, reminderSteps } from './reminder-policy.js';
import type { Audience, Step, StepFacts } from './step.js';
import { type CalendarData, WorkingCalendar } from './working-calendar.js';

/** What the office has laid down in config/. */
export interface OfficeRules {
  ladder: Ladder;
  rungs: Rungs;
  calendar: WorkingCalendar;
}

/** The rules from what config/ holds. */
export function officeRules(config: Omit<OfficeRules, 'calendar'> & { calendar: CalendarData }): OfficeRules {
  return { ladder: config.ladder, rungs: config.rungs, calendar: new WorkingCalendar(config.calendar) };
}

/**
 * Every step whose slot has opened by `upTo` and after `since` (the arming, unless a later moment is given), in
 * order of time.
 */
export function stepsDue(facts: StepFacts, upTo: Instant, rules: OfficeRules, since?: Instant): Step[] {
  const start = since && earlier(facts.armedAt, since) ? since : facts.armedAt;
  const steps: Step[] = [];
  for (const series of seriesOf(facts, rules, start))
    for (const step of series) {
      if (earlier(upTo, step.at)) break;
      if (earlier(start, step.at)) steps.push(step);
    }
  return steps.sort((a, b) => order(a.at, b.at) || a.rank - b.rank);
}

/** When the first step after `after` becomes due, so that `stepsDue` has a new one; undefined when never. */
export function nextStepAt(facts: StepFacts, after: Instant, rules: OfficeRules): Instant | undefined {
  const start = earlier(after, facts.armedAt) ? facts.armedAt : after;
  let first: Instant | undefined;
  for (const series of seriesOf(facts, rules, start))
    for (const { at } of series) {
      if (!earlier(start, at)) continue;
      if (!first || earlier(at, first)) first = at;
      break;
    }
  return first;
}

/** Of steps due together each audience is told the highest; the others are superseded by it (DESIGN promise 5). */
export function coalesce(steps: Step[]): { told: Step[]; superseded: Step[] } {
  const highest = new Map<Audience, Step>();
  for (const step of steps) {
    const rival = highest.get(step.audience);
    if (!rival || rival.rank < step.rank) highest.set(step.audience, step);
  }
  const told = [...highest.values()];
  return { told, superseded: steps.filter((step) => !told.includes(step)) };
}

function seriesOf(
  facts: StepFacts,
  { ladder, rungs, calendar }: OfficeRules,
  from: Instant,
): Iterable<Step>[] {
  const timing = { calendar, hours: ladder };
  return [
    reminderSteps(facts, ladder, calendar, from),
    notReceivedSteps(facts, rungs, timing),
    ...rungs.rungs.map((rung) => rungSteps(facts, rung, timing, from)),
  ];
}

function order(a: Instant, b: Instant): number {
  return a.epochMilliseconds - b.epochMilliseconds;
}
