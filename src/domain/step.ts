import type { State } from './assignment-state.js';
import { type Day, dayOf, type Instant } from './day.js';
import { type Hours, slotAt } from './slots.js';
import type { WorkingCalendar } from './working-calendar.js';

export type Audience = 'unit' | 'secretariat' | 'chair';

/** One word that is due to somebody about one assignment under one version of its deadline. */
export interface Step {
  /** Unique within a deadline version: `before-3`, `due`, `late-8`, `secretariat-1`, `chair-3`, `not-received`. */
  key: string;
  audience: Audience;
  /** The opening of the slot on its day, always a working day. */
  at: Instant;
  /** Of two steps for one audience the higher rank says more: working days after the last day, negative before. */
  rank: number;
}

/** What the steps depend on; an assignment as it is stored satisfies it. */
export interface StepFacts {
  status: State;
  request: boolean;
  standing: boolean;
  due: Day | null;
  aimOn: Day | null;
  /** When the present deadline was told by a message of its own (new, returned, extended): earlier steps are covered. */
  armedAt: Instant;
}

/** Working days after the last day: the listed ones, rising, then every so many; 0 ends the list. */
export interface Late {
  after: number[];
  thenEvery: number;
}

/** The office's calendar and hours, as far as a step's moment depends on them. */
export interface Timing {
  calendar: WorkingCalendar;
  hours: Hours;
}

/**
 * The steps after the last day `due` from the day of `from` on, in order of time; without end when they repeat, so
 * take only what is needed.
 */
export function* lateSteps(
  audience: Audience,
  late: Late,
  due: Day,
  { calendar, hours }: Timing,
  from: Instant,
): Generator<Step> {
  const passed = calendar.workingDaysBetween(due, dayOf(from));
  const name = audience === 'unit' ? 'late' : audience;
  for (const rank of lateDays(late)) {
    if (rank < passed) continue;
    const at = slotAt(calendar.addWorkingDays(due, rank), hours);
    yield { key: `${name}-${rank}`, audience, at, rank };
  }
}

function* lateDays({ after, thenEvery }: Late): Generator<number> {
  yield* after;
  if (thenEvery <= 0) return;
  for (let n = (after.at(-1) ?? 0) + thenEvery; ; n += thenEvery) yield n;
}
