import type { State } from './assignment-state.js';
import { type Day, dayOf, type Instant } from './day.js';
import { type Hours, slotAt } from './slots.js';
import type { WorkingCalendar } from './working-calendar.js';

/**
 * Whom a word is for: the unit's head, the leader in charge of its field, the committee's secretariat, its chair, or
 * whoever decides on a later day.
 */
export type Audience = 'unit' | 'superior' | 'secretariat' | 'chair' | 'decider';

/** What a step speaks of; of steps with one subject for one audience the latest says all. */
export type Subject = 'deadline' | 'decision' | 'receipt' | 'progress' | 'event';

/** One word that is due to somebody about one assignment under one version of its deadline. */
export interface Step {
  /**
   * Unique within a deadline version: `before-3`, `due`, `late-8`, `before-4h`, `late-1h`, `secretariat-1`,
   * `chair-3`, `not-received`, `ask-progress-2026-05-18`, `ask-event-2026-05-18`, `decide-2026-05-18`.
   */
  key: string;
  audience: Audience;
  subject: Subject;
  /** From then on it may be said: the opening of the slot on a working day, or, counted in hours, any moment. */
  at: Instant;
  /** Counted in hours: it waits for no slot. */
  hourly: boolean;
}

/** What the steps depend on; an assignment as it is stored satisfies it. */
export interface StepFacts {
  status: State;
  request: boolean;
  standing: boolean;
  urgent: boolean;
  due: Day | null;
  /** `HH:MM` on the last day. */
  dueTime: string | null;
  aimOn: Day | null;
  /** When the present deadline was told by a message of its own (new, returned, extended): earlier steps are covered. */
  armedAt: Instant;
  openedAt: Instant | null;
  /** When the unit last received it or reported progress. */
  heardAt: Instant | null;
  extensionAskedAt: Instant | null;
}

/** Working days after a day: the listed ones, rising, then every so many; 0 ends the list. */
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
 * The days that `late` counts from `start`, each with its number of working days, from the day of `from` on and in
 * order; without end when they repeat, so take only what is needed.
 */
export function* lateDays(
  { after, thenEvery }: Late,
  start: Day,
  { calendar, hours }: Timing,
  from: Instant,
): Generator<{ days: number; on: Day; at: Instant }> {
  const passed = calendar.workingDaysBetween(start, dayOf(from));
  for (const days of numbers(after, thenEvery, passed)) {
    const on = calendar.addWorkingDays(start, days);
    yield { days, on, at: slotAt(on, hours) };
  }
}

function* numbers(after: number[], every: number, from: number): Generator<number> {
  for (const n of after) if (n >= from) yield n;
  if (every <= 0) return;
  const last = after.at(-1) ?? 0;
  const skipped = Math.max(1, Math.ceil((from - last) / every));
  for (let n = last + skipped * every; ; n += every) yield n;
}
