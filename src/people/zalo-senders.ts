import { earlier, type Instant } from '../domain/day.js';
import { insertAll, select } from '../platform/bulk.js';
import { instantText, storedInstant } from '../platform/columns.js';
import type { Transaction } from '../platform/database.js';
import { ZaloSender } from './zalo-account.entities.js';

/** So many wrong codes within so long, and the account is not listened to until that time has passed. */
const MOST_WRONG = 5;
const WINDOW = { hours: 1 };

/** An account that sends a code, and how many wrong ones it has sent since `since`. */
export interface Sender {
  userId: string;
  wrong: number;
  since: Instant;
}

/**
 * The account as one that may try a code, which nobody else does with it before the end of this write; undefined when
 * it has sent too many wrong ones, or when `key` was the last of them already.
 */
export async function senderOf(
  tx: Transaction,
  userId: string,
  key: string,
  now: Instant,
): Promise<Sender | undefined> {
  await insertAll(tx, ZaloSender, [{ userId, wrong: 0, since: instantText(now), lastKey: null }], ['userId']);
  const columns = ['wrong', 'since', 'lastKey'] as const;
  const [row] = await select(tx, ZaloSender, columns, { where: { userId }, lock: true });
  if (!row || row.lastKey === key) return undefined;
  const since = storedInstant(row.since);
  // A window that begins in the future was opened by a wrong clock.
  if (earlier(now, since) || !earlier(now, since.add(WINDOW))) return { userId, wrong: 0, since: now };
  return row.wrong < MOST_WRONG ? { userId, wrong: row.wrong, since } : undefined;
}

/** Counts a wrong code; answers whether it was the last one that is answered for now. */
export async function countWrong(tx: Transaction, sender: Sender, key: string): Promise<boolean> {
  const { userId, since } = sender;
  const wrong = sender.wrong + 1;
  await tx.update(ZaloSender, { userId }, { wrong, since, lastKey: key });
  return wrong === MOST_WRONG;
}
