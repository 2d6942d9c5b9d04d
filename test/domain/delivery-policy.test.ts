import { describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { afterTry, type TryEnd } from '../../src/domain/delivery-policy.js';

const now = instant('2026-05-05T08:00:00+07:00');
const temporary: TryEnd = { kind: 'refused', permanent: false };

describe('what becomes of a message after a try', () => {
  it.each([
    ['accepted', { kind: 'accepted' }, true, 'sent'],
    ['refused for good', { kind: 'refused', permanent: true }, true, 'failed'],
    ['refused for now', temporary, true, 'retrying'],
    ['unknown, and a copy can be recognised', { kind: 'unknown' }, true, 'retrying'],
    ['unknown, and a copy cannot be recognised', { kind: 'unknown' }, false, 'unknown'],
  ] as const)('when it was %s', (_, end, repeatable, state) => {
    expect(afterTry(end, repeatable, 1, now).state).toBe(state);
  });

  it.each([
    [1, 1],
    [2, 5],
    [3, 15],
    [4, 60],
    [5, 120],
    [6, 240],
    [7, 240],
    [50, 240],
  ])('after try %i it waits %i minutes', (tries, minutes) => {
    const after = afterTry(temporary, true, tries, now);
    expect(after).toEqual({ state: 'retrying', nextTryAt: now.add({ minutes }) });
  });

  it('outlasts the nine days off of Tết and then gives up', () => {
    let at = now;
    for (let tries = 1; ; tries += 1) {
      const after = afterTry(temporary, true, tries, at);
      if (after.state !== 'retrying') break;
      at = after.nextTryAt;
    }
    const days = at.since(now).total('hours') / 24;
    expect(days).toBeGreaterThan(9);
    expect(days).toBeLessThanOrEqual(10);
  });
});
