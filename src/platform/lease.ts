import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import type { Instant } from '../domain/day.js';
import type { Transaction } from './database.js';
import { Mark } from './mark.entity.js';

/** A lease that ends later than this was taken by a clock that has been set back since. */
const ABSURD = { hours: 1 };

/**
 * Takes the turn `name` for `owner` until `until`, and says whether it was free: nobody had it, its holder let the
 * time run out, or is `owner`, who renews it. Instances race for it; one wins, and its row stays locked until the
 * write ends. The holder gives it back with `endLease`.
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
      { name, owner },
      { name, at: LessThanOrEqual(now) },
      { name, at: MoreThan(now.add(ABSURD)) },
    ])
    .execute();
  return taken.affected === 1;
}

/** Gives the turn back; does nothing when somebody else has it by now. */
export async function endLease(tx: Transaction, name: string, owner: string): Promise<void> {
  await tx.update(Mark, { name, owner }, { owner: null, at: null });
}
