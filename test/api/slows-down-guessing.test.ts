import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ExecutionContext, HttpException } from '@nestjs/common';
import { SignInThrottle } from '../../src/access/sign-in-throttle.js';
import { instant } from '../../src/domain/day.js';
import { ManualClock } from '../../src/platform/clock.js';

const start = instant('2026-03-02T08:00+07:00');

function from(ip: string): ExecutionContext {
  const request = { ip };
  return { switchToHttp: () => ({ getRequest: () => request }) } as unknown as ExecutionContext;
}

describe('whoever guesses passwords', () => {
  let clock: ManualClock;
  let throttle: SignInThrottle;
  beforeEach(() => {
    clock = new ManualClock(start);
    throttle = new SignInThrottle(clock);
  });

  /** How many of so many tries are let through. */
  const letThrough = (ip: string, tries: number) => {
    let passed = 0;
    for (let n = 0; n < tries; n += 1)
      try {
        if (throttle.canActivate(from(ip))) passed += 1;
      } catch (error) {
        expect((error as HttpException).getStatus()).toBe(429);
      }
    return passed;
  };

  it('has ten tries within a minute', () => {
    expect(letThrough('10.0.0.1', 25)).toBe(10);
    clock.goTo(start.add({ seconds: 59 }));
    expect(letThrough('10.0.0.1', 5)).toBe(0);
  });

  it('has ten more when the minute is over, however often they tried in it', () => {
    letThrough('10.0.0.1', 25);
    clock.goTo(start.add({ seconds: 60 }));
    expect(letThrough('10.0.0.1', 25)).toBe(10);
  });

  it('takes none of the tries of another address', () => {
    letThrough('10.0.0.1', 25);
    expect(letThrough('10.0.0.2', 10)).toBe(10);
  });
});
