import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, earlier, instant } from '../../src/domain/day.js';
import { nextSlotAt, openSlot, quietUntil } from '../../src/domain/slots.js';
import { type CalendarData, WorkingCalendar } from '../../src/domain/working-calendar.js';

const calendar = new WorkingCalendar(
  JSON.parse(readFileSync('config/calendar.json', 'utf8')) as CalendarData,
);
const hours = { slot: '08:00', quiet: { from: '21:00', until: '07:00' } };
const moments = fc
  .integer({ min: 0, max: 365 * 24 * 60 })
  .map((minutes) => instant('2024-01-01T00:00:00Z').add({ minutes }));

describe('a slot', () => {
  it.each<[string, string | undefined, string]>([
    ['2024-05-03T07:59:59+07:00', undefined, 'before its hour'],
    ['2024-05-03T08:00+07:00', '2024-05-03T08:00', 'at its hour'],
    ['2024-05-03T20:59+07:00', '2024-05-03T08:00', 'until the quiet hours'],
    ['2024-05-03T21:00+07:00', undefined, 'in the quiet hours'],
    ['2024-05-04T08:05+07:00', '2024-05-04T08:00', 'on a Saturday that is worked'],
    ['2024-05-05T09:00+07:00', undefined, 'on a Sunday'],
    ['2024-04-30T09:00+07:00', undefined, 'on a holiday'],
  ])('at %s is %s: %s', (now, key) => {
    expect(openSlot(instant(now), calendar, hours)?.key).toBe(key);
  });

  it.each([
    ['2024-05-03T07:00+07:00', '2024-05-03T01:00:00Z'],
    ['2024-05-03T08:00+07:00', '2024-05-04T01:00:00Z'],
    ['2024-05-04T12:00+07:00', '2024-05-06T01:00:00Z'],
    ['2024-04-26T12:00+07:00', '2024-05-02T01:00:00Z'],
  ])('after %s opens next at %s', (after, next) => {
    expect(nextSlotAt(instant(after), calendar, hours).toString()).toBe(next);
  });

  it('opens at the moment announced, and is not open just before', () => {
    fc.assert(
      fc.property(moments, (after) => {
        const next = nextSlotAt(after, calendar, hours);
        expect(earlier(after, next)).toBe(true);
        expect(openSlot(next, calendar, hours)?.day.equals(dayOf(next))).toBe(true);
        expect(openSlot(next.subtract({ seconds: 1 }), calendar, hours)).toBeUndefined();
      }),
    );
  });
});

describe('the quiet hours', () => {
  it.each([
    ['2024-05-03T20:59+07:00', undefined],
    ['2024-05-03T21:00+07:00', '2024-05-04T00:00:00Z'],
    ['2024-05-04T00:30+07:00', '2024-05-04T00:00:00Z'],
    ['2024-05-04T07:00+07:00', undefined],
  ])('at %s last until %s', (now, until) => {
    expect(quietUntil(instant(now), hours)?.toString()).toBe(until);
  });

  it('may lie within one day', () => {
    const noon = { slot: '08:00', quiet: { from: '11:30', until: '13:30' } };
    expect(quietUntil(instant('2024-05-03T12:00+07:00'), noon)?.toString()).toBe('2024-05-03T06:30:00Z');
    expect(quietUntil(instant('2024-05-03T14:00+07:00'), noon)).toBeUndefined();
    expect(quietUntil(instant('2024-05-03T08:00+07:00'), noon)).toBeUndefined();
  });
});
