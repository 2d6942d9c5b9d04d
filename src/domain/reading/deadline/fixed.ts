import { type Day, formatDay, weekday } from '../../day.js';
import { lastDay } from '../../deadline-aim.js';
import type { DeadlineContext, DeadlineFlag, Finding, Pattern } from './deadline.js';
import { DAY, LABEL, TIME, type Written, readDay, readTime } from './written-days.js';

const LATEST =
  '(?:(?:[Cc]hậm|[Mm]uộn) nhất(?:\\s+là)?(?:\\s+(?:không quá|vào|trong|đến(?:\\s+hết)?))?|[Kk]hông (?:(?:muộn|chậm) hơn|quá))';
const FEASTS = 'Quốc khánh|Tết Dương lịch|Tết dương lịch|Giải phóng miền Nam|Quốc tế Lao động|Giỗ Tổ';
const named = (on: Day): string => `${weekday(on)} ${formatDay(on)}`;

function flagsOf(written: Written): DeadlineFlag[] {
  return written.yearMissing ? ['year-missing'] : [];
}

/** "Trước ngày X": X is printed; the last day is X or the day before, as the policy says (domain.md 4.1). */
export function beforeDay(written: Written, time: string | undefined, context: DeadlineContext): Finding {
  const { day } = written;
  if (time)
    return {
      kind: 'fixed',
      printed: day,
      due: day,
      time,
      flags: flagsOf(written),
      because: `trước ${time} ${named(day)}`,
    };
  const eve = day.subtract({ days: 1 });
  const due = lastDay(day, true, context.beforeDay);
  const because = `hạn ghi ${named(day)}, nên gửi chậm nhất ${named(eve)}`;
  return { kind: 'fixed', printed: day, due, flags: flagsOf(written), because };
}

/** The day itself is the last one. */
export function onDay(written: Written, time: string | undefined, urgent = false): Finding {
  const flags: DeadlineFlag[] = urgent ? [...flagsOf(written), 'urgent'] : flagsOf(written);
  const because = time
    ? `hạn cuối là ${time} ${named(written.day)}`
    : `hạn cuối là hết ${named(written.day)}`;
  return { kind: 'fixed', printed: written.day, due: written.day, time: time ?? null, flags, because };
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
      `(?<![\\p{L}\\p{N}])${form.replace('<day>', `(?<day>${DAY})`)}(?![\\p{L}\\p{N}/])`,
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
    `(?:${LABEL}\\s*)?[Tt]ừ\\s+(?:ngày\\s+)?(?<from>${DAY})\\s+(?:đến|tới)\\s+(?:hết\\s+)?(?:ngày\\s+)?<day>`,
    (written, groups) => {
      const from = readDay(groups['from'] ?? '', written.day);
      return (
        from && {
          ...onDay(written, undefined),
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
    `(?:${LABEL}\\s*)?(?:(?:[Cc]hậm|[Mm]uộn) nhất\\s+)?(?:là\\s+)?[Tt]rước\\s+(?:(?<time>${TIME})\\s*,?\\s*)?(?:ngày\\s+)?<day>`,
    (written, groups, context) => beforeDay(written, readTime(groups['time']), context),
  ),
  exact(
    `(?:${LABEL}\\s*)?${LATEST}\\s+(?:(?<time>${TIME})\\s*,?\\s*)?(?:ngày\\s+)?<day>`,
    (written, groups) => onDay(written, readTime(groups['time'])),
  ),
  exact('(?:[Đđ]ến|tới)\\s+(?:hết\\s+)?(?=\\d{1,2}/\\d{1,2}/\\d{4})<day>', (written) =>
    onDay(written, undefined),
  ),
  exact(
    `(?:${LABEL}\\s*)?(?:[Đđ]ến|tới)\\s+(?:hết\\s+)?(?:(?<time>${TIME})\\s*,?\\s*)?ngày\\s+<day>`,
    (written, groups) => onDay(written, readTime(groups['time'])),
  ),
  exact('(?<soon>[Nn]gay\\s+)?[Tt]rong\\s+(?:cùng\\s+)?ngày\\s+<day>', (written, groups) =>
    onDay(written, undefined, groups['soon'] !== undefined),
  ),
  exact(`vào\\s+(?:(?<time>${TIME})\\s*,?\\s*)?(?:(?:sáng|chiều)\\s+)?ngày\\s+<day>`, (written, groups) =>
    onDay(written, readTime(groups['time'])),
  ),
  exact('tức(?:\\s+là)?\\s+(?:vào\\s+)?ngày\\s+<day>', (written) => onDay(written, undefined)),
  exact(`${LABEL}\\s*(?:ngày\\s+)?<day>`, (written) => onDay(written, undefined)),
  {
    form: new RegExp(`(?<![\\p{L}])[Tt]rước\\s+(?<time>${TIME})\\s+(?:ngày\\s+)?hôm nay`, 'gu'),
    read: (groups, context) => onDay({ day: context.issuedOn, yearMissing: false }, readTime(groups['time'])),
  },
];
