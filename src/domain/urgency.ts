import { isFinished } from './assignment-state.js';
import { type Day, daysBetween, earlier, type Instant, numberOf } from './day.js';
import { type ClassFacts, classify } from './four-classes.js';
import type { WorkingCalendar } from './working-calendar.js';

/** From this many working days on a deadline counts as near (domain.md 7: near-due is at most three days). */
export const NEAR = 3;

/** The day of asking, and the calendar that counts towards a deadline. */
export interface Moment {
  today: Day;
  calendar: WorkingCalendar;
}

export type Urgency = 'late' | 'soon' | 'calm' | 'done';

/** How much an assignment presses by its last day alone. */
export function urgency(facts: ClassFacts, { today, calendar }: Moment): Urgency {
  if (isFinished(facts.status) || facts.status === 'submitted') return 'done';
  if (classify(facts, today) === 'open-overdue') return 'late';
  if (!facts.due || facts.standing || facts.status === 'suspended') return 'calm';
  // Anything weeks away is far, whatever the holidays between: no need to count working days.
  if (daysBetween(today, facts.due) > 30) return 'calm';
  return calendar.workingDaysBetween(today, facts.due) <= NEAR ? 'soon' : 'calm';
}

/** What the place in a unit's list depends on; an assignment as it is stored satisfies it. */
export interface RankFacts extends ClassFacts {
  urgent: boolean;
  /** When the unit last said something of it, and when the office last urged by hand. */
  heardAt: Instant | null;
  urgedAt: Instant | null;
}

/** In which order a unit should turn to what it has; the last three wait for somebody else or for nothing. */
export const RANKS = [
  ...(['returned', 'overdue', 'today', 'near', 'urged', 'urgent', 'unreceived', 'running'] as const),
  ...(['waiting', 'suspended', 'submitted', 'finished'] as const),
] as const;
export type Rank = (typeof RANKS)[number];

/**
 * What makes an assignment press, the strongest reason alone: a returned result is owed again at once, whatever its new
 * day; urging counts until the unit has said something.
 */
export function rankOf(facts: RankFacts, moment: Moment): Rank {
  const { status, due, standing, urgent, heardAt, urgedAt } = facts;
  if (isFinished(status)) return 'finished';
  if (status === 'submitted' || status === 'suspended' || status === 'waiting' || status === 'returned')
    return status;
  const pressing = urgency(facts, moment);
  if (pressing === 'late') return 'overdue';
  if (pressing === 'soon') return due?.equals(moment.today) ? 'today' : 'near';
  if (urgedAt && (!heardAt || earlier(heardAt, urgedAt))) return 'urged';
  if (urgent && !due && !standing) return 'urgent';
  return status === 'new' ? 'unreceived' : 'running';
}

/** A row with its rank. */
export type Ranked<Row> = Row & { rank: Rank };

/** The rows, the most pressing first; within a rank the earliest last day, what has none at the end. */
export function byUrgency<Row extends RankFacts & { id: number }>(
  rows: readonly Row[],
  moment: Moment,
): Ranked<Row>[] {
  const place = (row: Ranked<Row>) => RANKS.indexOf(row.rank);
  const last = ({ due }: Row) => (due ? numberOf(due) : Number.MAX_SAFE_INTEGER);
  return rows
    .map((row) => ({ ...row, rank: rankOf(row, moment) }))
    .sort((a, b) => place(a) - place(b) || last(a) - last(b) || a.id - b.id);
}
