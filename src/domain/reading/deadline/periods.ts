import { type Day, formatDay, weekday } from '../../day.js';
import { TIME, readTime } from './clock-time.js';
import type { DeadlineContext, DeadlineFlag, Finding, Pattern } from './deadline.js';
import { DAY, readDay, readNumber } from './written-days.js';

const NUMBER =
  '(?<count>\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười lăm|hai mươi|ba mươi)(?:\\s*\\((?<said>[^()]{1,20})\\))?';
const UNIT = '(?<unit>ngày làm việc|ngày|tuần|tháng|năm|giờ|tiếng)';
const WITHIN =
  '(?:[Tt]rong\\s+(?:thời hạn|thời gian|vòng)|[Cc]hậm nhất(?:\\s+(?:là|trong|trong vòng|sau|không quá))?|[Kk]hông quá|[Tt]ối đa|[Ss]au|[Tt]rong)';
/** Events that the document itself dates; "ban hành Nghị định số ..." is another document's. */
const ISSUE =
  '(?<issue>(?:ký ban hành|ban hành|ký|phát hành|nhận được)(?:\\s+(?:[Tt]hông báo|[Vv]ăn bản|[Kk]ết luận|[Qq]uyết định|[Kk]ế hoạch|[Cc]ông điện|[Cc]hỉ thị)(?!\\s+số)(?:\\s+kết luận)?)?(?:\\s+này)?)(?=\\s*[,;.:)]|$|\\s+(?:báo cáo|trình|gửi|phải|hoàn thành|tổng hợp))';
const SINCE = `(?:[,\\s]+(?:tính\\s+)?(?:kể\\s+)?(?:từ|sau)(?:\\s+(?:ngày|khi|thời điểm|lúc))?\\s+(?:${ISSUE}|(?:(?<clock>${TIME})\\s*,?\\s*(?:ngày\\s+)?)?(?<day>${DAY})|(?<event>[^,;.:()]{2,90})))`;
/** What days are counted back from without a word between: "trước 05 ngày khai mạc". */
const EVENT =
  '(?:ngày\\s+)?(?:khai |tổ chức|diễn ra|bắt đầu|kỳ |phiên |cuộc |hội nghị|đại hội|lễ |bầu cử|họp)';
const DAY_WITHIN = new RegExp(DAY, 'u');
const named = (on: Day): string => `${weekday(on)} ${formatDay(on)}`;

/** Counts a period; the day of the event is not counted (Bộ luật Dân sự 2015, Điều 147 and 148). */
function after(event: Day, count: number, unit: string, context: DeadlineContext): Day | undefined {
  if (unit === 'ngày làm việc') return context.calendar.addWorkingDays(event, count);
  if (unit === 'giờ' || unit === 'tiếng') return event.add({ days: Math.ceil(count / 24) });
  const field = { ngày: 'days', tuần: 'weeks', tháng: 'months', năm: 'years' }[unit];
  return field ? event.add({ [field]: count }) : undefined;
}

/** A period of calendar days that ends on a rest day runs to the next working day (Điều 148 khoản 5). */
function rolled(end: Day, unit: string, context: DeadlineContext): Day {
  return unit === 'ngày làm việc' || /giờ|tiếng/u.test(unit) || context.calendar.isWorkingDay(end)
    ? end
    : context.calendar.addWorkingDays(end, 1);
}

/** Hours run through nights and rest days, from a moment that the words name. */
function hoursAfter(day: Day, clock: string, count: number): Finding {
  const end = day.toPlainDateTime(clock).add({ hours: count });
  const due = end.toPlainDate();
  const time = end.toPlainTime().toString({ smallestUnit: 'minute' });
  const because = `${count} giờ sau ${clock} ${named(day)} là ${time} ${named(due)}`;
  return { kind: 'fixed', printed: due, due, time, startsOn: day, because };
}

const awaiting = (because: string): Finding => ({ kind: 'relative', flags: ['awaiting-event'], because });

function counted(groups: Record<string, string | undefined>, context: DeadlineContext): Finding | undefined {
  const count = readNumber(groups['count'] ?? '');
  const unit = groups['unit'] ?? '';
  if (count === undefined) return undefined;
  const said = groups['said'] === undefined ? count : readNumber(groups['said']);
  const disagrees: DeadlineFlag[] = said !== undefined && said !== count ? ['numbers-disagree'] : [];
  const written = readDay(groups['day'] ?? '', context.issuedOn)?.day;
  const start = written ?? (groups['issue'] ? context.issuedOn : undefined);
  const end = start && after(start, count, unit, context);
  if (!start || !end)
    return {
      ...awaiting(
        `tính ${count} ${unit} từ khi ${(groups['event'] ?? '').slice(0, 60)}; cần nhập ngày của mốc này`,
      ),
      flags: ['awaiting-event', ...disagrees],
    };
  const clock = readTime(groups['clock'])?.time;
  if (clock && /giờ|tiếng/u.test(unit)) return hoursAfter(start, clock, count);
  const due = rolled(end, unit, context);
  return {
    kind: 'fixed',
    printed: due,
    due,
    startsOn: start,
    flags: disagrees,
    because: `${count} ${unit} sau ${named(start)}, không tính ngày đó, đến hết ${named(due)}`,
  };
}

const pattern = (form: string, read: Pattern['read']): Pattern => ({
  form: new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'gu'),
  read,
});

/** Periods and events: numbers 50–64 and 81–84 of the inventory. */
export const PERIODS: Pattern[] = [
  pattern(`${WITHIN}\\s+${NUMBER}\\s+${UNIT}${SINCE}`, counted),
  pattern(
    `(?:[Cc]hậm nhất\\s+)?[Tt]rước\\s+(?:ít nhất\\s+|tối thiểu\\s+)?${NUMBER}\\s+${UNIT}\\s+(?:(?:trước|so với|tính đến)\\s+(?:ngày\\s+)?|(?=${EVENT}))(?:(?<day>${DAY})|(?<event>[^,;.:()]{2,60})(?:\\((?:[^()\\d]{0,40}\\s)?(?<told>${DAY})\\))?)`,
    (groups, context) => {
      const count = readNumber(groups['count'] ?? '');
      const within = DAY_WITHIN.exec(groups['event'] ?? '')?.[0];
      const day = readDay(groups['day'] ?? groups['told'] ?? within ?? '', context.issuedOn)?.day;
      if (count === undefined) return undefined;
      if (!day)
        return awaiting(
          `tính lùi ${count} ${groups['unit']} từ ${groups['event'] ?? 'mốc'}; cần nhập ngày của mốc này`,
        );
      const due =
        groups['unit'] === 'ngày làm việc'
          ? context.calendar.addWorkingDays(day, -count)
          : (after(day, -count, groups['unit'] ?? '', context) ?? day);
      return {
        kind: 'fixed',
        printed: due,
        due,
        because: `${count} ${groups['unit']} trước ${named(day)} là ${named(due)}`,
      };
    },
  ),
  pattern(
    `${WITHIN}\\s+${NUMBER}\\s+(?<unit>ngày làm việc|ngày|tuần|tháng|giờ)(?=\\s+phải|\\s+phản hồi|\\s*[,;.]|$)`,
    (groups) => awaiting(`thời hạn ${groups['count']} ${groups['unit']} nhưng chưa rõ tính từ ngày nào`),
  ),
  pattern('trong ngày làm việc (?:tiếp theo|liền kề)', (_, context) => {
    const due = context.calendar.addWorkingDays(context.issuedOn, 1);
    return {
      kind: 'fixed',
      printed: due,
      due,
      flags: ['confirm'],
      because: `ngày làm việc tiếp theo sau ngày ban hành là ${named(due)}`,
    };
  }),
  pattern(
    '(?:[Tt]ừ\\s+(?:tháng|ngày)\\s+[\\d/.]{1,10}\\s+)?[Đđ]ến\\s+khi\\s+(?<event>[^,;.]{3,60})',
    (groups) => ({
      kind: 'relative',
      flags: ['open-ended'],
      because: `kéo dài đến khi ${groups['event']}`,
    }),
  ),
  pattern(
    '(?:[Nn]gay\\s+sau\\s+khi|[Ss]au\\s+khi\\s+(?:có|được|nhận|hoàn thành))\\s+(?<event>[^,;.]{3,70})',
    (groups) => awaiting(`chờ mốc: ${groups['event']}`),
  ),
  pattern(
    '[Tt]ại\\s+(?:kỳ họp|phiên họp|hội nghị|cuộc họp)\\s+(?<event>(?:lần|thứ|tháng|gần nhất|tới|tiếp theo|thường kỳ|cuối năm|giữa năm|chuyên đề)[^,;.]{0,40})',
    (groups) => awaiting(`theo ngày họp ${groups['event']}`),
  ),
  pattern(
    '[Tt]rước\\s+(?<event>(?:kỳ họp|phiên họp|hội nghị|đại hội|cuộc họp|buổi họp|mùa|năm học|khai giảng)[^,;.]{0,60})',
    (groups) => awaiting(`phải xong trước ${groups['event']}`),
  ),
  pattern('[Tt]rước\\s+khi\\s+(?<event>[^,;.]{3,60})', (groups) =>
    awaiting(`phải xong trước khi ${groups['event']}`),
  ),
  pattern(
    'theo\\s+(?:tiến độ|thời gian|thời hạn)(?:\\s+\\p{Ll}+){0,4}\\s+tại\\s+(?:\\p{L}+\\s){1,3}số\\s+(?<symbol>[\\p{L}\\d/.-]{3,40})',
    (groups) => ({
      kind: 'relative',
      flags: ['referenced'],
      because: `thời hạn ghi trong văn bản số ${groups['symbol']}; cần mở văn bản đó`,
    }),
  ),
];
