import { type Day, formatDay, isBefore, weekday } from '../../day.js';
import { lastDay } from '../../deadline-aim.js';
import type { DeadlineContext, Finding, Pattern, Recurrence } from './deadline.js';
import { DAY, TIME, readDay, readTime } from './written-days.js';

const EVERY = '(?:[Hh][ằà]ng|[Mm]ỗi)';
const REPORTS =
  '(?:báo cáo|tổng hợp|rà soát|giao ban|họp|sơ kết|gửi|cập nhật|công khai|kiểm tra|đánh giá|đối chiếu|nộp|đôn đốc|theo dõi|công bố|thống kê)';
const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const UNITS: Record<string, Recurrence> = {
  ngày: 'daily',
  tuần: 'weekly',
  tháng: 'monthly',
  quý: 'quarterly',
  qúy: 'quarterly',
  năm: 'yearly',
};
const NAMES: Record<Recurrence, string> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  'half-yearly': '6 tháng một lần',
  yearly: 'hằng năm',
  unspecified: 'định kỳ',
};

function recurring(
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
const BEFORE =
  '(?:(?:[Cc]hậm nhất|[Đđ]ịnh kỳ)\\s+(?:là\\s+|vào\\s+)?)?(?:(?<before>[Tt]rước)\\s+|[Vv]ào\\s+)?';

/** Duties that come again: numbers 65–77 of the inventory. */
export const RECURRING: Pattern[] = [
  pattern(
    `${BEFORE}ngày\\s+(?<day>\\d{1,2})(?:\\s+(?:của\\s+)?(?:tháng\\s+)?(?<unit>cuối quý|cuối kỳ|${EVERY} (?:tháng|quý|q[úu]ý)(?:,? ${EVERY} (?:quý|tháng))?|của tháng tiếp theo|tháng sau|tháng tiếp theo))`,
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
  pattern(
    `${BEFORE}(?:(?<time>${TIME})\\s*,?\\s*)?(?:(?:sáng|chiều|ngày)\\s+){0,2}(?:[Tt]hứ\\s+(?<weekday>[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|(?<sunday>[Cc]hủ nhật))\\s+${EVERY}\\s+tuần`,
    (groups, context) => {
      const name = groups['weekday']?.toLowerCase() ?? '';
      const dayOfWeek = groups['sunday']
        ? 7
        : /\d/u.test(name)
          ? Number(name) - 1
          : WEEKDAYS.indexOf(name) + 1;
      return recurring(
        'weekly',
        nextWeekday(dayOfWeek, groups['time'] ? context : asOf(context, groups['before'])),
        context,
        groups['before'] !== undefined,
        readTime(groups['time']),
      );
    },
  ),
  pattern(`${EVERY}\\s+ngày\\s[^,;.]{0,60}?trước\\s+(?<time>${TIME})(?!\\s+ngày)`, (groups, context) =>
    recurring('daily', context.issuedOn, context, false, readTime(groups['time'])),
  ),
  pattern(`${BEFORE}(?<time>${TIME})\\s+${EVERY}\\s+ngày`, (groups, context) =>
    recurring('daily', context.issuedOn, context, false, readTime(groups['time'])),
  ),
  pattern(
    `(?:[Đđ]ịnh kỳ\\s+)?${EVERY}\\s+(?<unit>ngày|tuần|tháng|q[uú][ýy]|năm)(?=,?\\s+(?:phải\\s+)?(?:\\p{Ll}+\\s){0,3}${REPORTS})`,
    (groups, context, before) => {
      if (/(?:kế hoạch|dự toán|chương trình|nhiệm vụ|ngân sách|thường xuyên)\s+$/u.test(before))
        return undefined;
      return recurring(UNITS[groups['unit']!] ?? 'quarterly', null, context, false);
    },
  ),
  pattern(
    `[Đđ]ịnh kỳ\\s+(?:${EVERY}\\s+)?(?:0?(?<half>6)\\s+tháng|(?<unit>ngày|tuần|tháng|q[uú][ýy]|năm))`,
    (groups, context) =>
      recurring(
        groups['half'] ? 'half-yearly' : (UNITS[groups['unit']!] ?? 'quarterly'),
        null,
        context,
        false,
      ),
  ),
  pattern(
    `(?<=${REPORTS}\\s(?:[^,;.:]{0,90}\\s)?)(?:${EVERY}|theo)\\s+(?<unit>ngày|tuần|tháng|quý)(?!,? (?:từng|năm))`,
    (groups, context, before) =>
      /(?:kế hoạch|dự toán|theo từng|chương trình công tác)\s+$/u.test(before)
        ? undefined
        : recurring(UNITS[groups['unit']!] ?? 'quarterly', null, context, false),
  ),
  pattern(`[Đđ]ịnh kỳ(?=,?\\s+(?:\\p{Ll}+\\s){0,2}${REPORTS})`, (_, context) =>
    recurring('unspecified', null, context, false),
  ),
  pattern(`(?<=${REPORTS}\\s(?:[^,;.:]{0,40}\\s)?)định kỳ(?: tại cuộc họp(?: Ban Chỉ đạo)?)?`, (_, context) =>
    recurring('unspecified', null, context, false),
  ),
];
