import { IsNull, LessThanOrEqual } from 'typeorm';
import type { Instant } from '../domain/day.js';
import type { Transaction } from './database.js';
import { Mark } from './mark.entity.js';

/**
 * Takes the turn `name` for `owner` until `until`, and says whether it was free: nobody had it, or its holder let
 * the time run out. Instances race for it; one wins. The holder gives it back with `endLease`.
 */
export async function takeLease(
  tx: Transaction,
  name: string,
  owner: string,
  now: Instant,
  until: Instant,
): Promise<boolean> {
  const free = { name, owner: null, at: null };
  await tx.createQueryBuilder().insert().into(Mark).values(free).orIgnore().updateEntity(false).execute();
  const taken = await tx
    .createQueryBuilder()
    .update(Mark)
    .set({ owner, at: until })
    .where([
      { name, at: IsNull() },
      { name, at: LessThanOrEqual(now) },
    ])
    .execute();
  return taken.affected === 1;
}

/** Gives the turn back; does nothing when somebody else has it by now. */
export async function endLease(tx: Transaction, name: string, owner: string): Promise<void> {
  await tx.update(Mark, { name, owner }, { owner: null, at: null });
}
