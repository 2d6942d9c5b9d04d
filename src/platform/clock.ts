import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../domain/day.js';

/** The only source of the present moment; ask it at the edge and pass the answer on. */
export abstract class Clock {
  abstract now(): Instant;
}

/** The machine’s own time. */
export class SystemClock extends Clock {
  now(): Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }
}

/** Stands still until it is moved: for tests, the demo and `--now`. */
export class ManualClock extends Clock {
  constructor(private present: Instant) {
    super();
  }

  now(): Instant {
    return this.present;
  }

  goTo(moment: Instant): void {
    this.present = moment;
  }
}

/** Milliseconds that only ever grow, for measuring how long something took. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
}
