import { earlier, type Instant } from './day.js';

/** Minutes until the next try; the last one repeats. */
const PAUSES = [1, 5, 15, 60, 120, 240] as const;

/** By how much a pause is longer or shorter, so that what failed together does not come back together. */
const JITTER = 0.2;

/**
 * Ten days of trying, longer than the Tết break, so that a mail server that fails over it loses nothing. Tries count and
 * not days: a message that waited for weeks, for want of a mail server or of electricity, has not been tried yet.
 */
const TRIES = 65;

/** What one try can end in, as far as the next step depends on it. */
export type TryEnd =
  | { kind: 'accepted' }
  | { kind: 'refused'; permanent: boolean; wait?: { until: Instant } }
  | { kind: 'unknown' };

/** Which try of which message; `repeatable`: a second copy of it can be recognised as one. */
export interface TryFacts {
  id: number;
  tries: number;
  repeatable: boolean;
}

export type AfterTry =
  { state: 'sent' | 'unknown' | 'failed' } | { state: 'retrying' | 'held'; nextTryAt: Instant };

/**
 * What becomes of a message after a try (DESIGN promise 6). An unknown outcome is tried again only when a second copy
 * can be recognised; otherwise a receipt or a person settles it. `held`: it waits, and the try does not count.
 */
export function afterTry(end: TryEnd, { id, tries, repeatable }: TryFacts, now: Instant): AfterTry {
  if (end.kind === 'accepted') return { state: 'sent' };
  if (end.kind === 'unknown' && !repeatable) return { state: 'unknown' };
  if (end.kind === 'refused' && end.permanent) return { state: 'failed' };
  if (end.kind === 'refused' && end.wait) return { state: 'held', nextTryAt: end.wait.until };
  if (tries >= TRIES) return { state: 'failed' };
  return { state: 'retrying', nextTryAt: now.add({ seconds: pause(id, tries) }) };
}

/** Seconds until the next try. */
function pause(id: number, tries: number): number {
  const minutes = PAUSES[Math.min(tries, PAUSES.length) - 1] ?? PAUSES[0];
  return Math.round(minutes * 60 * (1 + JITTER * (2 * chance(id, tries) - 1)));
}

/** So often a mail may be interrupted by chance. */
const BY_CHANCE = 5;
/** The pause of an hour: no program that broke down again and again makes a mail wait much longer. */
const LONGEST = 4;

/**
 * When a mail leaves again whose sender went away in the middle: at once, but after five tries as late as after a failed
 * one, because then the mail itself may be what ends its senders.
 */
export function afterInterruption({ id, tries }: Pick<TryFacts, 'id' | 'tries'>, now: Instant): Instant {
  if (tries <= BY_CHANCE) return now;
  return now.add({ seconds: pause(id, Math.min(tries - BY_CHANCE, LONGEST)) });
}

/** How long it is waited before a person's next channel is used as well; 0: for ever. */
export interface Patience {
  receiptHours: number;
  downHours: number;
}

/** When no receipt has come of what left at `sentAt`; null where none is waited for. */
export function withoutReceiptAt(sentAt: Instant, { receiptHours }: Patience): Instant | null {
  return receiptHours > 0 ? sentAt.add({ hours: receiptHours }) : null;
}

/**
 * When a message that its channel did not take at `now` goes by the next one. `since` is what was said of it before:
 * the hours count from the first time. At once when it is known that the channel waits `until` then or longer.
 */
export function whileDownAt(
  since: Instant | null,
  now: Instant,
  { downHours }: Patience,
  until?: Instant,
): Instant | null {
  if (downHours === 0) return null;
  const limit = since ?? now.add({ hours: downHours });
  return until && !earlier(until, limit) ? now : limit;
}

/** So many messages are on their way at the same time: more than a pool of mail connections has. */
export const AT_ONCE = 10;
/** Milliseconds in which what is written ahead is to leave: what changes in them is told as it was before. */
const AHEAD = 250;
/** Enough for reading a whole batch to cost little. */
const MOST = 100;

/** How many messages to write before the first of them leaves, when `left` of them took so long to leave. */
export function writtenAhead(left: number, milliseconds: number): number {
  return Math.max(AT_ONCE, Math.min(MOST, Math.floor((left * AHEAD) / Math.max(1, milliseconds))));
}

/** A number from 0 to 1, always the same for a try of a message. */
function chance(id: number, tries: number): number {
  const mixed = Math.imul(Math.imul(id, 0x9e3779b1) ^ tries, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
}
