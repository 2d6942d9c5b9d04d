import type { Clearness } from './six-clears.js';

/** How far a proposal can be trusted: as it stands, after a look, or not before somebody has put it right. */
export type Confidence = 'sure' | 'look' | 'blocked';

/** What the verdict rests on. */
export interface Doubts {
  /** Its lead units are not all known. */
  unresolved: boolean;
  /** What was found doubtful about its deadline, by flag, and about itself, in a sentence. */
  flags: readonly string[];
  /** Other things that the clerk should compare with the document. */
  notes: readonly string[];
  clears: readonly Clearness[];
  /** Whether a person has looked at the proposal as it now is. */
  reviewed: boolean;
}

/** These tell how the task is meant; there is nothing about them to compare. */
const HARMLESS: readonly string[] = ['urgent', 'open-ended'];
/** Without these a task cannot be followed up; the others of the six are wishes of good style. */
const NEEDED: readonly Clearness['name'][] = ['người', 'việc', 'thời gian'];

/**
 * `blocked` until every lead unit is known; `look` while anything is doubtful that nobody has looked at: a flag of
 * the deadline (domain.md 4), units counted otherwise than the list does, or no clear person, task or time.
 */
export function confidenceOf({ unresolved, flags, notes, clears, reviewed }: Doubts): Confidence {
  if (unresolved) return 'blocked';
  const unclear = clears.some(({ name, missing }) => missing !== undefined && NEEDED.includes(name));
  const flagged = flags.some((flag) => !HARMLESS.includes(flag));
  return !reviewed && (flagged || notes.length > 0 || unclear) ? 'look' : 'sure';
}
