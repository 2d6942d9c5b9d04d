import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { earlier, instant } from '../../src/domain/day.js';
import {
  afterInterruption,
  afterTry,
  type TryEnd,
  whileDownAt,
  withoutReceiptAt,
  writtenAhead,
} from '../../src/domain/delivery-policy.js';

const now = instant('2026-05-05T08:00:00+07:00');
const temporary: TryEnd = { kind: 'refused', permanent: false };
const tomorrow = instant('2026-05-06T00:05:00+07:00');

describe('what becomes of a message after a try', () => {
  it.each([
    ['accepted', { kind: 'accepted' }, true, 'sent'],
    ['refused for good', { kind: 'refused', permanent: true }, true, 'failed'],
    ['refused for now', temporary, true, 'retrying'],
    ['refused until tomorrow', { ...temporary, wait: { until: tomorrow } }, true, 'held'],
    ['unknown, and a copy can be recognised', { kind: 'unknown' }, true, 'retrying'],
    ['unknown, and a copy cannot be recognised', { kind: 'unknown' }, false, 'unknown'],
  ] as const)('when it was %s', (_, end, repeatable, state) => {
    expect(afterTry(end, { id: 7, tries: 1, repeatable }, now).state).toBe(state);
  });

  it('waits until the moment that the channel names', () => {
    const after = afterTry(
      { ...temporary, wait: { until: tomorrow } },
      { id: 7, tries: 1, repeatable: false },
      now,
    );
    expect(after).toEqual({ state: 'held', nextTryAt: tomorrow });
  });

  /** The minutes after which each of a hundred messages is tried again. */
  const pauses = (tries: number) =>
    Array.from({ length: 100 }, (_, id) => {
      const after = afterTry(temporary, { id, tries, repeatable: true }, now);
      return 'nextTryAt' in after ? after.nextTryAt.since(now).total('minutes') : 0;
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
  ])('after try %i it waits about %i minutes, a fifth more or less', (tries, minutes) => {
    const all = pauses(tries);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(minutes * 0.8 - 0.01);
    expect(Math.max(...all)).toBeLessThanOrEqual(minutes * 1.2 + 0.01);
  });

  it('does not come back together with what failed with it', () => {
    expect(new Set(pauses(4)).size).toBeGreaterThan(50);
    expect(pauses(4)).toEqual(pauses(4));
  });

  it('outlasts the nine days off of Tết and then gives up', () => {
    let at = now;
    for (let tries = 1; ; tries += 1) {
      const after = afterTry(temporary, { id: 7, tries, repeatable: true }, at);
      if (!('nextTryAt' in after)) break;
      at = after.nextTryAt;
    }
    const days = at.since(now).total('hours') / 24;
    expect(days).toBeGreaterThan(9);
    expect(days).toBeLessThanOrEqual(11);
  });
});

describe('the next channel', () => {
  const patience = { receiptHours: 4, downHours: 2 };
  const at = (time: string) => instant(`2026-05-05T${time}:00+07:00`);

  it('is used when no receipt came for four hours, or never', () => {
    expect(withoutReceiptAt(at('08:00'), patience)).toEqual(at('12:00'));
    expect(withoutReceiptAt(at('08:00'), { ...patience, receiptHours: 0 })).toBeNull();
  });

  it.each([
    ['two hours after the first failure', null, '08:00', undefined, '10:00'],
    ['by the first failure, not by the last', '09:30', '09:00', undefined, '09:30'],
    ['as if nothing were known of a short pause', null, '08:00', '08:15', '10:00'],
    ['at once when the pause outlasts the hours', null, '08:00', '10:00', '08:00'],
    ['at once when the pause outlasts what is left of them', '08:30', '08:00', '08:45', '08:00'],
  ])('is used %s', (_, since, moment, until, expected) => {
    const found = whileDownAt(
      since === null ? null : at(since),
      at(moment),
      patience,
      until === undefined ? undefined : at(until),
    );
    expect(found).toEqual(at(expected));
  });

  it('is never used for a channel that is down when so set', () => {
    expect(whileDownAt(null, now, { ...patience, downHours: 0 }, tomorrow)).toBeNull();
  });

  it('is never put off by a further failure', () => {
    const minutes = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(minutes, minutes, fc.option(minutes), (first, second, until) => {
        const since = whileDownAt(null, now.add({ minutes: first }), patience);
        const again = now.add({ minutes: first + second });
        const later = whileDownAt(
          since,
          again,
          patience,
          until === null ? undefined : again.add({ minutes: until }),
        );
        return !earlier(since!, later!) || later!.equals(again);
      }),
    );
  });
});

describe('when a mail leaves again whose sender went away', () => {
  it.each([
    ['at once the first time', 1, 0, 0],
    ['at once the fifth time', 5, 0, 0],
    ['after a minute the sixth time', 6, 48, 72],
    ['after five minutes the seventh time', 7, 240, 360],
    ['after an hour in the end', 900, 2880, 4320],
  ])('is %s', (_, tries, least, most) => {
    const seconds = afterInterruption({ id: 7, tries }, now).since(now).total('seconds');
    expect(seconds).toBeGreaterThanOrEqual(least);
    expect(seconds).toBeLessThanOrEqual(most);
  });
});

describe('how many messages are written before they leave', () => {
  it.each([
    ['as many as leave at the same time, when they leave slowly', 10, 30_000, 10],
    ['as many as leave in a quarter of a second', 10, 100, 25],
    ['as many as then again, when these took so long', 25, 250, 25],
    ['fewer again, when it becomes slow', 50, 1250, 10],
    ['never more than a hundred', 100, 20, 100],
    ['never more than a hundred, when no time passed at all', 10, 0, 100],
  ])('are %s', (_, left, milliseconds, expected) => {
    expect(writtenAhead(left, milliseconds)).toBe(expected);
  });
});
