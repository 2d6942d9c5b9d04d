import type { Clearness } from './six-clears.js';

/** How far a proposal can be trusted: as it stands, after a look, or not before somebody has put it right. */
export type Confidence = 'sure' | 'look' | 'blocked';

/** What the verdict rests on. */
export interface Doubts {
  task: string;
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
/** A task may well have no deadline; one that seems to name a day may have been misread. */
const SEEMS_DATED =
  /(?<![\p{L}])(?:trước|trong|đến|hết|cuối|chậm nhất|hoàn thành)\s(?:hết\s|vào\s)?(?:ngày|tháng|quý|năm|tuần)(?![\p{L}])|\d{1,2}\/\d{1,4}/iu;

/**
 * `blocked` until every lead unit is known; `look` while anything is doubtful that nobody has looked at: a flag of
 * the deadline (domain.md 4), units counted otherwise than the list does, no clear person or task, or words about a
 * time from which no deadline was read.
 */
export function confidenceOf({ task, unresolved, flags, notes, clears, reviewed }: Doubts): Confidence {
  if (unresolved) return 'blocked';
  const lacks = (name: Clearness['name']) =>
    clears.some((each) => each.name === name && each.missing !== undefined);
  const unclear = lacks('người') || lacks('việc') || (lacks('thời gian') && SEEMS_DATED.test(task));
  const flagged = flags.some((flag) => !HARMLESS.includes(flag));
  return !reviewed && (flagged || notes.length > 0 || unclear) ? 'look' : 'sure';
}
