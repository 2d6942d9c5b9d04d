import { isOpen } from './assignment-state.js';
import { dayOf, type Instant, isBefore } from './day.js';
import { type Hours, slotAt } from './slots.js';
import { type Late, lateSteps, type Step, type StepFacts } from './step.js';
import type { WorkingCalendar } from './working-calendar.js';

/** The shape of config/reminders.json: working days before the aimed day and after the last day. */
export interface Ladder extends Hours {
  before: number[];
  late: Late;
}

/**
 * What the unit is told of its deadline from the day of `from` on, in order of time; endless once the ladder repeats.
 * The steps before aim at `aimOn`, those after count from `due`; between the two nothing is said. Requests are
 * reminded like the rest, the wording is politer.
 */
export function* reminderSteps(
  facts: StepFacts,
  ladder: Ladder,
  calendar: WorkingCalendar,
  from: Instant,
): Generator<Step> {
  const { due, aimOn } = facts;
  if (!isOpen(facts.status) || facts.standing || !due) return;
  if (aimOn && !isBefore(due, dayOf(from))) {
    // The calendar may have changed since the aim was stored; a reminder still has to fall on a working day.
    const aimed = calendar.lastWorkingDayOnOrBefore(aimOn);
    for (const n of ladder.before.toSorted((a, b) => b - a)) {
      const at = slotAt(calendar.addWorkingDays(aimed, -n), ladder);
      yield { key: n === 0 ? 'due' : `before-${n}`, audience: 'unit', at, rank: n === 0 ? 0 : -n };
    }
  }
  yield* lateSteps('unit', ladder.late, due, { calendar, hours: ladder }, from);
}
