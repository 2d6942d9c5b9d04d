import type { Day } from './day.js';
import type { DraftDeadline } from './drafts.js';
import { MONTHS, seriesRule, type SeriesRule, turnIn } from './recurrence-rule.js';

const EVERY = {
  'hằng ngày': 'day',
  'hằng tuần': 'week',
  'hằng tháng': 'month',
  'hằng quý': 'quarter',
  '6 tháng một lần': 'half-year',
  'hằng năm': 'year',
} as const;
const WEEKDAYS = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const OF_QUARTER = ['tháng đầu quý', 'tháng giữa quý', 'tháng cuối quý'];
const SHIFTS = { earlier: 'gặp ngày nghỉ thì làm trước', none: 'kể cả ngày nghỉ' } as const;

/**
 * The rule as people write it: `Hằng tháng, trước ngày 20`, `Hằng quý, ngày 17 tháng cuối quý; chốt số liệu ngày 14`,
 * `6 tháng một lần, ngày 17/6 và 17/12`, `Hằng tuần, thứ Sáu, trước 17:00`. `readRule` reads it back.
 */
export function ruleWords(rule: SeriesRule): string {
  const { every, weekday, time, before, shift, cutOff } = rule;
  const name = Object.entries(EVERY).find(([, each]) => each === every)![0];
  const on = weekday ? WEEKDAYS[weekday - 1] : dayWords(rule);
  const head = [name, on && (before ? `trước ${on}` : on), time && `trước ${time}`];
  const usual = seriesRule({ every }).shift;
  const tail = [cutOff && `chốt số liệu ${numbered(cutOff)}`, shift !== usual && SHIFTS[shift]];
  const words = [head.filter(Boolean).join(', '), ...tail.filter(Boolean)].join('; ');
  return words[0]!.toUpperCase() + words.slice(1);
}

function dayWords({ every, month, day }: SeriesRule): string | undefined {
  if (every === 'day' || every === 'week' || !day) return undefined;
  if (every === 'month') return numbered(day);
  if (every === 'quarter') return `${numbered(day).replace(' tháng', '')} ${OF_QUARTER[(month ?? 1) - 1]}`;
  if (every === 'half-year') return `ngày ${dated(day, month ?? 1)} và ${dated(day, (month ?? 1) + 6)}`;
  return month === 2 && day > 28 ? 'ngày cuối tháng 2' : `ngày ${dated(day, month ?? 1)}`;
}

function numbered(day: number): string {
  return day === 31 ? 'ngày cuối tháng' : `ngày ${String(day).padStart(2, '0')}`;
}

/** `17/6`; the last day of a shorter month in an ordinary year. */
function dated(day: number, month: number): string {
  const last = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!;
  return `${String(Math.min(day, last)).padStart(2, '0')}/${month < 3 ? `0${month}` : month}`;
}

const HEAD = new RegExp(`^(${Object.keys(EVERY).join('|')})(?:,? (.+))?$`);
const DAY =
  /^ngày (?:(?<last>cuối)(?: tháng)?|(?<day>\d{1,2}))(?: (?:của )?tháng (?<place>đầu|giữa|cuối) quý)?$/;
const DATES =
  /^ngày (?<day>\d{1,2})\/(?<month>\d{1,2})(?: và (?:ngày )?(?<day2>\d{1,2})\/(?<month2>\d{1,2}))?$/;
const CUT_OFF = /^chốt số liệu ngày (?:(\d{1,2})|cuối tháng)$/;

/** The rule that `words` spell as `ruleWords` does, "hàng" for "hằng" and capitals aside; undefined for other words. */
export function readRule(words: string): SeriesRule | undefined {
  const [head = '', ...options] = plain(words).split(/\s*;\s*/);
  const [, name, rest] = HEAD.exec(head) ?? [];
  if (!name) return undefined;
  let rule: SeriesRule | undefined = seriesRule({ every: EVERY[name as keyof typeof EVERY] });
  for (const part of rest?.split(/\s*,\s*/) ?? []) rule = rule && withPart(rule, part);
  for (const option of options) rule = rule && withOption(rule, option);
  return rule && isWhole(rule) ? rule : undefined;
}

function plain(words: string): string {
  const text = words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim().replace(/[.;]$/, '');
  return text.replace(/^(?:hàng|mỗi) /, 'hằng ').replace(/^0?6 tháng (?:1|01) lần/, '6 tháng một lần');
}

function withPart(rule: SeriesRule, part: string): SeriesRule | undefined {
  const clock = /^trước ([01]?\d|2[0-3])(?::|h| giờ ?)([0-5]\d)?$/.exec(part);
  if (clock) return { ...rule, time: `${clock[1]!.padStart(2, '0')}:${clock[2] ?? '00'}` };
  const before = part.startsWith('trước ');
  const on = before ? part.slice('trước '.length) : part;
  const weekday = WEEKDAYS.findIndex((each) => each.toLowerCase() === on) + 1;
  if (weekday > 0) return rule.every === 'week' ? { ...rule, before, weekday } : undefined;
  const dayAndMonth = monthAndDay(rule.every, on);
  return dayAndMonth && { ...rule, before, ...dayAndMonth };
}

function monthAndDay(every: SeriesRule['every'], on: string): Pick<SeriesRule, 'day' | 'month'> | undefined {
  const lastOf = /^ngày cuối tháng (\d{1,2})$/.exec(on)?.[1];
  if (every === 'year' && lastOf) return { day: 31, month: Number(lastOf) };
  const { last, day, place } = DAY.exec(on)?.groups ?? {};
  const number = last ? 31 : Number(day);
  if (every === 'month' && number && !place) return { day: number, month: null };
  if (every === 'quarter' && number && place)
    return { day: number, month: ['đầu', 'giữa', 'cuối'].indexOf(place) + 1 };
  const dates = DATES.exec(on)?.groups;
  if (!dates) return undefined;
  const month = Number(dates['month']);
  if (every === 'year' && !dates['month2']) return { day: Number(dates['day']), month };
  if (every !== 'half-year' || Number(dates['month2']) !== month + 6) return undefined;
  // The longer of the two months shows which day is meant.
  return { day: Math.max(Number(dates['day']), Number(dates['day2'])), month };
}

function withOption(rule: SeriesRule, option: string): SeriesRule | undefined {
  const cut = CUT_OFF.exec(option);
  if (cut) return { ...rule, cutOff: cut[1] ? Number(cut[1]) : 31 };
  const shift = (['earlier', 'none'] as const).find((each) => SHIFTS[each] === option);
  return shift && { ...rule, shift };
}

function isWhole({ every, weekday, month, day, cutOff }: SeriesRule): boolean {
  const within = (n: number | null, most: number) => n !== null && n >= 1 && n <= most;
  if (cutOff !== null && (!within(cutOff, 31) || !(every in MONTHS))) return false;
  if (every === 'day') return true;
  if (every === 'week') return weekday !== null;
  return within(day, 31) && (every === 'month' || within(month, MONTHS[every]));
}

/**
 * The rules that a recurring deadline means: as its words spell them, or by the document's words and the day of the
 * next turn. Two where one sentence names two (domain.md 4.2, 66); none while the day within the period is not known.
 */
export function rulesOf({ phrase, printed, time, recurrence }: DraftDeadline): SeriesRule[] {
  const words = plain(phrase ?? '').replaceAll('hàng ', 'hằng ');
  const spelled = readRule(words);
  if (spelled) return [spelled];
  if (!printed) return [];
  const told = { time, before: /trước/.test(words) && !time };
  const [, one, other] = /ngày (\d{1,2}) và (?:ngày )?(\d{1,2}) hằng tháng/.exec(words) ?? [];
  if (one && other)
    return [one, other].map((day) => seriesRule({ every: 'month', day: Number(day), ...told }));
  const day = dayMeant(words, printed);
  const monthly = seriesRule({ every: 'month', day, ...told });
  if (/hằng tháng,? (?:và )?hằng qu[ýy]|hằng qu[ýy],? (?:và )?hằng tháng/.test(words))
    // A low day reports on the quarter before.
    return [monthly, seriesRule({ every: 'quarter', day, month: day <= 10 ? 1 : 3, ...told })];
  const within = (months: number) => ({ day, month: ((printed.month - 1) % months) + 1, ...told });
  if (recurrence === 'daily') return [seriesRule({ every: 'day', ...told })];
  if (recurrence === 'weekly') return [seriesRule({ every: 'week', weekday: printed.dayOfWeek, ...told })];
  if (recurrence === 'monthly') return [monthly];
  if (recurrence === 'quarterly') return [seriesRule({ every: 'quarter', ...within(3) })];
  if (recurrence === 'half-yearly') return [seriesRule({ every: 'half-year', ...within(6) })];
  return recurrence === 'yearly' ? [seriesRule({ every: 'year', ...within(12) })] : [];
}

/** The day of the month that the words name, which the next turn may be too short a month for. */
function dayMeant(words: string, printed: Day): number {
  const said = Number(/ngày (\d{1,2})/.exec(words)?.[1]);
  const fits =
    said >= 1 && said <= 31 && turnIn(seriesRule({ every: 'month', day: said }), printed).equals(printed);
  if (fits) return said;
  return /ngày \d/.test(words) || printed.day < printed.daysInMonth ? printed.day : 31;
}
