import { type Day, formatDay, weekday } from '../../day.js';
import type { DeadlineContext, DeadlineFlag, Finding, Pattern } from './deadline.js';
import {
  LABEL,
  MONTH,
  MONTH_NAME,
  QUARTER,
  TO_BE_DONE,
  type Written,
  readMonth,
  readQuarter,
} from './written-days.js';

const named = (on: Day): string => `${weekday(on)} ${formatDay(on)}`;
const DONE = '(?:[Xx]ong|[Hh]oàn thành)(?:\\s+(?:xong|việc này|dứt điểm))?';
/** Between the first and the last of several months or quarters. */
const AND = '(?:\\s?[-–,]\\s?|\\s+(?:và|đến)\\s+)';
const LATEST = '(?:[Cc]hậm|[Mm]uộn) nhất(?:\\s+là)?(?:\\s+(?:vào|trong|đến))?';
const WITHIN = `(?:${LABEL}|${DONE}|${LATEST}|[Tt]rong|[Vv]ào|(?:[Đđ]ến|tới)\\s+hết|[Hh]ết|[Đđ]ến\\s+cuối|[Cc]uối|[Tt]ừ nay\\s+(?:đến|tới)(?:\\s+hết|\\s+cuối)?)(?:\\s+(?:trong|vào|cuối|hết))?`;

function lastOf(written: Written, kind: string, from: Day | null = null): Finding {
  const flags: DeadlineFlag[] = written.yearMissing ? ['year-missing'] : [];
  return {
    kind: 'fixed',
    printed: written.day,
    due: written.day,
    startsOn: from,
    flags,
    because: `ngày cuối của ${kind} là ${named(written.day)}`,
  };
}

function eveOf(start: Day, kind: string, yearMissing = false): Finding {
  const due = start.subtract({ days: 1 });
  const flags: DeadlineFlag[] = yearMissing ? ['year-missing'] : [];
  return {
    kind: 'fixed',
    printed: due,
    due,
    flags,
    because: `${kind} bắt đầu ${named(start)}, nên hạn cuối là ${named(due)}`,
  };
}

const firstOfQuarter = (last: Day): Day => last.with({ day: 1 }).subtract({ months: 2 });
const pattern = (form: string, read: Pattern['read']): Pattern => ({
  form: new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'gu'),
  read,
});
const yearEnd = (year: string, context: DeadlineContext): Day =>
  context.issuedOn.with({ year: Number(year), month: 12, day: 31 });
const NOW = /nay|này/u;

const MONTHS: Pattern[] = [
  pattern(
    `(?:${LABEL}\\s*)?(?:[Tt]rong\\s+)?${MONTH_NAME}(?<from>[01]?\\d)${AND}(?:${MONTH_NAME})?(?<month>${MONTH})`,
    (groups, context) => {
      const end = readMonth(groups['month'] ?? '', context.issuedOn);
      return end && lastOf(end, 'tháng', end.day.with({ day: 1, month: Number(groups['from']) }));
    },
  ),
  pattern(
    `[Tt]ừ\\s+(?:ngày\\s+)?[Tt]háng\\s+(?<from>${MONTH})\\s+(?:đến|và hoàn thành trong)\\s+(?:hết\\s+)?(?:[Tt]háng\\s+(?<month>${MONTH})|[Nn][ăá]m\\s+(?<year>\\d{4}))`,
    (groups, context) => {
      const end = groups['year']
        ? { day: yearEnd(groups['year'], context), yearMissing: false }
        : readMonth(groups['month'] ?? '', context.issuedOn);
      const start = end && readMonth(groups['from'] ?? '', end.day);
      return start && lastOf(end, groups['year'] ? 'năm' : 'tháng', start.day.with({ day: 1 }));
    },
  ),
  pattern(
    `[Tt]rong\\s+(?:kỳ|đợt)\\s(?!họp|sinh hoạt)[^,;.\\d]{0,50}?tháng\\s+(?<month>${MONTH})`,
    (groups, context) => {
      const end = readMonth(groups['month'] ?? '', context.issuedOn);
      return end && lastOf(end, 'tháng');
    },
  ),
  pattern(`[Tt]rước\\s+${MONTH_NAME}(?<month>${MONTH})`, (groups, context) => {
    const end = readMonth(groups['month'] ?? '', context.issuedOn);
    return end && eveOf(end.day.with({ day: 1 }), 'tháng', end.yearMissing);
  }),
  pattern(
    `(?:${WITHIN}\\s+${MONTH_NAME}(?<month>${MONTH})|(?:[Đđ]ến\\s+)?${MONTH_NAME}(?<before>${MONTH})${TO_BE_DONE})`,
    (groups, context) => {
      const end = readMonth(groups['month'] ?? groups['before'] ?? '', context.issuedOn);
      return end && lastOf(end, 'tháng');
    },
  ),
];

const QUARTERS: Pattern[] = [
  pattern(
    `(?:${LABEL}\\s*)?(?:[Tt]rong\\s+)?[Qq](?:uý|úy|uí)\\s+(?<from>${QUARTER})${AND}(?:[Qq](?:uý|úy|uí)\\s+)?(?<quarter>${QUARTER})`,
    (groups, context) => {
      const end = readQuarter(groups['quarter'] ?? '', context.issuedOn);
      const start = end && readQuarter(groups['from'] ?? '', end.day);
      return start && lastOf(end, 'quý', firstOfQuarter(start.day));
    },
  ),
  pattern(`[Tt]rước\\s+[Qq](?:uý|úy|uí)\\s+(?<quarter>${QUARTER})`, (groups, context) => {
    const end = readQuarter(groups['quarter'] ?? '', context.issuedOn);
    return end && eveOf(firstOfQuarter(end.day), 'quý', end.yearMissing);
  }),
  pattern(
    `(?:${WITHIN}\\s+[Qq](?:uý|úy|uí)\\s+(?<quarter>${QUARTER})|(?:[Đđ]ến\\s+)?[Qq](?:uý|úy|uí)\\s+(?<before>${QUARTER})${TO_BE_DONE})`,
    (groups, context) => {
      const end = readQuarter(groups['quarter'] ?? groups['before'] ?? '', context.issuedOn);
      return end && lastOf(end, 'quý');
    },
  ),
];

const YEARS: Pattern[] = [
  pattern('[Tt]rước\\s+[Nn][ăá]m\\s+(?<year>20\\d\\d)', (groups, context) =>
    eveOf(yearEnd(groups['year']!, context).with({ month: 1, day: 1 }), 'năm'),
  ),
  pattern(`(?!vào|cuối)(?:${WITHIN})\\s+[Nn][ăá]m\\s+(?<year>20\\d\\d|nay|này)`, (groups, context) => {
    const year = groups['year']!;
    const end = yearEnd(NOW.test(year) ? String(context.issuedOn.year) : year, context);
    return lastOf({ day: end, yearMissing: false }, 'năm');
  }),
];

/** Months, quarters and years: numbers 22–37 and 41–43 of the inventory; half-years and Tết stand in `spoken.ts`. */
export const SPANS: Pattern[] = [...MONTHS, ...QUARTERS, ...YEARS];
