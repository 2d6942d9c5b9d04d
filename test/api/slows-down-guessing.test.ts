import { beforeEach, describe, expect, it } from '@jest/globals';
import { SignInThrottle } from '../../src/access/sign-in-throttle.js';
import { instant } from '../../src/domain/day.js';
import { ManualClock } from '../../src/platform/clock.js';
import { TooMany } from '../../src/platform/refusal.js';

const start = instant('2026-03-02T08:00+07:00');

describe('whoever guesses passwords', () => {
  let clock: ManualClock;
  let throttle: SignInThrottle;
  beforeEach(() => {
    clock = new ManualClock(start);
    throttle = new SignInThrottle(clock);
  });

  /** How many of so many wrong tries are let through. */
  const letThrough = (address: string, tries: number, gate: 'sign-in' | 'link' = 'sign-in') => {
    let passed = 0;
    for (let n = 0; n < tries; n += 1)
      try {
        throttle.count(gate, address);
        passed += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(TooMany);
      }
    return passed;
  };
  const rightOnes = (address: string, tries: number) => {
    for (let n = 0; n < tries; n += 1) {
      throttle.count('sign-in', address);
      throttle.forgive('sign-in', address);
    }
  };

  it('has ten wrong tries within a minute', () => {
    expect(letThrough('10.0.0.1', 25)).toBe(10);
    clock.goTo(start.add({ seconds: 59 }));
    expect(letThrough('10.0.0.1', 5)).toBe(0);
  });

  it('has ten more when the minute is over, however often they tried in it', () => {
    letThrough('10.0.0.1', 25);
    clock.goTo(start.add({ seconds: 60 }));
    expect(letThrough('10.0.0.1', 25)).toBe(10);
  });

  it('takes none of the tries of another address, nor of the links', () => {
    letThrough('10.0.0.1', 25);
    expect(letThrough('10.0.0.2', 10)).toBe(10);
    expect(letThrough('10.0.0.1', 25, 'link')).toBe(10);
  });

  it.each([
    ['2001:db8:5:6:aa::1', '2001:db8:5:6:1:2:3:4', '2001:db8:5:7::1'],
    ['2001:db8::1', '2001:db8:0:0:9:9:9:9', '2001:db8:0:1::1'],
    ['::1', '::2', '1::1'],
  ])('wins no tries by another address of its own network: %s and %s, not %s', (one, another, foreign) => {
    letThrough(one, 25);
    expect(letThrough(another, 5)).toBe(0);
    expect(letThrough(foreign, 5)).toBe(5);
  });

  it('is known by the whole address where one of IPv4 stands in one of IPv6', () => {
    letThrough('::ffff:10.0.0.1', 25);
    expect(letThrough('::ffff:10.0.0.2', 5)).toBe(5);
  });

  it('keeps nobody out who knows the password: a whole office comes by one address', () => {
    rightOnes('10.0.0.1', 300);
    expect(letThrough('10.0.0.1', 25)).toBe(10);
  });

  it('wins no tries by signing in rightly in between', () => {
    letThrough('10.0.0.1', 9);
    rightOnes('10.0.0.1', 5);
    expect(letThrough('10.0.0.1', 5)).toBe(1);
  });

  it('is told for whom the minute is, and what to do', () => {
    letThrough('10.0.0.1', 10);
    expect(() => throttle.count('sign-in', '10.0.0.1')).toThrow(/địa chỉ mạng.*đợi một phút/);
  });
});
