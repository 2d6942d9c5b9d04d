import { type Day, dayOf, earlier, type Instant, isAfter } from './day.js';
import { type LookFacts, look, type Telling } from './look.js';
import type { OfficeRules } from './stage-planning.js';

/** What will be told if nobody does anything until then. */
export interface Foreseen {
  day: Day;
  at: Instant;
  telling: Telling;
}

/**
 * What the heartbeat would tell of one assignment from `from` to the end of `to`, if it looks at it whenever it has to.
 * What was due before comes at the first look. Walks from look to look, not from day to day. `recorded` as for `look`.
 */
export function forecast(
  facts: LookFacts & { nextActionAt: Instant | null },
  from: Instant,
  to: Day,
  rules: OfficeRules,
  recorded: ReadonlySet<string> = new Set(),
): Foreseen[] {
  const foreseen: Foreseen[] = [];
  const known = new Set(recorded);
  let present = facts;
  for (;;) {
    const due = present.nextActionAt;
    const now = due && earlier(due, from) ? from : due;
    if (!now || isAfter(dayOf(now), to)) return foreseen;
    const { tellings, ...next } = look(present, now, rules, known);
    for (const telling of tellings) {
      foreseen.push({ day: dayOf(now), at: now, telling });
      for (const step of [telling.step, ...telling.superseded]) known.add(step);
    }
    present = { ...present, ...next };
  }
}
