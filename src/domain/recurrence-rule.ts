import { type Day, isAfter, isBefore } from './day.js';
import type { Recurrence } from './reading/deadline/deadline.js';

/** How often a duty comes again. */
export type Every = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

/**
 * A duty that comes again, once in each period (domain.md 4.2, 65 to 75). Which day a turn bears follows from the rule
 * alone, so that no change of the calendar makes another turn of it; its last day is another matter.
 */
export interface SeriesRule {
  every: Every;
  /** 1 is Monday; only of weekly duties. */
  weekday: number | null;
  /** The month within the period, from 1; only of quarters and longer ones. */
  month: number | null;
  /** 1 to 31; the last day of shorter months. Null for daily and weekly duties. */
  day: number | null;
  /** `HH:MM` on the last day. */
  time: string | null;
  /** Said as "trước ngày": the office's reading of these words applies (deadline-aim.ts). */
  before: boolean;
  /** On a rest day: the day stands as it is, or the last working day before it counts. */
  shift: 'none' | 'earlier';
  /** Up to this day of a month the figures of a report go (Nghị định 09/2019/NĐ-CP, Điều 12); null: not said. */
  cutOff: number | null;
}

/** Months in a period that is counted in months. */
export const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

const RECURRENCES = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  year: 'yearly',
} as const satisfies Record<Every, Recurrence>;

/** The rule's word for a draft. */
export function recurrenceOf({ every }: SeriesRule): Recurrence {
  return RECURRENCES[every];
}

/** A rule with what is usual for its period where `parts` says nothing: weekly duties give way to rest days. */
export function seriesRule(parts: Pick<SeriesRule, 'every'> & Partial<SeriesRule>): SeriesRule {
  const usual = { weekday: null, month: null, day: null, time: null, before: false, cutOff: null };
  return { ...usual, shift: parts.every === 'week' ? 'earlier' : 'none', ...parts };
}

/** The one turn of the period in which `on` lies. */
export function turnIn(rule: SeriesRule, on: Day): Day {
  return turnFrom(rule, periodStart(rule.every, on));
}

/** The turns after `after`, in order and without end: each period has one, whatever day they are counted from. */
export function* turnsAfter(rule: SeriesRule, after: Day): Generator<Day, never> {
  for (let start = periodStart(rule.every, after); ; start = nextPeriod(rule.every, start)) {
    const turn = turnFrom(rule, start);
    if (isAfter(turn, after)) yield turn;
  }
}

/** The first turn on or after `from`. */
export function firstTurn(rule: SeriesRule, from: Day): Day {
  return turnsAfter(rule, from.subtract({ days: 1 })).next().value;
}

/** The last turn before `turn`, itself a turn of the rule or not. */
export function turnBefore(rule: SeriesRule, turn: Day): Day {
  const here = turnIn(rule, turn);
  if (isBefore(here, turn)) return here;
  return turnIn(rule, periodStart(rule.every, turn).subtract({ days: 1 }));
}

function periodStart(every: Every, on: Day): Day {
  if (every === 'day') return on;
  if (every === 'week') return on.subtract({ days: on.dayOfWeek - 1 });
  const months = MONTHS[every];
  return on.with({ month: on.month - ((on.month - 1) % months), day: 1 });
}

function nextPeriod(every: Every, start: Day): Day {
  if (every === 'day') return start.add({ days: 1 });
  if (every === 'week') return start.add({ weeks: 1 });
  return start.add({ months: MONTHS[every] });
}

function turnFrom({ every, weekday, month, day }: SeriesRule, start: Day): Day {
  if (every === 'day') return start;
  if (every === 'week') return start.add({ days: (weekday ?? 1) - 1 });
  // A day that the month does not have becomes its last one.
  return start.add({ months: (month ?? 1) - 1 }).with({ day: day ?? 31 });
}
