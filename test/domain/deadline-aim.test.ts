import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, instant, isAfter, moment } from '../../src/domain/day.js';
import { aimDay, daysLate, dueWords, isOverdue, lastDay, saysBefore } from '../../src/domain/deadline-aim.js';
import { type CalendarData, WorkingCalendar } from '../../src/domain/working-calendar.js';

const calendar = new WorkingCalendar(
  JSON.parse(readFileSync('config/calendar.json', 'utf8')) as CalendarData,
);
const days = fc.integer({ min: 0, max: 365 * 6 }).map((n) => day('2024-01-01').add({ days: n }));

describe('the day that reminders aim at', () => {
  it.each<[string | null, string | null, string, string | null, string, string]>([
    ['trước ngày 08/5/2024', '2024-05-08', '2024-05-08', null, '2024-05-07', 'the day before, register'],
    ['trước ngày 08/5/2024', '2024-05-08', '2024-05-07', null, '2024-05-07', 'the day before, strict'],
    ['trước ngày 05/5/2024', '2024-05-05', '2024-05-05', null, '2024-05-04', 'a Saturday that is worked'],
    ['trước ngày 23/9/2024', '2024-09-23', '2024-09-23', null, '2024-09-20', 'before a Monday: Friday'],
    [
      'xong trước ngày Quốc khánh 02/9/2025',
      '2025-09-02',
      '2025-09-01',
      null,
      '2025-08-29',
      'before a feast',
    ],
    ['Trước ngày 20 hằng tháng', null, '2025-11-20', null, '2025-11-19', 'recurring'],
    ['trước 30/6', '2026-06-30', '2026-06-30', null, '2026-06-29', 'without the word day'],
    ['chậm nhất trước ngày 31/12/2025', '2025-12-31', '2025-12-31', null, '2025-12-30', 'doubled'],
    ['lập tức, trước ngày 31/12/2025', '2025-12-31', '2025-12-31', null, '2025-12-30', 'urgent'],
    ['chậm nhất ngày 10/12/2025', '2025-12-10', '2025-12-10', null, '2025-12-10', 'the day itself'],
    ['trước tháng 12 năm 2024', null, '2024-11-30', null, '2024-11-29', 'before a month, ends on a Saturday'],
    ['đến hết quý II/2024', null, '2024-06-30', null, '2024-06-28', 'a quarter that ends on a Sunday'],
    ['trước 17 giờ ngày 27/11/2025', '2025-11-27', '2025-11-27', '17:00', '2025-11-27', 'that morning'],
    ['trước 08h00 ngày 20/5/2025', '2025-05-20', '2025-05-20', '08:00', '2025-05-19', 'before work begins'],
    [
      'chậm nhất trước 105 ngày trước ngày bầu cử (tức ngày 30/11/2025)',
      '2025-11-30',
      '2025-11-30',
      null,
      '2025-11-28',
      'worked out by the words themselves',
    ],
    [null, null, '2024-05-15', null, '2024-05-15', 'granted by an extension'],
  ])('of "%s" (printed %s, last day %s %s) is %s: %s', (phrase, printed, due, time, aimed) => {
    const deadline = { phrase, printed: printed === null ? null : day(printed), due: day(due), time };
    const aim = aimDay(deadline);
    expect(aim && calendar.lastWorkingDayOnOrBefore(aim).toString()).toBe(aimed);
  });

  it('is none without a last day', () => {
    expect(aimDay({ phrase: 'nhiệm vụ thường xuyên', printed: null, due: null, time: null })).toBeNull();
  });

  it('is never after the last day, and the same under both policies', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (printed, before) => {
        const phrase = before ? 'trước ngày X' : 'chậm nhất ngày X';
        const aims = (['register', 'strict'] as const).map((policy) => {
          const due = lastDay(printed, before, policy);
          const aimed = aimDay({ phrase, printed, due, time: null })!;
          expect(isAfter(aimed, due)).toBe(false);
          return aimed.toString();
        });
        expect(aims[0]).toBe(aims[1]);
      }),
    );
  });

  it('reads the words in either Unicode form', () => {
    expect(saysBefore('trước ngày 08/5/2024'.normalize('NFD'))).toBe(true);
    expect(saysBefore('trước 17 giờ ngày 08/5/2024')).toBe(false);
  });
});

describe('the last day', () => {
  it.each([
    ['register', true, '2024-05-08'],
    ['strict', true, '2024-05-07'],
    ['register', false, '2024-05-08'],
    ['strict', false, '2024-05-08'],
  ] as const)('under %s, "before" %s, is %s', (policy, before, last) => {
    expect(lastDay(day('2024-05-08'), before, policy).toString()).toBe(last);
  });

  it.each([
    ['2024-05-08T16:59:59.999Z', false, '23:59:59.999 on the last day'],
    ['2024-05-08T17:00:00Z', true, 'midnight after it, in Vietnam'],
  ])('at %s is over: %s (%s)', (now, over) => {
    expect(isOverdue(day('2024-05-08'), instant(now))).toBe(over);
  });

  it('is never over where there is none', () => {
    expect(isOverdue(null, instant('2099-01-01T00:00:00Z'))).toBe(false);
  });

  it('is over exactly when a day of lateness can be counted', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 1439 }), (due, today, minutes) => {
        const now = moment(today).add({ minutes });
        expect(daysLate(due, today) > 0).toBe(isOverdue(due, now));
      }),
    );
  });

  it.each([
    ['2024-05-08', '2024-05-03', 'còn 4 ngày làm việc'],
    ['2024-05-08', '2024-05-07', 'còn 1 ngày làm việc'],
    ['2024-05-08', '2024-05-08', 'hôm nay là hạn cuối'],
    ['2024-05-08', '2024-05-10', 'quá hạn 2 ngày'],
    ['2024-05-05', '2024-05-04', 'còn 1 ngày, đều là ngày nghỉ'],
  ])('%s is told on %s as "%s"', (due, today, words) => {
    expect(dueWords(day(due), day(today), calendar)).toBe(words);
  });
});
