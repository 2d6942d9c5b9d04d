import { describe, expect, it } from '@jest/globals';
import { amended } from '../../src/domain/amended-calendar.js';
import { specialDays, unsettledYears } from '../../src/domain/calendar-year.js';
import { day } from '../../src/domain/day.js';
import type { CalendarData } from '../../src/domain/working-calendar.js';

const published: CalendarData = {
  yearly: [
    { monthDay: '04-30', name: 'Ngày Chiến thắng' },
    { monthDay: '11-24', name: 'Ngày Văn hóa', since: 2026 },
  ],
  years: [
    {
      year: 2025,
      status: 'confirmed',
      daysOff: [{ day: '2025-05-02', name: 'Nghỉ hoán đổi' }],
      workingDays: [{ day: '2025-04-26', name: 'Làm bù' }],
    },
    { year: 2026, status: 'computed', daysOff: [], workingDays: [] },
  ],
};

const told = (data: CalendarData, year: number) =>
  specialDays(data, year).map(({ day: on, kind, name }) => `${on.toString()} ${kind} ${name}`);

describe('the days of a year that differ from the plain week', () => {
  it('are the holidays, the days exchanged and the Saturdays worked, with their names', () => {
    expect(told(published, 2025)).toEqual([
      '2025-04-26 working Làm bù',
      '2025-04-30 holiday Ngày Chiến thắng',
      '2025-05-02 holiday Nghỉ hoán đổi',
    ]);
    expect(told(published, 2026)).toEqual([
      '2026-04-30 holiday Ngày Chiến thắng',
      '2026-11-24 holiday Ngày Văn hóa',
    ]);
  });

  it('leave out what has become a plain day, and show a closure before everything else', () => {
    const changed = amended(
      published,
      [
        { day: day('2025-05-02'), kind: 'plain', name: 'Bỏ hoán đổi' },
        { day: day('2025-04-26'), kind: 'plain', name: 'Bỏ làm bù' },
      ],
      [],
      [{ fromDay: day('2025-04-29'), toDay: day('2025-05-01'), reason: 'Bão số 1' }],
    );
    expect(told(changed, 2025)).toEqual([
      '2025-04-29 closed Bão số 1',
      '2025-04-30 closed Bão số 1',
      '2025-05-01 closed Bão số 1',
    ]);
  });

  it('name a holiday that falls on a Sunday', () => {
    expect(told(published, 2028)).toContain('2028-04-30 holiday Ngày Chiến thắng');
  });
});

describe('the years that have to be settled', () => {
  it.each([
    ['2025-10-31', []],
    ['2025-11-01', [{ year: 2026, status: 'computed' }]],
    ['2026-01-02', [{ year: 2026, status: 'computed' }]],
    [
      '2026-12-31',
      [
        { year: 2026, status: 'computed' },
        { year: 2027, status: 'missing' },
      ],
    ],
    ['2027-03-01', [{ year: 2027, status: 'missing' }]],
  ])('on %s are %j', (today, years) => {
    expect(unsettledYears(published, day(today))).toEqual(years);
  });

  it('are settled by a confirmation', () => {
    const confirmed = amended(published, [], [{ year: 2026, status: 'confirmed' }], []);
    expect(unsettledYears(confirmed, day('2025-12-01'))).toEqual([]);
  });
});
