import { readFileSync } from 'node:fs';
import { day } from '../../../src/domain/day.js';
import type { DeadlineContext } from '../../../src/domain/reading/deadline/deadline.js';
import { findDeadlines } from '../../../src/domain/reading/deadline/find.js';
import { type CalendarData, WorkingCalendar } from '../../../src/domain/working-calendar.js';

export const calendar = new WorkingCalendar(
  JSON.parse(readFileSync('config/calendar.json', 'utf8')) as CalendarData,
);

/** What a table expects of the first deadline in some words; days as `YYYY-MM-DD`, left out means not looked at. */
export interface Expected {
  register?: string | null;
  strict?: string | null;
  time?: string;
  starts?: string;
  kind?: string;
  recurrence?: string;
  flag?: string;
}

/** The days found in `words`, for a document issued on `issued`. */
export function read(words: string, issued = '2025-11-18', beforeDay: 'register' | 'strict' = 'register') {
  const context: DeadlineContext = { issuedOn: day(issued), beforeDay, calendar };
  return findDeadlines(words, context).map((one) => ({
    due: one.due?.toString() ?? null,
    time: one.time,
    starts: one.startsOn?.toString() ?? null,
    kind: one.kind,
    recurrence: one.recurrence,
    flags: one.flags as string[],
    phrase: one.phrase,
    explanation: one.explanation,
  }));
}

/** The first deadline in `words` in the shape of `expected`, so that a table can compare the two. */
export function asExpected(words: string, expected: Expected, issued?: string): Expected {
  const [one] = read(words, issued);
  const [strict] = read(words, issued, 'strict');
  const found: Record<string, unknown> = {
    register: one?.due ?? null,
    strict: strict?.due ?? null,
    time: one?.time,
    starts: one?.starts,
    kind: one?.kind ?? 'none',
    recurrence: one?.recurrence,
    flag: one?.flags.includes(expected.flag ?? '') ? expected.flag : one?.flags,
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]])) as Expected;
}
