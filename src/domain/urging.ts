import { earlier, type Instant } from './day.js';

/** Between two urgings of one assignment: urged oftener, nobody listens. */
const REST = { hours: 4 };

/** When an assignment last urged at `urgedAt` may be urged again, if that is not yet so at `now`. */
export function urgedUntil(urgedAt: Instant | null, now: Instant): Instant | undefined {
  const again = urgedAt?.add(REST);
  return again && earlier(now, again) ? again : undefined;
}
