import { type Day, day, formatDay, isBefore } from './day.js';

/** The spans over which offices report and compare. */
export const PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;
export type Period = (typeof PERIODS)[number];

/** A span's first and last day; its figures are those of the end of the last one. */
export interface Span {
  from: Day;
  to: Day;
}

/** Figures are closed on the 14th (Nghị định 09/2019/NĐ-CP, article 12; domain.md 3.4). */
const CUT_OFF = 14;

/** How many months a period has; it ends in each month that they divide. */
const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** The last period that was over before `today` began: on a cut-off day itself its own period still runs. */
export function periodBefore(period: Period, today: Day): Span {
  const months = MONTHS[period];
  let to = day(`${today.toString().slice(0, 8)}${CUT_OFF}`);
  while (to.month % months !== 0 || !isBefore(to, today)) to = to.subtract({ months: 1 });
  return { from: to.subtract({ months }).add({ days: 1 }), to };
}

/** The cut-off days of `period` before `today` and not before `since`, at most `most`, the earliest first. */
export function cutOffs(period: Period, today: Day, since: Day, most: number): Day[] {
  const found: Day[] = [];
  let { to } = periodBefore(period, today);
  for (; found.length < most && !isBefore(to, since); to = to.subtract({ months: MONTHS[period] }))
    found.unshift(to);
  return found;
}

/** `kỳ tháng 11/2026 (15/10/2026 đến 14/11/2026)`: a period is called after the month in which it ends. */
export function spanName(period: Period, { from, to }: Span): string {
  const { month, year } = to;
  const names: Readonly<Record<Period, string>> = {
    month: `tháng ${month}/${year}`,
    quarter: `quý ${['I', 'II', 'III', 'IV'][month / 3 - 1]}/${year}`,
    'half-year': `6 tháng ${month === 6 ? 'đầu' : 'cuối'} năm ${year}`,
    year: `năm ${year}`,
  };
  return `kỳ ${names[period]} (${formatDay(from)} đến ${formatDay(to)})`;
}

/** The Sunday that ends the week of `today`; at a week's end that of the next one, which offices then look at. */
export function endOfWeek(today: Day): Day {
  const days = 7 - today.dayOfWeek;
  return today.add({ days: today.dayOfWeek < 6 ? days : days + 7 });
}
