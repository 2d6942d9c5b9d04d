import type { State } from './assignment-state.js';
import type { Day, Instant } from './day.js';
import type { OfficialClass } from './four-classes.js';

/** The conclusion that a task comes from, as a message names it. */
export interface DigestConclusion {
  id: number;
  /** The committee's name. */
  committee: string;
  /** `12/TB-UBND`; null while the paper has none. */
  number: string | null;
  /** `thông báo`, `kế hoạch`; null when unknown. */
  kind: string | null;
  title: string | null;
  issuedOn: Day | null;
}

/** One assignment at one step, as its recipient is told of it. All of it is read just before sending. */
export interface DigestItem {
  assignmentId: number;
  /** The same for all units that owe the task; a message writes the task's words once. */
  directiveId: number;
  /** The stage's step: `issue`, `before-3`, `late-1`, `secretariat-1`, `nobody:before-3`, ... */
  step: string;
  conclusion: DigestConclusion;
  section: string;
  /** The directive's own words, whole. */
  task: string;
  unit: string;
  coordinating: string[];
  /** Current last day, its clock time (`HH:MM`) and the document's words for it. */
  due: Day | null;
  dueTime: string | null;
  phrase: string | null;
  originalDue: Day | null;
  /** `còn 3 ngày làm việc`, `quá hạn 2 ngày` (deadline-aim.ts); null without a deadline. */
  dueWords: string | null;
  status: State;
  request: boolean;
  urgent: boolean;
  standing: boolean;
  /** How often the unit has been reminded of this deadline before this message, and the day of the last time. */
  told: { times: number; last: Day | null };
  /** Why it was returned, extended, withdrawn, or why there is nobody to tell. */
  reason: string | null;
  /** Position and name of the person in whose place the recipient is told. */
  insteadOf: string | null;
}

/** How a committee stands, for its chair and secretariat on the first working day of the week. */
export interface CommitteeOverview {
  committeeId: number;
  name: string;
  /** As `tally` counts them. */
  classes: Readonly<Record<OfficialClass, number>>;
  /** Open ones whose last day lies between today and the coming Sunday. */
  dueThisWeek: number;
  /** Submitted and not yet confirmed by the office. */
  awaitingConfirmation: number;
}

/** Everything one person is told on one channel in one slot. */
export interface Digest {
  recipient: { name: string; position: string };
  items: DigestItem[];
  overviews: CommitteeOverview[];
  now: Instant;
}
