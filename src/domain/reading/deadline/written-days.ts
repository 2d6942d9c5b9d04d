import { Temporal } from 'temporal-polyfill';
import { type Day, isBefore } from '../../day.js';

const NUMBER_WORDS = [
  'không',
  'một',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'tám',
  'chín',
  'mười',
  'mười một',
  'mười hai',
];
const MONTH_WORD =
  '[Gg]iêng|[Mm]ười [Hh]ai|[Mm]ười [Mm]ột|[Mm]ười|[Mm]ột|[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[Tt]ám|[Cc]hín|[Cc]hạp';
const YEAR_WORD = '[nN][ăá]m';

/** Pieces for patterns. `l` and `I` are what scanners make of a 1. */
export const DAY =
  `(?:[Mm][ùồ]ng\\s+)?[0-3lI]?[\\dlI]\\s+tháng\\s+(?:[01]?\\d(?!\\d)|${MONTH_WORD})(?:\\s*,?\\s*${YEAR_WORD}\\s+\\d{4}|\\s?[/.-]\\s?\\d{4})?` +
  `|(?:[Mm][ùồ]ng\\s+)?[0-3lI]?[\\dlI]\\s?[/.-]\\s?[01lI]?[\\dlI](?![\\d])(?:\\s?[/.-]\\s?(?:\\d{4}|\\d{2})(?!\\d)|\\s+${YEAR_WORD}\\s+\\d{4})?`;
export const MONTH = `(?:[01]?\\d(?!\\d)|${MONTH_WORD})(?:\\s*,?\\s*${YEAR_WORD}\\s+\\d{4}|\\s?[/.-]\\s?\\d{4})?`;
export const QUARTER = `(?:IV|I{1,3}|[1-4l](?!\\d))(?:\\s*,?\\s*${YEAR_WORD}\\s+\\d{4}|\\s?[/.-]\\s?\\d{4})?`;
/** The word before a month's number, also the `T11/2025` of tables. */
export const MONTH_NAME = '(?:[Tt]háng\\s+|T\\.?\\s?(?=\\d))';

/** "Thời hạn hoàn thành:" and its like. */
export const LABEL =
  '(?:(?:[Tt]hời hạn|[Tt]hời gian|[Hh]ạn|[Dd]eadline)(?:\\s+(?:hoàn thành|thực hiện|báo cáo|gửi|nộp|trình|xong|kết thúc|cuối cùng|cuối|chót|là|vào|ngày))*|[Tt]hời điểm\\s+(?:hoàn thành|kết thúc))\\s*:?';

/** Words behind a period without a prefix that make it a limit. */
export const TO_BE_DONE = '(?=,?\\s+(?:phải\\s+(?:\\p{Ll}+\\s+){0,3}|cơ bản\\s+)?(?:hoàn thành|xong))';

export interface Written {
  day: Day;
  /** The year was not written and was taken from the document's date. */
  yearMissing: boolean;
}

const digits = (text: string): number => Number(text.replace(/[lI]/gu, '1'));

function monthNumber(text: string): number {
  if (/^\d/u.test(text)) return Number(text);
  const word = text.toLowerCase();
  if (word === 'giêng') return 1;
  return word === 'chạp' ? 12 : NUMBER_WORDS.indexOf(word);
}

/** A year that is not written is the document's, or the next when that would be more than half a year ago (domain.md 8). */
function yearFor(month: number, issuedOn: Day): number {
  return issuedOn.month - month > 6 ? issuedOn.year + 1 : issuedOn.year;
}

function dayOf(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || year < 1990 || year > 2100) return undefined;
  const last = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  return day > last ? undefined : Temporal.PlainDate.from({ year, month, day });
}

/** The day in the year of issue, or a year later when it would lie more than half a year back (domain.md 4.2, 8). */
function nearest(month: number, number: number, issuedOn: Day): Day | undefined {
  const here = dayOf(issuedOn.year, month, number);
  return here && !isBefore(here.add({ months: 6 }), issuedOn)
    ? here
    : dayOf(issuedOn.year + 1, month, number);
}

/** Reads `08/5/2024`, `8-5-24`, `08 tháng 5 năm 2024`, `l5/9`; undefined for a day that does not exist, or without a year when `issuedOn` lends none. */
export function readDay(text: string, issuedOn?: Day): Written | undefined {
  const written = text.replace(/^[Mm][ùồ]ng\s+/u, '');
  const found =
    /^([\dlI]{1,2})\s*tháng\s*(\d{1,2}|\p{L}+(?: \p{L}+)?)\s*(?:,?\s*[nN][ăá]m\s*|[/.-]\s?)?(\d{4})?$/u.exec(
      written,
    ) ??
    /^([\dlI]{1,2})\s?[/.-]\s?([\dlI]{1,2})(?:(?:\s?[/.-]\s?|\s+[nN][ăá]m\s+)(\d{2,4}))?$/u.exec(written);
  if (!found) return undefined;
  if (!found[3] && !issuedOn) return undefined;
  const month = /^[\dlI]+$/u.test(found[2]!) ? digits(found[2]!) : monthNumber(found[2]!);
  const year = found[3] && Number(found[3].length === 2 ? `20${found[3]}` : found[3]);
  const number = digits(found[1]!);
  const day = year ? dayOf(year, month, number) : nearest(month, number, issuedOn!);
  return day && { day, yearMissing: !found[3] };
}

/** Reads the last day of `11/2024`, `12 năm 2025`, `Mười`. */
export function readMonth(text: string, issuedOn: Day): Written | undefined {
  const found = /^(\d{1,2}|\p{L}+(?: \p{L}+)??)\s*(?:,?\s*[nN][ăá]m\s*|[/.-]\s?)?(\d{4})?$/u.exec(text);
  if (!found) return undefined;
  const month = monthNumber(found[1]!);
  const first = dayOf(found[2] ? Number(found[2]) : yearFor(month, issuedOn), month, 1);
  return first && { day: first.with({ day: first.daysInMonth }), yearMissing: !found[2] };
}

/** Reads the last day of `III/2025`, `2 năm 2026`, `l/2026`. */
export function readQuarter(text: string, issuedOn: Day): Written | undefined {
  const found = /^(IV|I{1,3}|[1-4l])\s*(?:,?\s*[nN][ăá]m\s*|[/.-]\s?)?(\d{4})?$/u.exec(text);
  if (!found) return undefined;
  const quarter = { I: 1, II: 2, III: 3, IV: 4, l: 1 }[found[1]!] ?? Number(found[1]);
  const first = dayOf(found[2] ? Number(found[2]) : yearFor(quarter * 3, issuedOn), quarter * 3, 1);
  return first && { day: first.with({ day: first.daysInMonth }), yearMissing: !found[2] };
}

/** The number in `05`, `năm`, `mười lăm`; undefined for other words. */
export function readNumber(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text);
  const parts = text.toLowerCase().trim().split(/\s+/u);
  const unit = (word: string): number =>
    ({ lăm: 5, mốt: 1, bốn: 4, nhăm: 5 })[word] ?? NUMBER_WORDS.indexOf(word);
  const ten = parts.indexOf('mươi') >= 0 ? parts.indexOf('mươi') : parts.indexOf('mười');
  if (ten < 0) return parts.length === 1 && unit(parts[0]!) >= 0 ? unit(parts[0]!) : undefined;
  const tens = ten === 0 ? 1 : unit(parts[0]!);
  const ones = parts[ten + 1] === undefined ? 0 : unit(parts[ten + 1]!);
  return tens < 0 || ones < 0 ? undefined : tens * 10 + ones;
}
