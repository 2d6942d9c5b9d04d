import { In, MoreThan } from 'typeorm';
import { earlier, type Instant } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import type { Reader } from '../platform/database.js';
import { Notice } from './notice.entity.js';

const HOUR = { hours: 1 };

/**
 * When another mail may go to each of the persons who have had `limit` in the last hour; the others are missing. Who
 * gets more than that gets it by somebody's mistake.
 */
export async function fullUntil(
  reader: Reader,
  personIds: number[],
  limit: number,
  now: Instant,
): Promise<Map<number, Instant>> {
  if (personIds.length === 0) return new Map();
  const sent = await reader.find(Notice, {
    select: { id: true, personId: true, sentAt: true },
    where: { personId: In(personIds), channel: 'email', sentAt: MoreThan(now.subtract(HOUR)) },
  });
  const full = new Map<number, Instant>();
  for (const [personId, mails] of grouped(sent, (mail) => mail.personId)) {
    if (mails.length < limit) continue;
    const times = mails.map(({ sentAt }) => sentAt!).toSorted((a, b) => (earlier(a, b) ? -1 : 1));
    full.set(personId, times.at(-limit)!.add(HOUR));
  }
  return full;
}
