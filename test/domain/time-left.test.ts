import { describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { timeLeft } from '../../src/domain/hour-steps.js';
import { officeRules, testConfig } from '../support/config.js';

const { calendar } = officeRules(testConfig());
/** A Wednesday. */
const due = day('2026-05-13');
const facts = { due, dueTime: '17:00', urgent: false, armedAt: instant('2026-05-11T09:00+07:00') };

describe('The time left', () => {
  it.each([
    ['2026-05-12T13:00+07:00', 'còn 1 ngày làm việc'],
    ['2026-05-13T08:00+07:00', 'còn 9 giờ, đến 17:00'],
    ['2026-05-13T13:00:14+07:00', 'còn 4 giờ, đến 17:00'],
    ['2026-05-13T13:20+07:00', 'còn 3 giờ 40 phút, đến 17:00'],
    ['2026-05-13T16:30+07:00', 'còn 30 phút, đến 17:00'],
    ['2026-05-13T17:01+07:00', 'đã đến hạn lúc 17:00'],
    ['2026-05-13T18:00:09+07:00', 'đã quá 1 giờ, hạn 17:00'],
    ['2026-05-14T08:00+07:00', 'quá hạn 1 ngày'],
  ])('at %s until 17:00 of 13/5 is: %s', (now, words) => {
    expect(timeLeft(facts, instant(now), calendar)).toBe(words);
  });

  it('is counted in days without an hour, and in hours until the office closes for what was ordered for today', () => {
    const now = instant('2026-05-13T13:00+07:00');
    expect(timeLeft({ ...facts, dueTime: null }, now, calendar)).toBe('hôm nay là hạn cuối');
    const today = { ...facts, dueTime: null, urgent: true, armedAt: instant('2026-05-13T08:30+07:00') };
    expect(timeLeft(today, now, calendar)).toBe('còn 4 giờ, đến 17:00');
  });

  it('is nothing without a deadline', () => {
    expect(timeLeft({ ...facts, due: null }, instant('2026-05-13T13:00+07:00'), calendar)).toBeNull();
  });
});
