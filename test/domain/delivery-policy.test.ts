import { describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { afterTry, type TryEnd } from '../../src/domain/delivery-policy.js';

const created = instant('2026-05-05T08:00:00+07:00');
const temporary: TryEnd = { kind: 'refused', permanent: false };

describe('what becomes of a message after a try', () => {
  it.each([
    ['accepted', { kind: 'accepted' }, true, 'sent'],
    ['refused for good', { kind: 'refused', permanent: true }, true, 'failed'],
    ['refused for now', temporary, true, 'pending'],
    ['unknown, and a copy can be recognised', { kind: 'unknown' }, true, 'pending'],
    ['unknown, and a copy cannot be recognised', { kind: 'unknown' }, false, 'unknown'],
  ] as const)('when it was %s', (_, end, repeatable, state) => {
    expect(afterTry(end, repeatable, 1, created, created).state).toBe(state);
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
    const after = afterTry(temporary, true, tries, created, created);
    expect(after).toEqual({ state: 'pending', nextTryAt: created.add({ minutes }) });
  });

  it('outlasts the nine days off of Tết and then gives up', () => {
    const days = (n: number) => created.add({ hours: 24 * n });
    expect(afterTry(temporary, true, 40, created, days(9)).state).toBe('pending');
    expect(afterTry(temporary, true, 40, created, days(10)).state).toBe('failed');
  });
});
