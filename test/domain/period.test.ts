import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, dayNumbered, isBefore } from '../../src/domain/day.js';
import { cutOffs, endOfWeek, type Period, periodBefore, PERIODS, spanName } from '../../src/domain/period.js';

describe('the period before', () => {
  it.each<[Period, string, string, string, string]>([
    ['month', '2026-11-21', '2026-10-15', '2026-11-14', 'kỳ tháng 11/2026 (15/10/2026 đến 14/11/2026)'],
    ['month', '2026-11-15', '2026-10-15', '2026-11-14', 'kỳ tháng 11/2026 (15/10/2026 đến 14/11/2026)'],
    ['month', '2026-11-14', '2026-09-15', '2026-10-14', 'kỳ tháng 10/2026 (15/9/2026 đến 14/10/2026)'],
    ['month', '2026-01-03', '2025-11-15', '2025-12-14', 'kỳ tháng 12/2025 (15/11/2025 đến 14/12/2025)'],
    ['quarter', '2026-11-21', '2026-06-15', '2026-09-14', 'kỳ quý III/2026 (15/6/2026 đến 14/9/2026)'],
    ['quarter', '2026-12-15', '2026-09-15', '2026-12-14', 'kỳ quý IV/2026 (15/9/2026 đến 14/12/2026)'],
    [
      'half-year',
      '2026-11-21',
      '2025-12-15',
      '2026-06-14',
      'kỳ 6 tháng đầu năm 2026 (15/12/2025 đến 14/6/2026)',
    ],
    [
      'half-year',
      '2026-06-14',
      '2025-06-15',
      '2025-12-14',
      'kỳ 6 tháng cuối năm 2025 (15/6/2025 đến 14/12/2025)',
    ],
    ['year', '2026-11-21', '2024-12-15', '2025-12-14', 'kỳ năm 2025 (15/12/2024 đến 14/12/2025)'],
  ])('of one %s, on %s, is that from %s to %s', (period, today, from, to, name) => {
    const span = periodBefore(period, day(today));
    expect([span.from.toString(), span.to.toString()]).toEqual([from, to]);
    expect(spanName(period, span)).toBe(name);
  });

  it('is over, and the next one of its kind is not', () => {
    const anyDay = fc.integer({ min: 18_000, max: 30_000 }).map(dayNumbered);
    const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...PERIODS), (today, period) => {
        const { from, to } = periodBefore(period, today);
        expect(isBefore(to, today)).toBe(true);
        expect(isBefore(to.add({ months: months[period] }), today)).toBe(false);
        expect(periodBefore(period, from).to).toEqual(from.subtract({ days: 1 }));
      }),
    );
  });

  it('ends on days of which no more are named than are wanted, none before the beginning', () => {
    const named = (since: string, most: number) =>
      cutOffs('month', day('2026-05-20'), day(since), most).map(String);
    expect(named('2026-03-01', 24)).toEqual(['2026-03-14', '2026-04-14', '2026-05-14']);
    expect(named('2026-03-15', 24)).toEqual(['2026-04-14', '2026-05-14']);
    expect(named('2020-01-01', 2)).toEqual(['2026-04-14', '2026-05-14']);
    expect(named('2026-05-15', 24)).toEqual([]);
  });
});

describe('the week that the chair looks at', () => {
  it.each([
    ['2026-11-16', '2026-11-22', 'a Monday'],
    ['2026-11-20', '2026-11-22', 'a Friday'],
    ['2026-11-21', '2026-11-29', 'a Saturday'],
    ['2026-11-22', '2026-11-29', 'a Sunday'],
  ])('of %s goes until %s: %s', (today, until) => {
    expect(endOfWeek(day(today)).toString()).toBe(until);
  });
});
