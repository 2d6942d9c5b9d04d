import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amended, type DayAmendment } from '../../src/domain/amended-calendar.js';
import { yearStatus } from '../../src/domain/calendar-year.js';
import { day } from '../../src/domain/day.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { testConfig } from '../support/config.js';

const { calendar: published } = testConfig();
const works = (days: DayAmendment[], on: string, closures: [string, string][] = []) => {
  const closed = closures.map(([from, to]) => ({ fromDay: day(from), toDay: day(to), reason: 'Bão' }));
  return new WorkingCalendar(amended(published, days, [], closed)).isWorkingDay(day(on));
};
const set = (on: string, kind: DayAmendment['kind']): DayAmendment => ({
  day: day(on),
  kind,
  name: 'Quyết định',
});

describe('the published calendar with what the office changed', () => {
  it.each<[string, DayAmendment[], string, boolean]>([
    ['a usual day becomes a day off', [set('2026-11-23', 'off')], '2026-11-23', false],
    ['a Saturday is worked', [set('2026-11-28', 'working')], '2026-11-28', true],
    ['a day off is worked after all', [set('2026-08-31', 'working')], '2026-08-31', true],
    ['a day off is a usual Monday again', [set('2026-08-31', 'plain')], '2026-08-31', true],
    ['a yearly holiday does not hold this year', [set('2026-11-24', 'plain')], '2026-11-24', true],
    ['it holds in the other years', [set('2026-11-24', 'plain')], '2027-11-24', false],
    ['a Saturday worked is free again', [set('2026-08-22', 'plain')], '2026-08-22', false],
    [
      'of two entries for a day the later counts',
      [set('2026-11-23', 'off'), set('2026-11-23', 'plain')],
      '2026-11-23',
      true,
    ],
    ['a year that is not published takes entries too', [set('2040-03-05', 'off')], '2040-03-05', false],
  ])('%s', (_, days, on, working) => {
    expect(works(days, on)).toBe(working);
  });

  it('has nobody work in a general closure, whatever else is said of the day', () => {
    expect(works([], '2026-09-08', [['2026-09-07', '2026-09-09']])).toBe(false);
    expect(works([set('2026-09-08', 'working')], '2026-09-08', [['2026-09-07', '2026-09-09']])).toBe(false);
    expect(works([], '2026-09-10', [['2026-09-07', '2026-09-09']])).toBe(true);
  });

  it('leaves the published calendar as it is, and every day that was not changed', () => {
    const dates = fc.nat(365 * 4).map((n) => day('2025-01-01').add({ days: n }));
    const kinds = fc.constantFrom('off' as const, 'working' as const, 'plain' as const);
    const changes = fc.array(fc.record({ day: dates, kind: kinds, name: fc.constant('Quyết định') }));
    const plain = new WorkingCalendar(published);
    const before = JSON.stringify(published);
    fc.assert(
      fc.property(changes, dates, (days, on) => {
        const last = days.findLast((each) => each.day.equals(on));
        const wanted = { off: false, working: true, plain: on.dayOfWeek <= 5 };
        const expected = last ? wanted[last.kind] : plain.isWorkingDay(on);
        expect(new WorkingCalendar(amended(published, days, [], [])).isWorkingDay(on)).toBe(expected);
      }),
    );
    expect(JSON.stringify(published)).toBe(before);
  });

  it('knows which years the office has found right, or no longer', () => {
    const years = [
      { year: 2027, status: 'confirmed' as const },
      { year: 2026, status: 'computed' as const },
      { year: 2041, status: 'confirmed' as const },
    ];
    const data = amended(published, [], years, []);
    const found = [2025, 2026, 2027, 2041].map((year) => yearStatus(data, year));
    expect(found).toEqual(['confirmed', 'computed', 'confirmed', 'confirmed']);
  });
});
