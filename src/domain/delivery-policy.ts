import type { Instant } from './day.js';

/** Minutes until the next try; the last one repeats. */
const PAUSES = [1, 5, 15, 60, 120, 240] as const;

/**
 * Ten days of trying, longer than the Tết break, so that a mail server that fails over it loses nothing. Tries count and
 * not days: a message that waited for weeks, for want of a mail server or of electricity, has not been tried yet.
 */
const TRIES = 65;

/** What one try can end in, as far as the next step depends on it. */
export type TryEnd = { kind: 'accepted' } | { kind: 'refused'; permanent: boolean } | { kind: 'unknown' };

export type AfterTry =
  { state: 'sent' } | { state: 'retrying'; nextTryAt: Instant } | { state: 'unknown' } | { state: 'failed' };

/**
 * What becomes of a message after a try (DESIGN promise 6). `repeatable`: a second copy can be recognised as one, so
 * that an unknown outcome is tried again; otherwise only a receipt or a person settles it.
 */
export function afterTry(end: TryEnd, repeatable: boolean, tries: number, now: Instant): AfterTry {
  if (end.kind === 'accepted') return { state: 'sent' };
  if (end.kind === 'unknown' && !repeatable) return { state: 'unknown' };
  if (end.kind === 'refused' && end.permanent) return { state: 'failed' };
  if (tries >= TRIES) return { state: 'failed' };
  const minutes = PAUSES[Math.min(tries, PAUSES.length) - 1] ?? PAUSES[0];
  return { state: 'retrying', nextTryAt: now.add({ minutes }) };
}
