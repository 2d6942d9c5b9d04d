import { isOpen } from './assignment-state.js';
import { type Day, dayOf, type Instant } from './day.js';
import { hourSteps } from './hour-steps.js';
import { slotAt } from './slots.js';
import { type Late, lateDays, type Step, type StepFacts, type Timing } from './step.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Those who follow a whole committee. */
export type Office = 'secretariat' | 'chair';

/** Whoever hears of what a unit did not do. */
export type Superior = 'superior' | Office;

/** When one of those above a unit hears of what is late, in working days after the last day. */
export interface Rung extends Late {
  to: Superior;
  /** Hours after the last moment, for what is a matter of hours. */
  hours?: number[];
}

/** Who hears of what nobody answered; part of a committee's policy. */
export interface RungSteps {
  rungs: Rung[];
  notReceived: { to: Superior; within: number };
  /** Asks for the date of an event that a deadline hangs on, working days after the issue. */
  waiting: Late & { to: Superior };
  /** Asks for the decision on a later day again, working days after the request. */
  undecided: Late;
}

/** The shape of config/escalation.json. */
export interface Rungs extends RungSteps {
  /** The weekly overview: 1 is Monday. */
  overview: { to: Office[]; weekday: number };
}

/**
 * What one rung is told of an overdue assignment from the day of `from` on, in order of time. Nothing of a request:
 * it is never escalated as a fault (domain.md 5.4). Nothing once it is submitted: the secretariat has it on its list.
 */
export function* rungSteps(facts: StepFacts, rung: Rung, timing: Timing, from: Instant): Generator<Step> {
  if (!mayEscalate(facts) || !facts.due) return;
  const told = { audience: rung.to, subject: 'deadline', hourly: false } as const;
  for (const { days, at } of lateDays(rung, facts.due, timing, from))
    yield { ...told, key: `${rung.to}-${days}`, at };
}

/** The same in hours, for what is a matter of hours. */
export function* urgentRungSteps(
  facts: StepFacts,
  { to, hours = [] }: Rung,
  timing: Timing,
): Generator<Step> {
  if (!mayEscalate(facts)) return;
  for (const { key, at } of hourSteps(facts, { before: [], after: hours }, timing.hours))
    yield { key: key.replace('late', to), at, audience: to, subject: 'deadline', hourly: true };
}

/**
 * The one word about an assignment that nobody opened or received, whether it has a deadline or not: in the slot
 * after as many whole working days as `within` gives, not counting the day it was told.
 */
export function* notReceivedSteps(
  facts: StepFacts,
  { notReceived }: RungSteps,
  timing: Timing,
): Generator<Step> {
  if (facts.status !== 'new' || facts.openedAt || facts.request) return;
  const { to, within } = notReceived;
  const on = timing.calendar.addWorkingDays(dayOf(facts.armedAt), within + 1);
  const at = slotAt(on, timing.hours);
  yield { key: 'not-received', at, audience: to, subject: 'receipt', hourly: false };
}

/** The question when the event was or will be that the deadline hangs on (domain.md 4.2, 61). */
export function* eventSteps(
  facts: StepFacts,
  { waiting }: RungSteps,
  timing: Timing,
  from: Instant,
): Generator<Step> {
  if (facts.status !== 'waiting') return;
  for (const { on, at } of lateDays(waiting, dayOf(facts.armedAt), timing, from))
    yield {
      key: `ask-event-${on.toString()}`,
      at,
      audience: waiting.to,
      subject: 'event',
      hourly: false,
    };
}

/** The request for a later day, put before whoever decides: as soon as a slot is open, and again until decided. */
export function* decisionSteps(
  facts: StepFacts,
  { undecided }: RungSteps,
  timing: Timing,
  from: Instant,
): Generator<Step> {
  const asked = facts.extensionAskedAt;
  if (!asked) return;
  const told = { audience: 'decider', subject: 'decision', hourly: false } as const;
  // With the moment in its name: a second request on one day is another matter.
  yield { ...told, key: `decide-${asked.toString({ smallestUnit: 'second' })}`, at: asked };
  for (const { on, at } of lateDays(undecided, dayOf(asked), timing, from))
    yield { ...told, key: `decide-${on.toString()}`, at };
}

/** Whether the weekly overview is told on `day`: its weekday, or the first working day after it. */
export function isOverviewDay(
  day: Day,
  { overview }: Pick<Rungs, 'overview'>,
  calendar: WorkingCalendar,
): boolean {
  const planned = day.subtract({ days: (day.dayOfWeek - overview.weekday + 7) % 7 });
  return calendar.nextWorkingDay(planned.subtract({ days: 1 })).equals(day);
}

function mayEscalate({ status, request, standing }: StepFacts): boolean {
  return isOpen(status) && !request && !standing;
}
