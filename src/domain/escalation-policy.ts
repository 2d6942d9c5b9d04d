import { isOpen } from './assignment-state.js';
import { type Day, dayOf, type Instant } from './day.js';
import { slotAt } from './slots.js';
import { type Late, lateSteps, type Step, type StepFacts, type Timing } from './step.js';
import type { WorkingCalendar } from './working-calendar.js';

export type Superior = 'secretariat' | 'chair';

export interface Rung extends Late {
  to: Superior;
}

/** The shape of config/escalation.json: who hears of it after how many working days. */
export interface Rungs {
  rungs: Rung[];
  notReceived: { to: Superior; within: number };
  /** The weekly overview: 1 is Monday. */
  overview: { to: Superior[]; weekday: number };
}

/**
 * What one rung is told of an overdue assignment from the day of `from` on, in order of time. Nothing of a request:
 * it is never escalated as a fault (domain.md 5.4). Nothing once it is submitted: the secretariat has it on its list.
 */
export function* rungSteps(facts: StepFacts, rung: Rung, timing: Timing, from: Instant): Generator<Step> {
  if (!isOpen(facts.status) || facts.request || facts.standing || !facts.due) return;
  yield* lateSteps(rung.to, rung, facts.due, timing, from);
}

/**
 * The one word about an assignment that nobody received, whether it has a deadline or not: in the slot after as
 * many whole working days as `within` gives, not counting the day it was told.
 */
export function* notReceivedSteps(
  facts: StepFacts,
  { notReceived }: Rungs,
  { calendar, hours }: Timing,
): Generator<Step> {
  if (facts.status !== 'new' || facts.request) return;
  const day = calendar.addWorkingDays(dayOf(facts.armedAt), notReceived.within + 1);
  yield { key: 'not-received', audience: notReceived.to, at: slotAt(day, hours), rank: 0 };
}

/** Whether the weekly overview is told on `day`: its weekday, or the first working day after it. */
export function isOverviewDay(day: Day, { overview }: Rungs, calendar: WorkingCalendar): boolean {
  const planned = day.subtract({ days: (day.dayOfWeek - overview.weekday + 7) % 7 });
  return calendar.nextWorkingDay(planned.subtract({ days: 1 })).equals(day);
}
