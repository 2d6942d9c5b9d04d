import { type Day, formatDay, weekday } from '../../day.js';
import { lastDay } from '../../deadline-aim.js';
import type { DeadlineContext, Finding, Recurrence } from './deadline.js';

/** A piece for patterns. */
export const EVERY = '(?:[Hh][ằà]ng|[Mm]ỗi)';

const NAMES: Record<Recurrence, string> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  'half-yearly': '6 tháng một lần',
  yearly: 'hằng năm',
  unspecified: 'định kỳ',
};

/** A duty that comes again; `printed` is the day of its next turn as the words write it, null where they write none. */
export function recurring(
  recurrence: Recurrence,
  printed: Day | null,
  context: DeadlineContext,
  before: boolean,
  time?: string,
): Finding {
  const due = printed && lastDay(printed, before && !time, context.beforeDay);
  const because = printed
    ? `lặp lại ${NAMES[recurrence]}, kỳ gần nhất ghi ${weekday(printed)} ${formatDay(printed)}`
    : `lặp lại ${NAMES[recurrence]}, chưa rõ ngày trong kỳ`;
  return {
    kind: 'recurring',
    recurrence,
    printed,
    due,
    time: time ?? null,
    flags: printed ? [] : ['confirm'],
    because,
  };
}
