import type { Instant } from './day.js';
import { aimDay } from './deadline-aim.js';
import type { DraftDeadline } from './drafts.js';
import type { ForecastFacts } from './forecast.js';

/** A task with its deadline, as it is given to units; a draft as it is stored satisfies it. */
export interface GivenTask extends DraftDeadline {
  request: boolean;
  standing: boolean;
  urgent: boolean;
}

/** What reminders depend on when `task` is given to a unit at `now`: an assignment begins so, and so does a forecast. */
export function ifIssued(task: GivenTask, now: Instant): ForecastFacts {
  const { request, standing, urgent, due, time, deadlineKind } = task;
  return {
    // What hangs on an event without a date owes nothing by a day until somebody enters that date.
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
