import { type Day, isBefore } from '../../day.js';
import type { Deadline, DeadlineContext, DeadlineFlag, Finding, Mention, Pattern } from './deadline.js';
import { FIXED } from './fixed.js';
import { HOW_OFTEN } from './how-often.js';
import { NEAR_DAYS } from './near-days.js';
import { PERIODS } from './periods.js';
import { RECURRING } from './recurring.js';
import { SPANS } from './spans.js';
import { SPOKEN } from './spoken.js';
import { withoutSlips } from './time-slips.js';
import { asFarAsKnown } from './undated.js';
import { readDay } from './written-days.js';

const PATTERNS: Pattern[] = [
  ...RECURRING,
  ...HOW_OFTEN,
  ...FIXED,
  ...SPANS,
  ...PERIODS,
  ...SPOKEN,
  ...NEAR_DAYS,
];

/** What stands before a date and makes it no deadline: numbers 91–99 of the inventory. */
const TRAP =
  /(?:[Tt]ính|[Ll][ũu][ỹy] kế[^.;]{0,40}|số liệu|[Gg]iai đoạn|hiệu lực[^.;]{0,30}|áp dụng|thời điểm|nhiệm kỳ|có kế hoạch|chậm so với|so với|(?:tránh|không) (?:để )?dồn(?: việc)?(?: về)?|(?:quá hạn|(?<!\p{L})chưa [^.;()]{0,60})\s?\(|kéo dài từ|số\s\S+\sngày\s[\d/.]{6,10}\s\()\s*$/u;
/** "đã giải ngân đến hết quý I" reports; "bản đồ đã duyệt chậm nhất ngày 12/11" limits, for "đã" tells of the map. */
const PAST = /(?<![\p{L}])đã [^,;.]{0,80}\s*$/u;
const LIMIT = /^(?:chậm nhất|trước|xong|không quá)/iu;

/** "Đến hết ngày 15/9 toàn xã có ..." reports what was reached by then. */
const REACHED =
  /^,?\s+(?:(?!phải|hoàn thành)\p{L}+\s+){0,4}?(?:đã|chưa|mới (?:có|đạt))\s|^,?\s+(?:toàn \p{L}+ )?(?:có|còn) \d/u;
/** "Khả năng giải ngân đến 31/01" forecasts. */
const FORECAST = /(?<!\p{L})(?:khả năng|tỷ lệ|ước) [^,;.]{0,40}\s$/u;
const BY_THEN = /^(?:đến|tới|hết|tháng|quý)/iu;

/** "Đơn vị nào giải ngân dưới 50% đến hết quý III ..." threatens, and sets no deadline. */
const THREAT = /(?:đơn vị|xã|phường|địa phương|chủ đầu tư|dự án|cơ quan|cá nhân) nào [^;.]*$/iu;

/** No deadline in the words. */
export const NO_DEADLINE: Deadline = {
  phrase: null,
  printed: null,
  due: null,
  time: null,
  startsOn: null,
  kind: 'none',
  recurrence: null,
  explanation: 'Văn bản không ghi thời hạn.',
  flags: [],
};

const FULL_DATE = /(?<![\d/.-])\d{1,2}\/(?:0?[1-9]|1[0-2])\/20\d{2}(?!\d)/gu;

/** Why `text` sets no deadline: it says none, or one on a day that no calendar has. */
export function withoutDeadline(text: string): Deadline {
  const wrong = text.match(FULL_DATE)?.find((written) => !readDay(written));
  if (!wrong) return NO_DEADLINE;
  const explanation = `Văn bản ghi “${wrong}” nhưng lịch không có ngày này; hãy hỏi lại nơi ban hành rồi nhập hạn.`;
  return { ...NO_DEADLINE, explanation };
}

function dayFlags(due: Day | null, context: DeadlineContext): DeadlineFlag[] {
  if (!due) return [];
  const flags: DeadlineFlag[] = [];
  if (isBefore(due, context.issuedOn)) flags.push('before-issue');
  if (!context.calendar.isWorkingDay(due)) flags.push('rest-day');
  return flags;
}

function mention(found: Finding, phrase: string, start: number, context: DeadlineContext): Mention {
  const { because, ...rest } = found;
  const flags = [...(found.flags ?? []), ...dayFlags(found.due ?? null, context)];
  return {
    ...NO_DEADLINE,
    ...rest,
    flags,
    phrase,
    start,
    end: start + phrase.length,
    explanation: `“${phrase}”: ${because}.`,
  };
}

/** "... 105 ngày trước ngày bầu cử (tức ngày 30/11/2025)": the day that is told counts, and is checked (domain.md 4.2, number 19). */
function explained(counted: Mention, told: Mention): Mention {
  const differs = counted.due !== null && told.due !== null && !counted.due.equals(told.due);
  const flags: DeadlineFlag[] = differs ? [...told.flags, 'dates-disagree'] : told.flags;
  const phrase = `${counted.phrase} (${told.phrase})`;
  return { ...told, start: counted.start, phrase, flags, explanation: told.explanation };
}

/** "... trong tháng 12 (phấn đấu đợt đầu trước ngày 15/12)": the limit stands outside of the brackets. */
const isAim = (text: string, { start }: Mention): boolean =>
  /\(phấn đấu[^()]{0,60}$/u.test(text.slice(Math.max(0, start - 80), start));

/** All deadlines in `written` in order, without overlaps: where two patterns claim the same words, the one that starts first and then the longer. */
export function findDeadlines(written: string, context: DeadlineContext): Mention[] {
  const text = withoutSlips(written);
  const found: Mention[] = [];
  for (const { form, read } of PATTERNS) {
    // Most patterns find nothing in most texts, and matchAll copies its expression each time.
    if (text.search(form) < 0) continue;
    for (const match of text.matchAll(form)) {
      const before = text.slice(Math.max(0, match.index - 160), match.index);
      if (TRAP.test(before) || THREAT.test(before)) continue;
      if (PAST.test(before) && !LIMIT.test(match[0])) continue;
      const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 80);
      if (BY_THEN.test(match[0]) && (REACHED.test(behind) || FORECAST.test(before))) continue;
      const readOn = (one: DeadlineContext): Finding | undefined => read(match.groups ?? {}, one, before);
      const finding = asFarAsKnown(readOn(context), readOn, context);
      const phrase = written.slice(match.index, match.index + match[0].length);
      if (finding) found.push(mention(finding, phrase, match.index, context));
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    if (last && (one.start < last.end || isAim(text, one))) continue;
    if (last && /^tức/u.test(one.phrase ?? '') && one.start - last.end < 4)
      kept[kept.length - 1] = explained(last, one);
    else kept.push(one);
  }
  return kept;
}
