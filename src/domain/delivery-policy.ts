import { earlier, type Instant } from './day.js';

/** Minutes until the next try; the last one repeats. */
const PAUSES = [1, 5, 15, 60, 120, 240] as const;

/** Longer than the Tết break, so that a mail server that fails over it loses nothing. */
const PATIENCE = { hours: 24 * 10 };

/** What one try can end in, as far as the next step depends on it. */
export type TryEnd = { kind: 'accepted' } | { kind: 'refused'; permanent: boolean } | { kind: 'unknown' };

export type AfterTry =
  { state: 'sent' } | { state: 'pending'; nextTryAt: Instant } | { state: 'unknown' } | { state: 'failed' };

/**
 * What becomes of a message after a try (DESIGN promise 6). `repeatable`: a second copy can be recognised as one, so
 * that an unknown outcome is tried again; otherwise only a receipt or a person settles it.
 */
export function afterTry(
  end: TryEnd,
  repeatable: boolean,
  tries: number,
  createdAt: Instant,
  now: Instant,
): AfterTry {
  if (end.kind === 'accepted') return { state: 'sent' };
  if (end.kind === 'unknown' && !repeatable) return { state: 'unknown' };
  if (end.kind === 'refused' && end.permanent) return { state: 'failed' };
  const nextTryAt = now.add({ minutes: PAUSES[Math.min(tries, PAUSES.length) - 1] ?? PAUSES[0] });
  return earlier(createdAt.add(PATIENCE), nextTryAt) ? { state: 'failed' } : { state: 'pending', nextTryAt };
}
