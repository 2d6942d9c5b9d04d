import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/day.js';
import { instantText } from '../platform/columns.js';
import type { Transaction } from '../platform/database.js';
import { Mark } from '../platform/mark.entity.js';

const LEASE = { minutes: 2 };
/** A lease that ends later than this was taken by a clock that has been set back since. */
const ABSURD = { minutes: 30 };

/**
 * The right to do something of which only one instance may do it at a time: a lease on a mark. Taking it inside a
 * write also locks the mark's row until the commit, so that an instance whose lease ran out cannot overlap.
 */
export class Turn {
  private readonly owner = randomUUID();

  constructor(private readonly name: string) {}

  /** Takes or renews it; false while another instance holds it. */
  async take(tx: Transaction, now: Instant): Promise<boolean> {
    await tx.createQueryBuilder().insert().into(Mark).values({ name: this.name }).orIgnore().execute();
    const { affected } = await tx
      .createQueryBuilder()
      .update(Mark)
      .set({ owner: this.owner, at: now.add(LEASE) })
      .where('name = :name AND (owner IS NULL OR owner = :owner OR at <= :now OR at > :absurd)', {
        name: this.name,
        owner: this.owner,
        now: instantText(now),
        absurd: instantText(now.add(ABSURD)),
      })
      .execute();
    return affected === 1;
  }

  async giveBack(tx: Transaction): Promise<void> {
    await tx.update(Mark, { name: this.name, owner: this.owner }, { owner: null, at: null });
  }
}
