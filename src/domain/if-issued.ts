import type { Instant } from './day.js';
import { aimDay } from './deadline-aim.js';
import type { DraftDeadline } from './drafts.js';
import type { ForecastFacts } from './forecast.js';

/** What is known of a task before it is issued; a draft as it is stored satisfies it. */
export interface ProposedTask extends DraftDeadline {
  request: boolean;
  standing: boolean;
  urgent: boolean;
}

/** What a forecast would start from if `task` were issued to a unit at `now`. */
export function ifIssued(task: ProposedTask, now: Instant): ForecastFacts {
  const { request, standing, urgent, due, time, deadlineKind } = task;
  return {
    // What hangs on an event without a date waits for that date.
    status: deadlineKind === 'relative' && !due ? 'waiting' : 'new',
    ...{ request, standing, urgent, due },
    dueTime: time,
    aimOn: aimDay(task),
    armedAt: now,
    openedAt: null,
    heardAt: null,
    extensionAskedAt: null,
    announce: 'issue',
    toldUpTo: null,
    nextActionAt: now,
  };
}
