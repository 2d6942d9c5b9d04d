import type { ChannelName } from '../../channels/channel.js';
import type { Day } from '../../domain/day.js';
import type { Person } from '../../people/person.entity.js';

/** A message that somebody gets, whatever it carries. */
export interface Envelope {
  person: Person;
  /** `2024-05-03T08:00` for a daily slot; `issue:...` and `change:...` leave at once. */
  slot: string;
  /** When it is not the person's first one. */
  channel?: ChannelName;
}

/** What one person has to hear of one assignment, and in which message. */
export interface Word extends Envelope {
  assignmentId: number;
  /** The last day of its deadline. */
  due: Day | null;
  deadlineVersion: number;
  step: string;
  /** Lower steps that this one covers. */
  superseded: string[];
  /** The person is the officer, who hears it beside those for whom it is. */
  along: boolean;
  /** The person's pause holds it back: that is noted, and no message carries it. */
  held: boolean;
}

/** Whether messages of this slot are the daily ones, of which a newer one takes in an older that has not left. */
export function isDaily(slot: string): boolean {
  return /^\d/.test(slot);
}
