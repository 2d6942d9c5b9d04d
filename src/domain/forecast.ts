import { type Day, dayOf, earlier, type Instant, isAfter } from './day.js';
import { slotAt } from './slots.js';
import { nextStepAt, type OfficeRules } from './stage-planning.js';
import type { StepFacts } from './step.js';
import { type Telling, tellings } from './telling.js';

/** What will be told on a day if nobody does anything until then. */
export interface Foreseen {
  day: Day;
  telling: Telling;
}

/**
 * What the heartbeat would tell of one assignment in the slots from `from` to `to`. What was due before and is not yet
 * told (`since`: the last time a step was) comes in the first slot. Walks from step to step, not from day to day.
 */
export function forecast(
  facts: StepFacts & { announce: string | null },
  since: Instant | undefined,
  from: Day,
  to: Day,
  rules: OfficeRules,
): Foreseen[] {
  const { calendar, ladder } = rules;
  const firstDay = calendar.isWorkingDay(from) ? from : calendar.nextWorkingDay(from);
  const first = slotAt(firstDay, ladder);
  const foreseen: Foreseen[] = [];
  let told = since;
  let announce = facts.announce;
  for (;;) {
    const due = announce ? first : nextStepAt(facts, told ?? facts.armedAt, rules);
    if (!due) return foreseen;
    const now = earlier(due, first) ? first : due;
    const day = dayOf(now);
    if (isAfter(day, to)) return foreseen;
    for (const telling of tellings({ ...facts, announce }, { now, slotIsOpen: true }, rules, told))
      foreseen.push({ day, telling });
    announce = null;
    told = now;
  }
}
