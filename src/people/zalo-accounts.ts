import { In, MoreThan } from 'typeorm';
import { type Day, dayOf, earlier, type Instant, isBefore } from '../domain/day.js';
import { insertAll, select } from '../platform/bulk.js';
import { instantText, storedInstant } from '../platform/columns.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Person } from './person.entity.js';
import { ZaloCode, ZaloEvent, type ZaloEventKind } from './zalo-account.entities.js';
import { countWrong, senderOf } from './zalo-senders.js';
import { codeIn, wishIn } from './zalo-words.js';

/** What somebody did with our account on Zalo; `id` is the same when Zalo tells it again. */
export interface AccountEvent {
  kind: 'wrote' | 'touched' | 'followed' | 'unfollowed';
  id: string;
  userId: string;
  /** What was written; empty for all but `wrote`. */
  text: string;
  at: Instant;
}

/** What the person is answered on Zalo; undefined: nothing. */
export type ZaloAnswer =
  'linked' | 'taken' | 'wrong-code' | 'too-many-codes' | 'withdrew' | 'agreed' | undefined;

/** What decides whether messages may go by Zalo. */
const DECISIONS: readonly ZaloEventKind[] = ['linked', 'agreed', 'withdrew'];

/**
 * Takes what Zalo tells of an account: a code links it, one word withdraws the consent or gives it again, and whatever
 * the person does opens the window for free messages anew. What is told twice or late changes nothing that came after.
 */
export async function takeAccountEvent(
  tx: Transaction,
  event: AccountEvent,
  now: Instant,
): Promise<ZaloAnswer> {
  const code = event.kind === 'wrote' ? codeIn(event.text) : undefined;
  if (code) return link(tx, code, event, now);
  const holder = await holderOf(tx, event.userId);
  if (!holder) return undefined;
  await noteContact(tx, holder.id, event);
  const wish = event.kind === 'wrote' ? wishIn(event.text) : undefined;
  return wish && decide(tx, holder.id, wish, keyOf(event), event.at);
}

/** Writes down that the person agreed or withdrew, which holds from `at` on; undefined when that was known already. */
export async function decide<Kind extends 'agreed' | 'withdrew'>(
  tx: Transaction,
  personId: number,
  kind: Kind,
  key: string,
  at: Instant,
): Promise<Kind | undefined> {
  const later = await tx.existsBy(ZaloEvent, { personId, kind: In([...DECISIONS]), at: MoreThan(at) });
  if (!(await note(tx, { key, personId, kind, at })) || later) return undefined;
  const consent = kind === 'agreed' ? { zaloConsent: dayOf(at), contactLostAt: null } : { zaloConsent: null };
  await tx.update(Person, { id: personId }, consent);
  return kind;
}

/** Writes the event down; answers whether it is a new one. */
export async function note(
  tx: Transaction,
  { at, ...event }: Pick<ZaloEvent, 'key' | 'personId' | 'kind' | 'at'>,
): Promise<boolean> {
  return (await insertAll(tx, ZaloEvent, [{ ...event, at: instantText(at) }], ['key'])).length > 0;
}

/** Whether the person has withdrawn since the day of a consent that somebody else brings, or on it. */
export async function hasWithdrawnSince(
  reader: Reader | Transaction,
  personId: number,
  consent: Day,
): Promise<boolean> {
  const last = await reader.findOne(ZaloEvent, {
    where: { personId, kind: In([...DECISIONS]) },
    order: { at: 'DESC' },
  });
  return last?.kind === 'withdrew' && !isBefore(dayOf(last.at), consent);
}

/** Of two codes from one account at the same time the second waits for the first (zalo-senders.ts). */
async function link(tx: Transaction, code: string, event: AccountEvent, now: Instant): Promise<ZaloAnswer> {
  const { userId, at } = event;
  const key = keyOf(event);
  const sender = await senderOf(tx, userId, key, now);
  if (!sender || (await tx.existsBy(ZaloEvent, { key }))) return undefined;
  const known = await tx.findOneBy(ZaloCode, { code, expiresAt: MoreThan(now) });
  if (!known) return (await countWrong(tx, sender, key)) ? 'too-many-codes' : 'wrong-code';
  const { personId } = known;
  const holder = await holderOf(tx, userId);
  if (holder && holder.id !== personId) {
    await note(tx, { key, personId, kind: 'refused', at });
    return 'taken';
  }
  // Somebody else's account may have sent the same code just now: it is good once.
  if ((await tx.delete(ZaloCode, { personId, code })).affected !== 1) return 'wrong-code';
  await note(tx, { key, personId, kind: 'linked', at });
  const [before] = await select(tx, Person, ['zaloUserId'], { where: { id: personId }, lock: true });
  const leaves = before?.zaloUserId && before.zaloUserId !== userId;
  const reached = { zaloUserId: userId, zaloContactAt: at, zaloConsent: dayOf(at), contactLostAt: null };
  await tx.update(Person, { id: personId }, { ...reached, ...(leaves && { linksEndedAt: now }) });
  return 'linked';
}

async function noteContact(tx: Transaction, personId: number, event: AccountEvent): Promise<void> {
  const { kind, at } = event;
  const follows = kind === 'followed' || kind === 'unfollowed';
  if (follows && !(await note(tx, { key: keyOf(event), personId, kind, at }))) return;
  const left = await tx.existsBy(ZaloEvent, { personId, kind: 'unfollowed', at: MoreThan(at) });
  const [person] = await select(tx, Person, ['zaloContactAt'], { where: { id: personId } });
  const last = person?.zaloContactAt ? storedInstant(person.zaloContactAt) : undefined;
  if (left || (last && earlier(at, last))) return;
  await tx.update(Person, { id: personId }, { zaloContactAt: kind === 'unfollowed' ? null : at });
}

/** The person with this account, whom nobody else changes before the end of the write. */
async function holderOf(tx: Transaction, zaloUserId: string) {
  const [holder] = await select(tx, Person, ['id'], { where: { zaloUserId }, lock: true });
  return holder;
}

function keyOf({ id }: AccountEvent): string {
  return `zalo/${id}`;
}
