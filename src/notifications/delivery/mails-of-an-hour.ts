import { MoreThan } from 'typeorm';
import type { Outcome } from '../../channels/channel.js';
import { earlier, formatInstant, type Instant, instant } from '../../domain/day.js';
import { select } from '../../platform/bulk.js';
import type { Reader } from '../../platform/database.js';
import type { Letter } from '../letters/letters.service.js';
import { Notice } from '../notice.entity.js';

const HOUR = { hours: 1 };

/** A letter, and until when its reader has had mails enough. */
export interface Waiting {
  letter: Letter;
  fullUntil: Instant | undefined;
}

/** How many mails each person has had in the last hour: who gets very many gets them by somebody's mistake. */
export class MailsOfAnHour {
  private readonly times = new Map<number, Instant[]>();

  constructor(private readonly limit: number) {}

  /** Counts each letter that leaves as one mail more for its reader; the limit bars what exceeds it. */
  async metered(reader: Reader, letters: readonly Letter[], now: Instant): Promise<Waiting[]> {
    const personIds = letters.map(({ notice }) => notice.personId);
    await this.read(
      reader,
      personIds.filter((id) => !this.times.has(id)),
      now,
    );
    return letters.map((letter) => {
      const leaves = 'messageId' in letter.message;
      return { letter, fullUntil: leaves ? this.take(letter.notice.personId, now) : undefined };
    });
  }

  /** Reads what these persons have had, once for each; what is taken afterwards is counted here. */
  private async read(reader: Reader, fresh: number[], now: Instant): Promise<void> {
    if (fresh.length === 0) return;
    const sent = await select(reader, Notice, ['personId', 'sentAt'], {
      where: { channel: 'email', sentAt: MoreThan(now.subtract(HOUR)) },
      among: { personId: fresh },
      order: { sentAt: 'ASC' },
    });
    for (const id of fresh) this.times.set(id, []);
    for (const { personId, sentAt } of sent) this.times.get(personId)!.push(instant(sentAt!));
  }

  private take(personId: number, now: Instant): Instant | undefined {
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
