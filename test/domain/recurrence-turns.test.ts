import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, dayOf, instant, isBefore, moment } from '../../src/domain/day.js';
import { readRule } from '../../src/domain/recurrence-words.js';
import {
  lastDayOf,
  reportPeriod,
  type SeriesFacts,
  turnDeadline,
  turnsAhead,
  turnsDue,
} from '../../src/domain/recurrence-turns.js';
import { type CalendarData, WorkingCalendar } from '../../src/domain/working-calendar.js';

const data = JSON.parse(readFileSync('config/calendar.json', 'utf8')) as CalendarData;
const calendar = new WorkingCalendar(data);
const timing = { calendar, hours: { slot: '08:00', quiet: { from: '21:00', until: '07:00' } } };

const rule = (words: string) => readRule(words)!;

function series(words: string, madeUpTo: string): SeriesFacts {
  const on = day(madeUpTo);
  return { rule: rule(words), phrase: words, beforeDay: 'register', madeUpTo: on, lastDue: on };
}

describe('the last day of a turn', () => {
  it.each([
    ['Hằng tháng, ngày 20', '2026-06-20', '2026-06-20', 'a Saturday stands for a fixed day'],
    ['Hằng tuần, thứ Ba', '2026-11-24', '2026-11-23', 'a weekly duty is done before a holiday'],
    ['Hằng tuần, thứ Sáu, trước 17:00', '2026-01-02', '2025-12-31', 'before two days off'],
    ['Hằng tuần, thứ Sáu', '2026-02-20', '2026-02-23', 'after Tết, when all the week was off'],
    ['Hằng ngày, trước 14:00', '2026-02-17', '2026-02-17', 'a daily duty knows no rest days'],
    ['Hằng tháng, ngày 20; gặp ngày nghỉ thì làm trước', '2026-06-20', '2026-06-19', 'when told so'],
  ])('%s of %s is %s: %s', (words, turn, expected) => {
    expect(lastDayOf(rule(words), day(turn), 'register', calendar).toString()).toBe(expected);
  });

  it('follows the office’s reading of “trước ngày”', () => {
    const due = lastDayOf(rule('Hằng tháng, trước ngày 20'), day('2026-05-20'), 'strict', calendar);
    expect(due.toString()).toBe('2026-05-19');
  });
});

describe('a report’s period', () => {
  it.each([
    [
      'Hằng tháng, ngày 17; chốt số liệu ngày 14',
      '2026-05-17',
      'kỳ tháng 5/2026',
      '2026-04-15',
      '2026-05-14',
    ],
    [
      'Hằng tháng, ngày 17; chốt số liệu ngày 14',
      '2026-01-17',
      'kỳ tháng 1/2026',
      '2025-12-15',
      '2026-01-14',
    ],
    [
      'Hằng quý, ngày 17 tháng cuối quý; chốt số liệu ngày 14',
      '2026-06-17',
      'kỳ quý II/2026',
      '2026-03-15',
      '2026-06-14',
    ],
    [
      'Hằng quý, ngày 03 tháng đầu quý; chốt số liệu ngày 14',
      '2026-07-03',
      'kỳ quý II/2026',
      '2026-03-15',
      '2026-06-14',
    ],
    [
      '6 tháng một lần, ngày 17/6 và 17/12; chốt số liệu ngày 14',
      '2026-06-17',
      'kỳ 6 tháng đầu năm 2026',
      '2025-12-15',
      '2026-06-14',
    ],
    [
      '6 tháng một lần, ngày 17/6 và 17/12; chốt số liệu ngày 14',
      '2026-12-17',
      'kỳ 6 tháng cuối năm 2026',
      '2026-06-15',
      '2026-12-14',
    ],
    ['Hằng năm, ngày 17/12; chốt số liệu ngày 14', '2026-12-17', 'kỳ năm 2026', '2025-12-15', '2026-12-14'],
    [
      'Hằng tháng, ngày 05; chốt số liệu ngày cuối tháng',
      '2026-03-05',
      'kỳ tháng 2/2026',
      '2026-02-01',
      '2026-02-28',
    ],
  ])('%s on %s is %s', (words, turn, name, from, to) => {
    const period = reportPeriod(rule(words), day(turn))!;
    expect([period.name, period.from.toString(), period.to.toString()]).toEqual([name, from, to]);
  });

  it('stands in the explanation of the turn’s deadline', () => {
    const { explanation } = turnDeadline(
      series('Hằng tháng, ngày 17; chốt số liệu ngày 14', '2026-04-17'),
      day('2026-05-17'),
      calendar,
    );
    expect(explanation).toBe(
      '“Hằng tháng, ngày 17; chốt số liệu ngày 14”: kỳ tháng 5/2026, số liệu từ 15/4/2026 đến 14/5/2026, gửi ngày 17/5/2026.',
    );
  });
});

describe('a turn is given', () => {
  it.each([
    ['Hằng tháng, ngày 20', '2026-05-20', '2026-06-08T08:00', 'ten working days before its last day'],
    ['Hằng tuần, thứ Sáu', '2026-05-15', '2026-05-15T08:00', 'on the last day of the turn before'],
    ['Hằng ngày, trước 14:00', '2026-05-15', '2026-05-15T08:00', 'for Saturday on Friday'],
    ['Hằng ngày, trước 14:00', '2026-05-17', '2026-05-15T08:00', 'for Monday on Friday too'],
  ])('%s after %s: at %s, %s', (words, madeUpTo, at) => {
    const [turn] = [turnsAhead(series(words, madeUpTo), timing).next().value!];
    expect(turn.at.equals(instant(`${at}+07:00`))).toBe(true);
  });

  it('late, and only the latest of those that are over, after a standstill', () => {
    const due = turnsDue(
      series('Hằng tháng, ngày 20', '2026-05-20'),
      instant('2026-10-07T09:00+07:00'),
      timing,
    );
    expect(due.passedOver.map(({ on }) => on.toString())).toEqual(['2026-06-20', '2026-07-20', '2026-08-20']);
    expect(due.make.map(({ on }) => on.toString())).toEqual(['2026-09-20', '2026-10-20']);
    expect(dayOf(due.nextMakeAt).toString()).toBe('2026-11-06');
  });

  it('once and in order, however the heart beats', () => {
    const words = fc.constantFrom(
      ...[
        'Hằng ngày',
        'Hằng tuần, thứ Sáu',
        'Hằng tháng, ngày cuối tháng',
        'Hằng quý, ngày 03 tháng đầu quý',
      ],
    );
    const beats = fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, beats, (rhythm, gaps) => {
        let present = series(rhythm, '2026-01-31');
        let now = moment(day('2026-01-31'), '09:00');
        const seen: string[] = [];
        for (const gap of gaps) {
          now = now.add({ hours: gap * 24 });
          const { make, passedOver, nextMakeAt } = turnsDue(present, now, timing);
          for (const { on } of [...passedOver, ...make]) seen.push(on.toString());
          expect(make.filter(({ due }) => isBefore(due, dayOf(now))).length).toBeLessThanOrEqual(1);
          expect(nextMakeAt.epochMilliseconds).toBeGreaterThan(now.epochMilliseconds);
          const last = make.at(-1);
          if (last) present = { ...present, madeUpTo: last.on, lastDue: last.due };
        }
        const all = turnsAhead(series(rhythm, '2026-01-31'), timing);
        for (const on of seen) expect(on).toBe(all.next().value!.on.toString());
      }),
      { numRuns: 60 },
    );
  });
});
