import { IsNull, LessThanOrEqual } from 'typeorm';
import type { Instant } from '../domain/day.js';
import type { Transaction } from '../platform/database.js';
import type { Password } from './credential.entity.js';
import type { SecondFactor } from './second-factor.entities.js';

const FREE_GUESSES = 5;
const LONGEST_LOCK_MINUTES = 60;

/** As though nothing had been guessed wrong: after a right guess. */
export const FREE = { failures: 0, lockedUntil: null };

/** How long no further guess is taken after so many wrong ones: from the fifth on 1, 2, 4 … 60 minutes. */
export function lockMinutes(failures: number): number {
  return failures < FREE_GUESSES ? 0 : Math.min(2 ** (failures - FREE_GUESSES), LONGEST_LOCK_MINUTES);
}

/**
 * Counts the guess before it is looked at, so that many guesses at once are not all free; gives what it is to be
 * compared with, or undefined when there is nothing to guess or no guess is taken now.
 */
export async function countGuess<T extends Password | SecondFactor>(
  tx: Transaction,
  kind: new () => T,
  personId: number,
  now: Instant,
): Promise<T | undefined> {
  const counted = await tx
    .createQueryBuilder()
    .update<Password | SecondFactor>(kind)
    .set({ failures: () => 'failures + 1' })
    .where([
      { personId, lockedUntil: IsNull() },
      { personId, lockedUntil: LessThanOrEqual(now) },
    ])
    .execute();
  if (counted.affected !== 1) return undefined;
  const rows = tx.getRepository<Password | SecondFactor>(kind);
  const guessed = await rows.findOneByOrFail({ personId });
  const minutes = lockMinutes(guessed.failures);
  if (minutes) await rows.update({ personId }, { lockedUntil: now.add({ minutes }) });
  return guessed as T;
}
