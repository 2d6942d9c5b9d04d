import { isOpen } from './assignment-state.js';
import { dayOf, type Instant, isBefore } from './day.js';
import { hourSteps, type HourLists } from './hour-steps.js';
import { type Hours, slotAt } from './slots.js';
import { type Late, lateDays, type Step, type StepFacts, type Timing } from './step.js';

/** What units are told and asked; part of a committee's policy. */
export interface LadderSteps {
  /** Working days before the aimed day; 0 is that day. */
  before: number[];
  late: Late;
  /** Hours before and after the last moment of what is a matter of hours. */
  urgent: HourLists;
  /** Working days after the last word from the unit, when it is asked how far it has come. */
  silent: Late;
}

/** The shape of config/reminders.json: the ladder and the office's hours. */
export interface Ladder extends LadderSteps, Hours {}

/**
 * What the unit is told of its deadline from the day of `from` on, in order of time; endless once the ladder repeats.
 * The steps before aim at `aimOn`, those after count from `due`; between the two nothing is said. Requests are
 * reminded like the rest, the wording is politer.
 */
export function* reminderSteps(
  facts: StepFacts,
  ladder: LadderSteps,
  timing: Timing,
  from: Instant,
): Generator<Step> {
  const { due, aimOn } = facts;
  if (!isOpen(facts.status) || facts.standing || !due) return;
  const told = { audience: 'unit', subject: 'deadline', hourly: false } as const;
  const { calendar, hours } = timing;
  if (aimOn && !isBefore(due, dayOf(from))) {
    const aimed = calendar.lastWorkingDayOnOrBefore(aimOn);
    for (const n of ladder.before.toSorted((a, b) => b - a)) {
      const at = slotAt(calendar.addWorkingDays(aimed, -n), hours);
      yield { ...told, key: n === 0 ? 'due' : `before-${n}`, at };
    }
  }
  for (const { days, at } of lateDays(ladder.late, due, timing, from))
    yield { ...told, key: `late-${days}`, at };
}

/** The same in hours, for what is a matter of hours (hour-steps.ts). */
export function* urgentSteps(facts: StepFacts, { urgent }: LadderSteps, { hours }: Timing): Generator<Step> {
  if (!isOpen(facts.status) || facts.standing) return;
  for (const { key, at } of hourSteps(facts, urgent, hours))
    yield { key, at, audience: 'unit', subject: 'deadline', hourly: true };
}

/**
 * The question how far it has come, to a unit that received the assignment or reported on it and has said nothing
 * since: a receipt expires. Not once the ladder has begun, which asks oftener.
 */
export function* progressSteps(
  facts: StepFacts,
  { before, silent }: LadderSteps,
  timing: Timing,
  from: Instant,
): Generator<Step> {
  const { status, heardAt, aimOn } = facts;
  if (!heardAt || (status !== 'received' && status !== 'in-progress')) return;
  const { calendar } = timing;
  const begins =
    aimOn && calendar.addWorkingDays(calendar.lastWorkingDayOnOrBefore(aimOn), -Math.max(0, ...before));
  for (const { on, at } of lateDays(silent, dayOf(heardAt), timing, from)) {
    if (begins && !isBefore(on, begins)) return;
    const key = `ask-progress-${on.toString()}`;
    yield { key, at, audience: 'unit', subject: 'progress', hourly: false };
  }
}
