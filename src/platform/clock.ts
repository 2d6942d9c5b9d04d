import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../domain/day.js';

/** The only source of the present moment; ask it at the edge and pass the answer on. */
export abstract class Clock {
  abstract now(): Instant;
  /** Milliseconds that only ever grow, whatever somebody sets the clock to. */
  abstract running(): number;
}

/** The machine’s own time. */
export class SystemClock extends Clock {
  now(): Instant {
    return Temporal.Instant.fromEpochMilliseconds(Date.now());
  }

  running(): number {
    return performance.now();
  }
}

/** Stands still until it is moved: for tests, the demo and `--now`. */
export class ManualClock extends Clock {
  private passed = 0;

  constructor(private present: Instant) {
    super();
  }

  now(): Instant {
    return this.present;
  }

  running(): number {
    return this.passed;
  }

  /** Time passes until `moment`. */
  goTo(moment: Instant): void {
    this.passed += Math.max(0, moment.since(this.present).total('milliseconds'));
    this.present = moment;
  }

  /** Somebody sets the clock to `moment`; no time passes. */
  setTo(moment: Instant): void {
    this.present = moment;
  }
}

/** Milliseconds that only ever grow, for measuring how long something took. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round(performance.now() - start);
}
