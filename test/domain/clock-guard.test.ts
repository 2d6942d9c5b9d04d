import { describe, expect, it } from '@jest/globals';
import { type Trust, trustAfter } from '../../src/domain/clock-guard.js';
import { instant } from '../../src/domain/day.js';

const MINUTE = 60_000;
const start = instant('2026-05-04T02:00Z');

/** Readings as minutes of the wall clock and of real time since the start; answers which of them are trusted. */
function trusted(readings: [wall: number, running: number][]): boolean[] {
  let trust: Trust | undefined;
  return readings.map(([wall, running]) => {
    trust = trustAfter(trust, { wall: start.add({ minutes: wall }), running: running * MINUTE });
    return trust.doubtedUntil === null;
  });
}

const DAY = 24 * 60;

describe('the clock is trusted', () => {
  it.each<[string, [number, number][], boolean[]]>([
    [
      'while it runs with real time',
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
      [true, true, true],
    ],
    [
      'after a standstill of the beats however long',
      [
        [0, 0],
        [9 * DAY, 9 * DAY],
      ],
      [true, true],
    ],
    [
      'after a sleep of the machine of a day',
      [
        [0, 0],
        [DAY + 30, 1],
      ],
      [true, true],
    ],
    [
      'no more after a leap of 26 hours',
      [
        [0, 0],
        [26 * 60, 1],
      ],
      [true, false],
    ],
    [
      'again after ten steady minutes',
      [
        [0, 0],
        [9 * DAY, 1],
        [9 * DAY + 9, 10],
        [9 * DAY + 10, 11],
      ],
      [true, false, false, true],
    ],
    [
      'only ten minutes after it was set right again',
      [
        [0, 0],
        [9 * DAY, 1],
        [6, 6],
        [11, 11],
        [16, 16],
      ],
      [true, false, false, false, true],
    ],
    [
      'when it is set back',
      [
        [0, 0],
        [-9 * DAY, 1],
      ],
      [true, true],
    ],
  ])('%s', (_, readings, expected) => {
    expect(trusted(readings)).toEqual(expected);
  });
});
