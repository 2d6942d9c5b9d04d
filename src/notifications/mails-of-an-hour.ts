import { In, MoreThan } from 'typeorm';
import type { Outcome } from '../channels/channel.js';
import { earlier, formatInstant, type Instant } from '../domain/day.js';
import type { Reader } from '../platform/database.js';
import { Notice } from './notice.entity.js';

const HOUR = { hours: 1 };

/** How many mails each person has had in the last hour: who gets very many gets them by somebody's mistake. */
export class MailsOfAnHour {
  private readonly times = new Map<number, Instant[]>();

  constructor(private readonly limit: number) {}

  /** Reads what these persons have had, once for each; what is taken afterwards is counted here. */
  async read(reader: Reader, personIds: number[], now: Instant): Promise<void> {
    const fresh = personIds.filter((id) => !this.times.has(id));
    if (fresh.length === 0) return;
    const sent = await reader.find(Notice, {
      select: { id: true, personId: true, sentAt: true },
      where: { personId: In(fresh), channel: 'email', sentAt: MoreThan(now.subtract(HOUR)) },
      order: { sentAt: 'ASC' },
    });
    for (const id of fresh) this.times.set(id, []);
    for (const { personId, sentAt } of sent) this.times.get(personId)!.push(sentAt!);
  }

  /** Takes one mail for the person, or says until when there is none to be had. */
  take(personId: number, now: Instant): Instant | undefined {
    const times = this.times.get(personId) ?? [];
    const until = times.at(-this.limit)?.add(HOUR);
    if (until && earlier(now, until)) return until;
    times.push(now);
    return undefined;
  }
}

/** What becomes of a mail to somebody who has had `limit` of them and gets the next one at `until`. */
export function enough(until: Instant, limit: number): Outcome {
  const reason = `người nhận đã có ${limit} thư trong một giờ, chờ đến ${formatInstant(until)}`;
  const wait = { until, whole: false, ordinary: true as const };
  return { kind: 'refused', permanent: false, code: 'smtp/person-limit', reason, wait };
}
