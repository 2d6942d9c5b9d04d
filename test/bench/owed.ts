import type { Day } from '../../src/domain/day.js';
import { slotAt } from '../../src/domain/slots.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { instantText } from '../../src/platform/columns.js';
import { loadConfig } from '../../src/platform/config.js';

/** The office that is measured; `due`: how many assignments fall due together. */
export const OFFICE = { units: 1200, authority: 1201, committees: 6, due: 2000 } as const;

const { calendar, ladder } = loadConfig({});
export const CALENDAR = new WorkingCalendar(calendar);

/** An assignment that is due a word, and what has to be said of it by the ladder that is delivered. */
export interface Owed {
  facts: { due: string; toldUpTo: string; at: string };
  words: { to: 'unit' | 'secretariat' | 'chair'; step: string }[];
  /** When the next word is due. */
  next: string;
}

/** Working days until the last day, as they are found on one morning: most are still in time. */
const DAYS_LEFT = [7, 3, 1, 0, 7, 3, 1, 0, -1, -3];

/** The kinds of what is owed a word in the slot of `on`. */
export function owedOn(on: Day): Owed[] {
  const at = (days: number): string => instantText(slotAt(CALENDAR.addWorkingDays(on, days), ladder));
  return DAYS_LEFT.map((left) => ({
    facts: { due: CALENDAR.addWorkingDays(on, left).toString(), toldUpTo: at(-1), at: at(0) },
    words: wordsOf(left),
    next: at(1 + Math.abs(left)),
  }));
}

function wordsOf(left: number): Owed['words'] {
  if (left >= 0) return [{ to: 'unit', step: left === 0 ? 'due' : `before-${left}` }];
  const higher = left === -1 ? 'secretariat' : 'chair';
  return [
    { to: 'unit', step: `late${left}` },
    { to: higher, step: `${higher}${left}` },
  ];
}
