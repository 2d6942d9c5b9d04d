import type { Day } from '../../day.js';
import type { BeforeDay } from '../../deadline-aim.js';
import type { Span } from '../sentences.js';

export type Recurrence =
  'daily' | 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly' | 'unspecified';

/** By when, as the words say it; the rules are those of domain.md section 4. */
export interface Deadline {
  /** The words it was read from; null when there are none. */
  phrase: string | null;
  /** The day as it is written, before any policy. */
  printed: Day | null;
  /** The last acceptable day under the policy for "trước ngày". */
  due: Day | null;
  /** The last acceptable clock time on that day, `HH:MM`. */
  time: string | null;
  startsOn: Day | null;
  /** `relative` hangs on an event that the text does not date. */
  kind: 'fixed' | 'recurring' | 'relative' | 'none';
  recurrence: Recurrence | null;
  /** One Vietnamese sentence that tells how the day was found. */
  explanation: string;
  flags: DeadlineFlag[];
}

export type DeadlineFlag =
  | 'before-issue' // the last day lies before the date of issue
  | 'rest-day' // the last day is no working day
  | 'year-missing'
  | 'numbers-disagree' // "05 (bảy) ngày"
  | 'dates-disagree' // "(tức ngày ...)" does not match the count
  | 'two-dates' // one product with two different days; the later one stands
  | 'awaiting-event'
  | 'referenced' // the date stands in another document
  | 'urgent'
  | 'confirm' // spoken wording; a person should confirm the day
  | 'inherited' // said once above a list
  | 'open-ended';

/** What a reading of dates needs to know besides the words. */
export interface DeadlineContext {
  issuedOn: Day;
  /** Another possible date of issue, where nothing tells the right one: what differs with it is not known. */
  orIssuedOn?: Day;
  /** Whether "trước ngày X" ends on X, as registers print it, or on the day before. */
  beforeDay: BeforeDay;
  calendar: { isWorkingDay(day: Day): boolean; addWorkingDays(day: Day, count: number): Day };
}

/** A deadline with the place of its words. */
export type Mention = Deadline & Span;

/** What a pattern makes of its words; what it leaves out is null or empty. */
export type Finding = Partial<Omit<Deadline, 'phrase' | 'explanation' | 'kind'>> &
  Pick<Deadline, 'kind'> & {
    /** How the day follows from the words, as the middle of the explanation. */
    because: string;
  };

/** One family of wordings. */
export interface Pattern {
  /** Must be global; its alternatives must not overlap, so that it takes linear time. */
  form: RegExp;
  read(
    groups: Record<string, string | undefined>,
    context: DeadlineContext,
    before: string,
  ): Finding | undefined;
}
