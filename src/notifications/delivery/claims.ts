import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { In, LessThanOrEqual } from 'typeorm';
import type { ChannelName } from '../../channels/channel.js';
import type { Instant } from '../../domain/day.js';
import { select } from '../../platform/bulk.js';
import type { Transaction } from '../../platform/database.js';
import { Notice, WAITING } from '../notice.entity.js';

/** How much of a claim is kept for what failed before, so that neither starves the other. */
const AGAIN = 1 / 4;

/** A sender that is alive renews it several times; one that died is noticed when it ends. */
const LEASE = { minutes: 2 };

/** This run of the program, as a person can find it in the machines' logs: `server1-4242-9f3c1b`. */
const RUN = `${hostname()}-${process.pid}-${randomBytes(3).toString('hex')}`;
let senders = 0;

/** A name for one delivery, under which it claims; it begins with the run of the program. */
export function newOwner(): string {
  senders += 1;
  return `${RUN}-${senders}`;
}

/** Whether a delivery of this run of the program claimed under that name. */
export function isOfThisRun(owner: string): boolean {
  return owner.startsWith(`${RUN}-`);
}

/**
 * Takes the next messages that may leave by the channel, at most so many, fresh ones before those that failed, and
 * answers their numbers: nobody else gets them until the lease ends.
 */
export async function claim(
  tx: Transaction,
  owner: string,
  channel: ChannelName,
  most: number,
  now: Instant,
): Promise<number[]> {
  const next = (state: Notice['state'], take: number) =>
    select(tx, Notice, ['id'], {
      where: { state, channel, nextTryAt: LessThanOrEqual(now) },
      order: { nextTryAt: 'ASC' },
      take,
      lock: 'skip',
    });
  const again = await next('retrying', most);
  const fresh = [...(await next('pending', most)), ...(await next('held', most))];
  const chosen = again.slice(0, Math.max(Math.round(AGAIN * most), most - fresh.length));
  const ids = [...chosen, ...fresh.slice(0, most - chosen.length)].map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx.update(
    Notice,
    { id: In(ids), state: In([...WAITING]) },
    { state: 'sending', leaseOwner: owner, leaseUntil: now.add(LEASE), tries: () => 'tries + 1' },
  );
  return ids.toSorted((a, b) => a - b);
}

/** Keeps what `owner` claimed for longer. */
export async function renew(tx: Transaction, owner: string, now: Instant): Promise<void> {
  await tx.update(Notice, { state: 'sending', leaseOwner: owner }, { leaseUntil: now.add(LEASE) });
}

/** Gives back what `owner` claimed and has not begun to send, as if it had not been claimed. */
export async function giveBack(tx: Transaction, owner: string, ids: number[]): Promise<void> {
  await tx.update(
    Notice,
    { id: In(ids), state: 'sending', leaseOwner: owner },
    { state: 'pending', leaseOwner: null, leaseUntil: null, tries: () => 'tries - 1' },
  );
}
