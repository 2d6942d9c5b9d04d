import { type Day, dayOf, earlier, type Instant, isAfter } from './day.js';
import { type LookFacts, look, type Telling } from './look.js';
import type { OfficeRules } from './stage-planning.js';

/** What will be told if nobody does anything until then. */
export interface Foreseen {
  at: Instant;
  telling: Telling;
}

/** What a forecast starts from; an assignment as it is stored satisfies it. */
export interface ForecastFacts extends LookFacts {
  nextActionAt: Instant | null;
}

/**
 * What the heartbeat would tell of one assignment from `from` to the end of `to`, if it looks at it whenever it has to.
 * What was due before comes at the first look. Walks from look to look, not from day to day. `recorded` as for `look`.
 */
export function* forecast(
  facts: ForecastFacts,
  from: Instant,
  to: Day,
  rules: OfficeRules,
  recorded: ReadonlySet<string> = new Set(),
): Generator<Foreseen> {
  const known = new Set(recorded);
  let present = facts;
  for (;;) {
    const due = present.nextActionAt;
    const now = due && earlier(due, from) ? from : due;
    if (!now || isAfter(dayOf(now), to)) return;
    const { tellings, ...next } = look(present, now, rules, known);
    for (const telling of tellings) {
      yield { at: now, telling };
      for (const step of [telling.step, ...telling.superseded]) known.add(step);
    }
    present = { ...present, ...next };
  }
}

/** How long a schedule goes on for what never reaches the chair: a request, a standing duty. */
const SHOWN = { days: 45 };

/** As `forecast`, until the chair has heard of it twice, or for some weeks after the last day. */
export function* untilChairKnows(
  facts: ForecastFacts,
  from: Instant,
  rules: OfficeRules,
  recorded?: ReadonlySet<string>,
): Generator<Foreseen> {
  const today = dayOf(from);
  const start = facts.due && isAfter(facts.due, today) ? facts.due : today;
  let heard = 0;
  let last: Instant | undefined;
  for (const foreseen of forecast(facts, from, start.add(SHOWN), rules, recorded)) {
    // What others hear at the same moment belongs to it.
    if (heard >= 2 && last && earlier(last, foreseen.at)) return;
    yield foreseen;
    last = foreseen.at;
    if (foreseen.telling.audience === 'chair') heard += 1;
  }
}
