import { type Day, isBefore } from '../../day.js';
import { TIME, readTime } from './clock-time.js';
import type { DeadlineContext, Finding, Pattern } from './deadline.js';
import { EVERY, recurring } from './recurrence.js';
import { DAY, readDay } from './written-days.js';

const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** The first `day` of a month, every `months` months, on or after the date of issue; the last day of shorter months. */
function nextOfMonth(day: number, months: number, context: DeadlineContext, last: number): Day | null {
  if (day < 1 || day > 31) return null;
  let at = context.issuedOn.with({ day: 1 });
  for (let tries = 0; tries < 26; tries += 1, at = at.add({ months: 1 })) {
    if (at.month % months !== last % months) continue;
    const candidate = at.with({ day: Math.min(day, at.daysInMonth) });
    if (!isBefore(candidate, context.issuedOn)) return candidate;
  }
  return null;
}

function nextWeekday(dayOfWeek: number, context: DeadlineContext): Day {
  return context.issuedOn.add({ days: (dayOfWeek - context.issuedOn.dayOfWeek + 7) % 7 });
}

/** Under the strict policy the printed day must lie after the date of issue, so that the day before it does not lie before. */
function asOf(context: DeadlineContext, before: string | undefined): DeadlineContext {
  const strict = before !== undefined && context.beforeDay === 'strict';
  return strict ? { ...context, issuedOn: context.issuedOn.add({ days: 1 }) } : context;
}

const pattern = (form: string, read: Pattern['read']): Pattern => ({
  form: new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'gu'),
  read,
});
const WEEKDAY =
  '(?:[Tt]hứ\\s+(?<weekday>[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|(?<sunday>[Cc]hủ nhật))';
const BEFORE =
  '(?:(?:[Cc]hậm nhất|[Đđ]ịnh kỳ)\\s+(?:là\\s+|vào\\s+)?)?(?:(?<before>[Tt]rước)\\s+|[Vv]ào\\s+)?';

/** "Trước 10 giờ thứ Hai hằng tuần", whichever comes first. */
function weekly(groups: Record<string, string | undefined>, context: DeadlineContext): Finding {
  const name = groups['weekday']?.toLowerCase() ?? '';
  const numbered = /\d/u.test(name) ? Number(name) - 1 : WEEKDAYS.indexOf(name) + 1;
  const clock = readTime(groups['time']);
  return recurring(
    'weekly',
    nextWeekday(groups['sunday'] ? 7 : numbered, clock ? context : asOf(context, groups['before'])),
    context,
    groups['before'] !== undefined,
    clock?.time,
  );
}

/** Duties that come again on a day that the words tell: numbers 65–75 of the inventory. */
export const RECURRING: Pattern[] = [
  pattern(
    `${BEFORE}ngày\\s+(?<day>\\d{1,2})(?:\\s+(?:của\\s+)?(?:tháng\\s+)?(?<unit>cuối quý|cuối kỳ|${EVERY} (?:tháng|quý|q[úu]ý)(?:,? ${EVERY} (?:quý|tháng))?|của tháng tiếp theo|tháng tiếp theo|đầu quý(?: sau)?|tháng(?!\\s*(?:này|sau|tới|\\d|\\p{Lu}))))`,
    (groups, given) => {
      const context = asOf(given, groups['before']);
      const day = Number(groups['day']);
      const quarter = /quý|cuối kỳ/u.test(groups['unit'] ?? '') && !/tháng/u.test(groups['unit'] ?? '');
      // A low day reports on the quarter before, so it falls in the month after the quarter's end.
      const printed = quarter
        ? nextOfMonth(day, 3, context, day <= 10 && !/cuối/u.test(groups['unit'] ?? '') ? 1 : 0)
        : nextOfMonth(day, 1, context, 0);
      return recurring(quarter ? 'quarterly' : 'monthly', printed, context, groups['before'] !== undefined);
    },
  ),
  pattern(
    `(?:[Vv]ào\\s+)?(?:các\\s+)?ngày\\s+(?<day>\\d{1,2})\\s+và\\s+(?:ngày\\s+)?(?<other>\\d{1,2})\\s+${EVERY}\\s+tháng`,
    (groups, context) => {
      const turns = [groups['day'], groups['other']]
        .map((number) => nextOfMonth(Number(number), 1, context, 0))
        .filter((turn) => turn !== null);
      const [first, second] = turns;
      const next = first && second && isBefore(second, first) ? second : first;
      return recurring('monthly', next ?? null, context, false);
    },
  ),
  pattern(
    `${EVERY}\\s+tháng\\s*[,(]?\\s*(?:vào\\s+|chậm nhất\\s+)?(?:(?<before>trước)\\s+)?ngày\\s+(?<day>\\d{1,2})(?!\\s*[/.-]?\\d|\\s+tháng)`,
    (groups, given) => {
      const context = asOf(given, groups['before']);
      return recurring(
        'monthly',
        nextOfMonth(Number(groups['day']), 1, context, 0),
        context,
        groups['before'] !== undefined,
      );
    },
  ),
  pattern(`${BEFORE}(?:ngày\\s+)?(?<day>${DAY})\\s+${EVERY}\\s+năm`, (groups, given) => {
    const context = asOf(given, groups['before']);
    const written = readDay(groups['day'] ?? '', context.issuedOn)?.day.with({ year: context.issuedOn.year });
    if (!written) return undefined;
    const printed = isBefore(written, context.issuedOn) ? written.add({ years: 1 }) : written;
    return recurring('yearly', printed, context, groups['before'] !== undefined);
  }),
  pattern(`[Tt]háng\\s+(?<month>\\d{1,2})\\s+${EVERY}\\s+năm`, (groups, context) => {
    const printed = nextOfMonth(31, 12, context, Number(groups['month']));
    return printed ? recurring('yearly', printed, context, false) : undefined;
  }),
  pattern(`${BEFORE}(?:(?<time>${TIME})\\s*,?\\s*)?(?:ngày\\s+)?${WEEKDAY}\\s+${EVERY}\\s+tuần`, weekly),
  pattern(
    `${EVERY}\\s+tuần\\s*[,(]?\\s*${BEFORE}(?:(?<time>${TIME})\\s*,?\\s*)?(?:ngày\\s+)?${WEEKDAY}`,
    weekly,
  ),
  pattern(`${EVERY}\\s+ngày\\s[^,;.]{0,60}?trước\\s+(?<time>${TIME})(?!\\s+ngày)`, (groups, context) =>
    recurring('daily', context.issuedOn, context, false, readTime(groups['time'])?.time),
  ),
  pattern(`${BEFORE}(?<time>${TIME})\\s+${EVERY}\\s+ngày`, (groups, context) =>
    recurring('daily', context.issuedOn, context, false, readTime(groups['time'])?.time),
  ),
];
