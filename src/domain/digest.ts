import type { State } from './assignment-state.js';
import type { UnsettledYear } from './calendar-year.js';
import type { Standstill } from './standstill.js';
import type { Day, Instant } from './day.js';
import type { Superior } from './escalation-policy.js';
import type { OfficialClass } from './four-classes.js';
import type { Audience } from './step.js';

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

/** Messages about the present deadline that have left, however many persons got them. */
export interface ToldBefore {
  times: number;
  /** The days on which they last left, each once, in order; never more than `times`. */
  days: Day[];
  /** Position and name of each who got one. */
  persons: string[];
}

/** What was tried before this message, as its reader is told. */
export interface Tried {
  /** Reminders that the unit got; `persons` has those of the unit who were told anything of it. */
  unit: ToldBefore;
  /** What those above the unit were told of its being late, without the reader's own office. */
  above: (ToldBefore & { office: Superior })[];
  /** How often the office urged by hand, and when it last did. */
  urged: number;
  urgedOn: Day | null;
  /** When somebody of the unit first looked at it, when the unit received it and last reported of it. */
  openedOn: Day | null;
  receivedOn: Day | null;
  heardOn: Day | null;
}

/** A request for a later day that waits for its decision. */
export interface AskedDay {
  newDue: Day;
  reason: string;
  obstacle: string | null;
  commitment: string | null;
  /** 1 for the first request; requests that were refused do not count. */
  round: number;
}

/** Why one post could not be told; of several holders each has its own. */
export interface Vacancy {
  post: Audience;
  /** Position and name; null when nobody holds the post. */
  holder: string | null;
  cause: 'none' | 'left' | 'unreachable';
  /** The last day in the post, or the day on which every address last refused. */
  since: Day | null;
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
  /** `còn 3 ngày làm việc`, `quá hạn 2 ngày`, `còn 4 giờ, đến 17:00` (hour-steps.ts); null without a deadline. */
  dueWords: string | null;
  status: State;
  request: boolean;
  urgent: boolean;
  standing: boolean;
  tried: Tried;
  /** What waits for the decision; null when nothing does. */
  asked: AskedDay | null;
  /** Why it was returned, extended, refused or withdrawn; the office's own words when it urges. */
  reason: string | null;
  /** Why those who should have been told were not; empty when they were. */
  vacancies: Vacancy[];
  /** Position and name of the person in whose place the recipient is told. */
  insteadOf: string | null;
  /** Position and name of whoever named the recipient to see to it; null for everybody who is no officer of it. */
  namedBy: string | null;
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
  /** Years whose calendar the reader, a secretariat, has still to compare with the decisions. */
  unsettledYears: readonly UnsettledYear[];
  /** A standstill that the reader, a secretariat, has not yet heard of. */
  standstill: Standstill | undefined;
  now: Instant;
}
