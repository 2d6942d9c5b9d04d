import { Temporal } from 'temporal-polyfill';
import { type Day, isBefore } from '../../day.js';
import type { DeadlineContext, Finding, Pattern } from './deadline.js';
import { guessed, named, pattern } from './guess.js';
import { LABEL, MONTH, QUARTER, TO_BE_DONE, type Written, readMonth, readQuarter } from './written-days.js';

const TO =
  '(?:(?:[Cc]hậm nhất|[Mm]uộn nhất|[Tt]rước|[Tt]rong|[Đđ]ến|[Vv]ào|[Xx]ong|[Hh]oàn thành)(?:\\s+(?:là|vào|trong|đến|ngay))?\\s+)';

/** First, fifteenth and last day of a month (Bộ luật Dân sự 2015, Điều 146 khoản 2). */
function inMonth(part: string, end: Written | undefined): Day | undefined {
  return (
    end && (part === 'đầu' ? end.day.with({ day: 1 }) : part === 'giữa' ? end.day.with({ day: 15 }) : end.day)
  );
}

/** 1 January, 30 June and 31 December (Điều 146 khoản 3). */
function inYear(part: string, year: number): Day {
  return Temporal.PlainDate.from({
    year,
    month: part === 'đầu' ? 1 : part === 'giữa' ? 6 : 12,
    day: part === 'đầu' ? 1 : part === 'giữa' ? 30 : 31,
  });
}

const PART_OF_YEAR =
  '(?<span>0?6 tháng đầu|0?6 tháng cuối|0?9 tháng(?: đầu)?)\\s+n[ăá]m\\s+(?<year>20\\d\\d|nay)';

/** The last day of the first or last six months, or of the first nine. */
function halfYear(groups: Record<string, string | undefined>, context: DeadlineContext): Finding | undefined {
  const span = groups['span']!;
  const month = /9/u.test(span) ? 9 : /cuối/u.test(span) ? 12 : 6;
  const year = Number(groups['year']) || context.issuedOn.year;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return guessed(first.with({ day: first.daysInMonth }), span);
}

/** The last working day before the longest break between mid-January and the end of February. */
function beforeTet(year: number, context: DeadlineContext): Day | undefined {
  const start = Temporal.PlainDate.from({ year, month: 1, day: 15 });
  let run = 0;
  for (let at = start; at.month < 3; at = at.add({ days: 1 })) {
    run = context.calendar.isWorkingDay(at) ? 0 : run + 1;
    if (run === 5) return context.calendar.addWorkingDays(at, -1);
  }
  return undefined;
}

const nextFriday = (context: DeadlineContext, weeks: number): Day =>
  context.issuedOn.add({ days: 5 - context.issuedOn.dayOfWeek + 7 * weeks });

/** Spoken wordings whose day a person should confirm: numbers 37–40, 49, 62, 88 and 89 of the inventory. */
export const SPOKEN: Pattern[] = [
  pattern(`${TO}(?<part>đầu|giữa|cuối)\\s+tháng\\s+(?<month>${MONTH})`, (groups, context) =>
    guessed(
      inMonth(groups['part']!, readMonth(groups['month'] ?? '', context.issuedOn)),
      `${groups['part']} tháng`,
    ),
  ),
  pattern(`${TO}(?<part>đầu|cuối)\\s+[Qq](?:uý|úy|uí)\\s+(?<quarter>${QUARTER})`, (groups, context) => {
    const end = readQuarter(groups['quarter'] ?? '', context.issuedOn)?.day;
    return guessed(
      groups['part'] === 'đầu' ? end?.with({ day: 1 }).subtract({ months: 2 }) : end,
      `${groups['part']} quý`,
    );
  }),
  pattern(`${TO}(?<part>đầu|giữa|cuối)\\s+n[ăá]m(?:\\s+(?<year>20\\d\\d|nay))?`, (groups, context) =>
    guessed(
      inYear(groups['part']!, Number(groups['year']) || context.issuedOn.year),
      `${groups['part']} năm`,
    ),
  ),
  pattern(
    `(?:(?:[Hh]oàn thành|[Xx]ong|[Gg]iải ngân)[^,;.]{0,60}?\\s+trong|${LABEL}(?:\\s*[Tt]rong)?)\\s+${PART_OF_YEAR}`,
    halfYear,
  ),
  pattern(`[Tt]rong\\s+${PART_OF_YEAR}${TO_BE_DONE}`, halfYear),
  pattern(
    '[Tt]rong\\s+(?<week>tuần này|tuần tới|tuần sau|tháng này|tháng tới|quý này|ngày hôm nay|hôm nay)',
    (groups, context) => {
      const week = groups['week']!;
      if (/hôm nay/u.test(week)) return guessed(context.issuedOn, week);
      if (week.startsWith('tuần')) return guessed(nextFriday(context, week.endsWith('này') ? 0 : 1), week);
      const month = context.issuedOn.add({
        months: week === 'tháng tới' ? 1 : week === 'quý này' ? (3 - (context.issuedOn.month % 3)) % 3 : 0,
      });
      return guessed(month.with({ day: month.daysInMonth }), week);
    },
  ),
  pattern(
    '[Tt]rước\\s+(?:dịp\\s+)?Tết(?:\\s+(?:Nguyên đán|Nguyên Đán|Âm lịch|âm lịch))?(?:\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Lu}\\p{Ll}+)?(?:\\s+(?:năm\\s+)?(?<year>20\\d\\d))?',
    (groups, context) => {
      const year = Number(groups['year']) || context.issuedOn.year;
      const eve = beforeTet(year, context);
      const due =
        eve && isBefore(eve, context.issuedOn) && !groups['year'] ? beforeTet(year + 1, context) : eve;
      return (
        guessed(due, 'ngày làm việc cuối cùng trước kỳ nghỉ Tết') ?? {
          kind: 'relative',
          flags: ['awaiting-event'],
          because: 'chưa có lịch nghỉ Tết của năm đó',
        }
      );
    },
  ),
  pattern(
    '(?:giải quyết|xử lý|trả lời|hoàn thành|báo cáo)\\s+(?:xong\\s+)?ngay trong ngày(?!\\s+\\d)',
    (_, context) => ({
      kind: 'fixed',
      printed: context.issuedOn,
      due: context.issuedOn,
      flags: ['urgent', 'confirm'],
      because: `trong ngày ban hành, ${named(context.issuedOn)}`,
    }),
  ),
];
