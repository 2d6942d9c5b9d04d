import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import { findDeadlines } from '../../src/domain/reading/deadline/find.js';
import { seriesRule, turnsAfter } from '../../src/domain/recurrence-rule.js';
import { readRule, rulesOf, ruleWords } from '../../src/domain/recurrence-words.js';
import { type CalendarData, WorkingCalendar } from '../../src/domain/working-calendar.js';

const data = JSON.parse(readFileSync('config/calendar.json', 'utf8')) as CalendarData;
const context = {
  issuedOn: day('2025-11-18'),
  beforeDay: 'register' as const,
  calendar: new WorkingCalendar(data),
};

/** The next two turns of each rule that the words of a document mean, after 18/11/2025. */
function meant(words: string): string[][] {
  const found = findDeadlines(words, context).at(-1)!;
  const rules = rulesOf({ ...found, deadlineKind: found.kind });
  return rules.map((rule) => {
    const turns = turnsAfter(rule, day('2025-11-17'));
    return [turns.next().value!.toString(), turns.next().value!.toString()];
  });
}

describe('the words of a document', () => {
  it.each<[number, string, string[][]]>([
    [65, 'báo cáo trước ngày 20 hằng tháng', [['2025-11-20', '2025-12-20']]],
    [65, 'báo cáo ngày 31 hằng tháng', [['2025-11-30', '2025-12-31']]],
    [65, 'báo cáo ngày 30 hằng tháng', [['2025-11-30', '2025-12-30']]],
    [
      65,
      'trình vào các ngày 15 và 30 hàng tháng',
      [
        ['2025-12-15', '2026-01-15'],
        ['2025-11-30', '2025-12-30'],
      ],
    ],
    [
      66,
      'báo cáo trước ngày 03 hằng tháng, hằng quý',
      [
        ['2025-12-03', '2026-01-03'],
        ['2026-01-03', '2026-04-03'],
      ],
    ],
    [67, 'gửi trước ngày 01 của tháng tiếp theo', [['2025-12-01', '2026-01-01']]],
    [13, 'báo cáo chậm nhất vào ngày 17 của tháng cuối kỳ', [['2025-12-17', '2026-03-17']]],
    [68, 'định kỳ hằng quý báo cáo kết quả', []],
    [69, 'báo cáo 06 tháng (trước ngày 20 tháng 6 hằng năm)', [['2026-06-20', '2027-06-20']]],
    [70, 'báo cáo trước ngày 30/11 hằng năm', [['2025-11-30', '2026-11-30']]],
    [71, 'Tháng 12 hằng năm', [['2025-12-31', '2026-12-31']]],
    [71, 'Tháng 2 hằng năm', [['2026-02-28', '2027-02-28']]],
    [72, 'gửi trước 12h00 thứ Năm hằng tuần', [['2025-11-20', '2025-11-27']]],
    [73, 'hằng tuần báo cáo tiến độ', []],
    [74, 'báo cáo nhanh trước 14 giờ hằng ngày', [['2025-11-18', '2025-11-19']]],
    [76, 'báo cáo định kỳ tại cuộc họp Ban Chỉ đạo', []],
  ])('of number %i: %s', (_, words, expected) => expect(meant(words)).toEqual(expected));
});

describe('a rule in words', () => {
  it.each([
    ['Hằng ngày, trước 14:00', seriesRule({ every: 'day', time: '14:00' })],
    ['Hằng tuần, thứ Sáu, trước 17:00', seriesRule({ every: 'week', weekday: 5, time: '17:00' })],
    ['Hằng tháng, ngày 20', seriesRule({ every: 'month', day: 20 })],
    ['Hằng tháng, trước ngày 05', seriesRule({ every: 'month', day: 5, before: true })],
    ['Hằng tháng, ngày cuối tháng', seriesRule({ every: 'month', day: 31 })],
    [
      'Hằng quý, ngày 17 tháng cuối quý; chốt số liệu ngày 14',
      seriesRule({ every: 'quarter', month: 3, day: 17, cutOff: 14 }),
    ],
    ['6 tháng một lần, ngày 17/6 và 17/12', seriesRule({ every: 'half-year', month: 6, day: 17 })],
    ['6 tháng một lần, ngày 28/02 và 31/8', seriesRule({ every: 'half-year', month: 2, day: 31 })],
    ['Hằng năm, trước ngày 30/11', seriesRule({ every: 'year', month: 11, day: 30, before: true })],
    [
      'Hằng tháng, ngày 20; gặp ngày nghỉ thì làm trước',
      seriesRule({ every: 'month', day: 20, shift: 'earlier' }),
    ],
  ])('is written and read as “%s”', (words, rule) => {
    expect(ruleWords(rule)).toBe(words);
    expect(readRule(words)).toEqual(rule);
  });

  it.each([
    ['hàng tháng ngày 5', 'Hằng tháng, ngày 05'],
    ['Mỗi tuần, Thứ hai, trước 10 giờ', 'Hằng tuần, thứ Hai, trước 10:00'],
    ['06 tháng 1 lần, ngày 20/6 và 20/12.', '6 tháng một lần, ngày 20/6 và 20/12'],
  ])('may be typed as “%s”', (typed, words) => expect(ruleWords(readRule(typed)!)).toBe(words));

  it.each([
    'trước ngày 20 hằng tháng',
    'Hằng tháng',
    'Hằng tháng, ngày 32',
    'Hằng tháng, ngày 0',
    'Hằng tuần',
    'Hằng tuần, ngày 5',
    'Hằng quý, ngày 17',
    'Hằng năm, ngày 17/13',
    '6 tháng một lần, ngày 17/6 và 17/11',
    'Hằng ngày; chốt số liệu ngày 14',
    'Hằng tháng, ngày 20; thỉnh thoảng',
    '',
  ])('is not found in “%s”', (words) => expect(readRule(words)).toBeUndefined());
});
