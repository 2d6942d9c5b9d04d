import { type Day, formatDay, isBefore, weekday } from '../../day.js';
import { lastDay } from '../../deadline-aim.js';
import { type ClockTime, TIME, readTime } from './clock-time.js';
import type { DeadlineContext, DeadlineFlag, Finding, Pattern } from './deadline.js';
import { DAY, LABEL, type Written, readDay } from './written-days.js';

const LATEST =
  '(?:(?:(?:[Cc]hậm|[Mm]uộn) nhất|[Tt]rễ nhất)(?:\\s*:|\\s+là)?(?:\\s+(?:không quá|vào|trong|(?:đến(?:\\s+hết)?|hết|cuối)))*|[Kk]hông (?:(?:muộn|chậm|trễ) hơn|quá))';
const DONE = '(?:[Hh]oàn thành|[Xx]ong|[Kk]ết thúc)';
const WEEKDAY =
  '(?:(?:ngày\\s+)?(?:[Tt]hứ\\s+(?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ nhật)\\s*,?\\s*\\(?)';
/** What may stand between a prefix and its day: "17h00 thứ Sáu, ngày". */
const ON = `(?:(?<time>${TIME})\\s*,?\\s*)?${WEEKDAY}?(?:(?:cuối\\s+)?ngày\\s+)?`;
const FEASTS = 'Quốc khánh|Tết Dương lịch|Tết dương lịch|Giải phóng miền Nam|Quốc tế Lao động|Giỗ Tổ';
const named = (on: Day): string => `${weekday(on)} ${formatDay(on)}`;

function flagsOf(written: Written, clock?: ClockTime): DeadlineFlag[] {
  const flags: DeadlineFlag[] = written.yearMissing ? ['year-missing'] : [];
  return clock?.spoken ? [...flags, 'confirm'] : flags;
}

/** "Trước ngày X": X is printed; the last day is X or the day before, as the policy says (domain.md 4.1). */
export function beforeDay(written: Written, clock: ClockTime | undefined, context: DeadlineContext): Finding {
  const { day } = written;
  const flags = flagsOf(written, clock);
  if (clock)
    return {
      kind: 'fixed',
      printed: day,
      due: day,
      time: clock.time,
      flags,
      because: `hạn cuối là ${clock.time} ${named(day)}`,
    };
  const eve = day.subtract({ days: 1 });
  const because =
    context.beforeDay === 'strict'
      ? `hạn cuối là hết ${named(eve)}, vì không tính chính ngày ghi là ${named(day)}`
      : `hạn ghi ${named(day)}, nên gửi chậm nhất ${named(eve)}`;
  return { kind: 'fixed', printed: day, due: lastDay(day, true, context.beforeDay), flags, because };
}

/** The day itself is the last one. */
export function onDay(written: Written, clock?: ClockTime, urgent = false): Finding {
  const flags: DeadlineFlag[] = [...flagsOf(written, clock), ...(urgent ? (['urgent'] as const) : [])];
  const because = `hạn cuối là ${clock ? clock.time : 'hết'} ${named(written.day)}`;
  return { kind: 'fixed', printed: written.day, due: written.day, time: clock?.time ?? null, flags, because };
}

function exact(
  form: string,
  read: (
    written: Written,
    groups: Record<string, string | undefined>,
    context: DeadlineContext,
  ) => Finding | undefined,
): Pattern {
  return {
    form: new RegExp(
      `(?<![\\p{L}\\p{N}])${form.replace('<day>', `(?<day>${DAY})`)}(?![\\p{L}\\p{N}/]|\\s+(?:ngày|tuần|tháng|giờ|lần)(?!\\p{L})|\\s?%)`,
      'gu',
    ),
    read(groups, context) {
      const written = readDay(groups['day'] ?? '', context.issuedOn);
      return written && read(written, groups, context);
    },
  };
}

/** Fixed days and clock times: numbers 1–21 and 44–49 of the inventory. */
export const FIXED: Pattern[] = [
  exact(
    `(?:${LABEL}\\s*)?[Tt]ừ\\s+(?:ngày\\s+)?(?<from>${DAY}|\\d{1,2})\\s*(?:đến|tới|[-–])\\s*(?:hết\\s+)?(?:ngày\\s+)?<day>`,
    (written, groups) => {
      const from = /^\d{1,2}$/u.test(groups['from'] ?? '')
        ? readDay(`${groups['from']}/${written.day.month}/${written.day.year}`)
        : readDay(groups['from'] ?? '', written.day);
      return (
        from && {
          ...onDay(written),
          startsOn: from.day,
          because: `thực hiện từ ${named(from.day)} đến hết ${named(written.day)}`,
        }
      );
    },
  ),
  exact(`[Tt]rước\\s+ngày\\s+(?:lễ\\s+)?(?:${FEASTS})\\s*,?\\s*(?:ngày\\s+)?\\(?<day>\\)?`, (written) => {
    const eve = written.day.subtract({ days: 1 });
    return {
      kind: 'fixed',
      printed: written.day,
      due: eve,
      flags: flagsOf(written),
      because: `ngày lễ ${named(written.day)} không tính, hạn cuối là ${named(eve)}`,
    };
  }),
  exact(
    `(?:[Đđ]úng\\s+|[Nn]hân\\s+|[Vv]ào\\s+)?dịp\\s+(?:kỷ niệm\\s+|lễ\\s+)*(?:${FEASTS})\\s*,?\\s*(?:ngày\\s+)?\\(?<day>\\)?`,
    (written) => onDay(written),
  ),
  exact(
    `(?:${LABEL}\\s*)?(?:(?:[Cc]hậm|[Mm]uộn) nhất\\s+)?(?:là\\s+)?[Tt]rước\\s+${ON}<day>`,
    (written, groups, context) => beforeDay(written, readTime(groups['time']), context),
  ),
  exact(`(?:${LABEL}\\s*)?${LATEST}\\s+${ON}<day>`, (written, groups) =>
    onDay(written, readTime(groups['time'])),
  ),
  exact(`${DONE}\\s*:?\\s*(?:vào\\s+|trong\\s+)?${ON}<day>`, (written, groups) =>
    onDay(written, readTime(groups['time'])),
  ),
  exact('(?:[Đđ]ến|tới)\\s+(?:(?=\\d{1,2}/\\d{1,2}/\\d{4})|hết\\s+)<day>', (written) => onDay(written)),
  exact(
    `(?:${LABEL}\\s*)?(?:(?:[Đđ]ến|tới)\\s+(?:hết\\s+)?|(?<!đến\\s+|Đến\\s+|tới\\s+)[Hh]ết\\s+)(?:(?<time>${TIME})\\s*,?\\s*)?ngày\\s+<day>`,
    (written, groups) => onDay(written, readTime(groups['time'])),
  ),
  exact(
    `(?<soon>[Nn]gay\\s+)?[Tt]rong\\s+(?:cùng\\s+)?(?:(?<time>${TIME})\\s*,?\\s*(?:ngày\\s+)?|${WEEKDAY}?ngày\\s+)<day>`,
    (written, groups) => onDay(written, readTime(groups['time']), groups['soon'] !== undefined),
  ),
  exact(`vào\\s+(?:(?<time>${TIME})\\s*,?\\s*)?${WEEKDAY}?ngày\\s+<day>`, (written, groups) =>
    onDay(written, readTime(groups['time'])),
  ),
  exact(
    `(?:báo cáo|gửi|nộp|trình|xong|hoàn thành)\\s+(?<time>(?:vào\\s+)?(?:đầu|cuối)\\s+(?:giờ|buổi)\\s+(?:sáng|chiều))\\s*,?\\s*${WEEKDAY}?(?:ngày\\s+)?<day>`,
    (written, groups) => onDay(written, readTime(groups['time'])),
  ),
  exact(
    '\\((?:[Tt]rình|[Gg]ửi|[Bb]áo cáo|[Bb][Cc]|[Nn]ộp|[Xx]ong)(?:\\s+[\\p{L}.]+){0,5}\\s*:?\\s*(?:ngày\\s+)?<day>(?=\\s*\\))',
    (written) => onDay(written),
  ),
  exact(
    '(?=ngày)(?<=(?:[Gg]ửi|[Nn]ộp|[Tt]rình)(?:\\s+[\\p{L}&-]+){1,8}\\s+)ngày\\s+<day>(?=\\s*(?:[.;,)]|$))',
    (written, _, { issuedOn }) => (isBefore(written.day, issuedOn) ? undefined : onDay(written)),
  ),
  exact('tức(?:\\s+là)?\\s+(?:vào\\s+)?ngày\\s+<day>', (written) => onDay(written)),
  exact(`${LABEL}\\s*${ON}<day>`, (written, groups) => onDay(written, readTime(groups['time']))),
  {
    form: new RegExp(
      `(?<![\\p{L}])(?:[Tt]rước|(?:[Nn]gay\\s+)?[Tt]rong|[Cc]hậm nhất(?:\\s+(?:là|vào))?)\\s+(?<time>${TIME})\\s*,?\\s*(?:ngày\\s+)?(?:hôm\\s+)?(?<when>nay|mai)(?![\\p{L}])`,
      'gu',
    ),
    read: (groups, { issuedOn }) => {
      const day = groups['when'] === 'mai' ? issuedOn.add({ days: 1 }) : issuedOn;
      return onDay({ day, yearMissing: false }, readTime(groups['time']));
    },
  },
];
