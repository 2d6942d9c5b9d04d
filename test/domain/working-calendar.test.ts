import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { yearStatus } from '../../src/domain/calendar-year.js';
import { day } from '../../src/domain/day.js';
import { type CalendarData, WorkingCalendar } from '../../src/domain/working-calendar.js';

const data = JSON.parse(readFileSync('config/calendar.json', 'utf8')) as CalendarData;
const calendar = new WorkingCalendar(data);

const days = fc.integer({ min: 0, max: 365 * 8 }).map((n) => day('2023-01-01').add({ days: n }));
const workingDays = days.filter((on) => calendar.isWorkingDay(on));

describe('the working calendar', () => {
  it.each([
    ['2024-04-26', true, 'an ordinary Friday'],
    ['2024-04-29', false, 'exchanged for a Saturday'],
    ['2024-04-30', false, 'a yearly holiday'],
    ['2024-05-04', true, 'the Saturday worked instead'],
    ['2024-05-11', false, 'an ordinary Saturday'],
    ['2024-02-14', false, 'the last day of Tết 2024'],
    ['2024-02-15', true, 'the day after Tết 2024'],
    ['2025-04-26', true, 'a Saturday worked for 02/5/2025'],
    ['2025-05-02', false, 'exchanged'],
    ['2025-11-24', true, 'not yet a holiday in 2025'],
    ['2026-01-10', true, 'a Saturday worked for 02/01/2026'],
    ['2026-08-22', true, 'a Saturday worked for 31/8/2026'],
    ['2026-04-27', false, 'in lieu of Sunday 26/4/2026'],
    ['2026-11-23', true, 'the exchange is only proposed'],
    ['2026-11-24', false, 'the new holiday'],
    ['2026-11-28', false, 'the exchange is only proposed'],
    ['2027-02-08', false, 'Tết 2027'],
    ['2028-01-31', false, 'in lieu of the Saturday within Tết 2028'],
    ['2029-09-04', false, 'in lieu of Sunday 02/9/2029'],
    ['2030-02-08', true, 'the day after Tết 2030'],
    ['2035-09-02', false, 'a yearly holiday beyond the data'],
    ['2035-09-03', true, 'an ordinary day beyond the data'],
  ])('%s is a working day: %s (%s)', (on, working) => {
    expect(calendar.isWorkingDay(day(on))).toBe(working);
  });

  it.each([
    ['2024-04-26', 5, '2024-05-07'],
    ['2024-05-07', -3, '2024-05-03'],
    ['2024-05-08', 3, '2024-05-13'],
    ['2024-05-05', 1, '2024-05-06'],
    ['2024-05-05', -1, '2024-05-04'],
    ['2024-05-05', 0, '2024-05-05'],
    ['2026-02-13', 1, '2026-02-23'],
  ])('counts from %s %i working days to %s', (from, n, to) => {
    expect(calendar.addWorkingDays(day(from), n).toString()).toBe(to);
  });

  it('knows which years are decided, expected and unknown', () => {
    const found = [2026, 2030, 2031].map((year) => yearStatus(data, year));
    expect(found).toEqual(['confirmed', 'computed', 'missing']);
  });

  it('lists only days that change something, each in its own year', () => {
    for (const { year, daysOff, workingDays: worked } of data.years) {
      for (const off of daysOff) expect(day(off.day).dayOfWeek).toBeLessThanOrEqual(5);
      for (const on of worked) expect(day(on.day).dayOfWeek).toBe(6);
      for (const entry of [...daysOff, ...worked]) expect(day(entry.day).year).toBe(year);
    }
  });

  it('finds the last working day on or before, and the next one after', () => {
    expect(calendar.lastWorkingDayOnOrBefore(day('2024-05-05')).toString()).toBe('2024-05-04');
    expect(calendar.lastWorkingDayOnOrBefore(day('2024-05-08')).toString()).toBe('2024-05-08');
    expect(calendar.nextWorkingDay(day('2024-05-08')).toString()).toBe('2024-05-09');
  });

  it('takes back every working day it added', () => {
    fc.assert(
      fc.property(workingDays, fc.integer({ min: -40, max: 40 }), (from, n) => {
        const to = calendar.addWorkingDays(from, n);
        expect(calendar.addWorkingDays(to, -n).equals(from)).toBe(true);
        expect(calendar.workingDaysBetween(from, to)).toBe(n);
      }),
    );
  });

  it('adds step by step what it adds at once', () => {
    fc.assert(
      fc.property(days, fc.nat(20), fc.nat(20), (from, a, b) => {
        const stepped = calendar.addWorkingDays(calendar.addWorkingDays(from, a), b);
        expect(stepped.equals(calendar.addWorkingDays(from, a + b))).toBe(true);
      }),
    );
  });

  it('always lands on a working day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (from, n) => {
        expect(calendar.isWorkingDay(calendar.addWorkingDays(from, n))).toBe(true);
        expect(calendar.isWorkingDay(calendar.addWorkingDays(from, -n))).toBe(true);
        expect(calendar.isWorkingDay(calendar.lastWorkingDayOnOrBefore(from))).toBe(true);
      }),
    );
  });
});
