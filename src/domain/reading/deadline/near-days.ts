import { type Day, isBefore } from '../../day.js';
import { lastDay } from '../../deadline-aim.js';
import type { DeadlineContext, Pattern } from './deadline.js';
import { guessed, named, pattern } from './guess.js';
import { DAY, MONTH, MONTH_NAME, readDay, readMonth, readNumber } from './written-days.js';

const TO =
  '(?:[Tt]rong|[Tt]rước|[Vv]ào|[Xx]ong|[Hh]oàn thành|(?:[Cc]hậm|[Mm]uộn) nhất(?:\\s+(?:là|vào|trong))?)\\s+(?:trong\\s+)?';
const ORDINALS: Record<string, number> = { đầu: 1, nhất: 1, hai: 2, ba: 3, tư: 4 };

/** The day with that number in the month of issue, or in the next when it would be past or the words say so. */
function dayNumbered(number: number, month: string, { issuedOn }: DeadlineContext): Day | undefined {
  if (number < 1 || number > 31) return undefined;
  const inMonth = (months: number): Day => {
    const first = issuedOn.with({ day: 1 }).add({ months });
    return first.with({ day: Math.min(number, first.daysInMonth) });
  };
  if (/sau|tới$/u.test(month) && /tháng/u.test(month)) return inMonth(1);
  const here = inMonth(0);
  return /này/u.test(month) || !isBefore(here, issuedOn) ? here : inMonth(1);
}

/** The seventh, fourteenth, ... day of a month; its last day for the last week. */
function endOfWeek(part: string, last: Day): Day | undefined {
  if (part === 'cuối') return last;
  const week = Number(part) || ORDINALS[part];
  return week !== undefined && week < 5 ? last.with({ day: 7 * week }) : week === 5 ? last : undefined;
}

/** The last working day before the next holiday in the week. */
function beforeHoliday({ issuedOn, calendar }: DeadlineContext): Day | undefined {
  for (let ahead = 1; ahead < 200; ahead += 1) {
    const day = issuedOn.add({ days: ahead });
    if (day.dayOfWeek < 6 && !calendar.isWorkingDay(day)) return calendar.addWorkingDays(day, -1);
  }
  return undefined;
}

const EVENT = new RegExp(
  `(?:kỳ thi|tổ chức|diễn ra|khai mạc|bắt đầu|họp|hội nghị|đại hội|bầu cử|lễ)[^.;]{0,60}?ngày\\s+(${DAY})[^.]{0,80}$`,
  'u',
);

/** Friday of a numbered week of the year, if that week is still ahead. */
function ofWeek(week: number, year: number | undefined, { issuedOn }: DeadlineContext): Day | undefined {
  if (week < 1 || week > 53 || (year === undefined && week < 6)) return undefined;
  const first = issuedOn.with({ year: year ?? issuedOn.year, month: 1, day: 4 });
  const friday = first.add({ days: 5 - first.dayOfWeek + 7 * (week - 1) });
  return isBefore(friday, issuedOn) && year === undefined ? undefined : friday;
}

const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

/** Days that lean on the date of issue or on a day named before: numbers 58 and 88 of the inventory. */
export const NEAR_DAYS: Pattern[] = [
  pattern(
    `(?:(?<before>[Tt]rước)|(?:[Cc]hậm|[Mm]uộn) nhất(?:\\s+là)?(?:\\s+(?:vào|trong|đến))?(?:\\s+hết)?|[Đđ]ến hết|[Xx]ong|[Hh]oàn thành)\\s+(?:(?:vào\\s+)?ngày\\s+|(?=\\d{1,2}\\s+tháng))(?<day>\\d{1,2})(?:\\s+(?<month>tới|tháng này|tháng sau|tháng tới)|(?!\\s*[/.-]\\s?\\d|\\d|,?\\s*\\(?(?:[Tt]háng|của|cuối|[Hh][ằà]ng|[Mm]ỗi|định kỳ|so|trước|sau|lao động|làm|công)))`,
    (groups, context) => {
      const printed = dayNumbered(Number(groups['day']), groups['month'] ?? '', context);
      if (!printed) return undefined;
      const due = lastDay(printed, groups['before'] !== undefined, context.beforeDay);
      return { ...guessed(printed, 'không ghi tháng'), due };
    },
  ),
  pattern(
    `${TO}[Tt]uần\\s+(?:(?:thứ\\s+)?(?<part>đầu|cuối|nhất|hai|ba|tư|[1-5]))(?:\\s+của)?\\s+${MONTH_NAME}(?<month>${MONTH})`,
    (groups, context) => {
      const last = readMonth(groups['month'] ?? '', context.issuedOn)?.day;
      const due = last && endOfWeek(groups['part']!, last);
      return due && guessed(due, `tuần ${groups['part']} của tháng`);
    },
  ),
  pattern(
    `(?:${TO}|(?=tuần)(?<=(?:[Bb]áo cáo|[Gg]ửi|[Tt]rình|[Nn]ộp)\\s[^,;.]{2,80}\\s)(?=[^,;.()]{6,20}(?:[.;)]|$)))[Tt]uần\\s+(?:thứ\\s+)?(?<week>\\d{1,2})(?:\\s?\\/\\s?|\\s+n[ăá]m\\s+)?(?<year>20\\d\\d)?(?!\\s*(?:của|${MONTH_NAME}|\\d|\\/))`,
    (groups, context, before) => {
      // The week of a meeting or of a plan dates that, not the task.
      if (/(?:giao ban|họp|hội nghị|kết quả|lịch|kế hoạch|công tác)\s$/u.test(before)) return undefined;
      const year = groups['year'] ? Number(groups['year']) : undefined;
      const due = ofWeek(Number(groups['week']), year, context);
      return due && guessed(due, `tuần ${groups['week']} của năm`);
    },
  ),
  pattern(
    '(?:(?<before>[Tt]rước)|[Vv]ào|[Tt]rong|(?:[Cc]hậm|[Mm]uộn) nhất(?:\\s+(?:là|vào))?|[Xx]ong|[Hh]oàn thành|[Ss]áng|[Cc]hiều)\\s+(?:(?:sáng|chiều|hết)\\s+)?(?:ngày\\s+)?[Tt]hứ\\s+(?<name>[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])\\s+tuần\\s+(?<which>này|sau|tới)',
    (groups, context) => {
      const name = groups['name']!.toLowerCase();
      const dayOfWeek = /\d/u.test(name) ? Number(name) - 1 : WEEKDAYS.indexOf(name) + 1;
      const { issuedOn } = context;
      const days = dayOfWeek - issuedOn.dayOfWeek + (groups['which'] === 'này' ? 0 : 7);
      const printed = issuedOn.add({ days });
      const due = lastDay(printed, groups['before'] !== undefined, context.beforeDay);
      return { ...guessed(printed, `tuần ${groups['which']}`), due };
    },
  ),
  pattern(
    `${TO}(?:nửa\\s+đầu|15\\s+ngày\\s+đầu)\\s+(?:của\\s+)?${MONTH_NAME}(?<month>${MONTH})`,
    (groups, context) => {
      const last = readMonth(groups['month'] ?? '', context.issuedOn)?.day;
      return last && guessed(last.with({ day: 15 }), 'nửa đầu tháng');
    },
  ),
  pattern(
    '[Tt]rong\\s+(?:vòng\\s+)?(?<count>\\d{1,2})\\s+(?<unit>ngày|tuần|tháng)\\s+(?:tới|tiếp theo)',
    (groups, { issuedOn }) => {
      const field = groups['unit'] === 'ngày' ? 'days' : groups['unit'] === 'tuần' ? 'weeks' : 'months';
      const count = Number(groups['count']);
      return guessed(issuedOn.add({ [field]: count }), `${count} ${groups['unit']} từ ngày ban hành`);
    },
  ),
  pattern(
    '[Tt]rước\\s+(?:ngày\\s+)?(?:\\d{1,2}\\s+(?:tháng Chạp|tháng chạp|Tết|âm lịch)|mùng\\s+\\d{1,2}\\s+Tết)(?:\\s+(?:Nguyên đán|âm lịch))?',
    () => ({
      kind: 'relative',
      flags: ['awaiting-event', 'confirm'],
      because: 'ngày âm lịch; cần nhập ngày dương lịch',
    }),
  ),
  pattern(
    '[Tt]rước\\s+(?:ngày\\s+(?:\\p{Ll}+\\s+){1,3})?(?:ít nhất\\s+|tối thiểu\\s+)?(?<count>\\d{1,3})\\s+(?<unit>ngày|tuần)(?=\\s*(?:[,;.):]|$))',
    (groups, context, before) => {
      const count = readNumber(groups['count'] ?? '') ?? 0;
      const field = groups['unit'] === 'tuần' ? 'weeks' : 'days';
      const event = readDay(EVENT.exec(before)?.[1] ?? '', context.issuedOn)?.day;
      if (event)
        return guessed(
          event.subtract({ [field]: count }),
          `${count} ${groups['unit']} trước ${named(event)}`,
        );
      const because = `tính lùi ${count} ${groups['unit']} từ mốc chưa ghi ngày; cần nhập ngày của mốc này`;
      return { kind: 'relative', flags: ['awaiting-event'], because };
    },
  ),
  pattern('[Tt]rước\\s+(?:dịp\\s+|kỳ\\s+|đợt\\s+)?(?:nghỉ\\s+)?lễ(?=\\s*(?:[,;.)]|$))', (_, context) => {
    const due = beforeHoliday(context);
    return due && guessed(due, 'ngày làm việc cuối cùng trước kỳ nghỉ lễ gần nhất');
  }),
];
