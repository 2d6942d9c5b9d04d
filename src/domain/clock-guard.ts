import type { Instant } from './day.js';

/** One reading of both: what the wall clock says, and milliseconds that only ever grow. */
export interface Reading {
  wall: Instant;
  running: number;
}

/** The last reading, and until when (in running milliseconds) the wall clock is not trusted. */
export interface Trust {
  last: Reading;
  doubtedUntil: number | null;
}

/** A machine may sleep for a day; whose clock leaps further is more likely wrong. */
const LEAP = 25 * 3_600_000;
const STEADY = 10 * 60_000;
/** What a clock may be corrected by while it counts as steady. */
const TOLERANCE = 60_000;

/**
 * Whether the wall clock can be trusted at `now`: after a leap of more than 25 hours ahead of the time that has really
 * passed since the last reading it has first to run steadily for ten minutes.
 */
export function trustAfter(before: Trust | undefined, now: Reading): Trust {
  if (!before) return { last: now, doubtedUntil: null };
  const { last, doubtedUntil } = before;
  const leap = now.wall.epochMilliseconds - last.wall.epochMilliseconds - (now.running - last.running);
  const unsteady = doubtedUntil !== null && Math.abs(leap) > TOLERANCE;
  if (leap > LEAP || unsteady) return { last: now, doubtedUntil: now.running + STEADY };
  return {
    last: now,
    doubtedUntil: doubtedUntil !== null && now.running < doubtedUntil ? doubtedUntil : null,
  };
}
