import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { Channels } from '../channels/channels.js';
import { dayOf, type Instant } from '../domain/day.js';
import { chunked } from '../domain/grouping.js';
import { nextSlotAt, slotOn, wantedAt } from '../domain/slots.js';
import { Config } from '../platform/config.js';
import type { Transaction } from '../platform/database.js';
import { RuleBooks } from '../rules/rule-books.js';
import { Notice } from './notice.entity.js';
import { channelsOf } from './reach.js';
import { type Envelope, isDaily } from './word.js';

/** One message as the outbox keeps it, before it has its number. */
type Draft = Pick<Notice, 'personId' | 'channel' | 'slot' | 'nextTryAt'>;

/** Finds or makes the one notice that a person gets on a channel in a slot. */
@Injectable()
export class Envelopes {
  private readonly mailDomain: string;

  constructor(
    private readonly config: Config,
    private readonly channels: Channels,
    private readonly rules: RuleBooks,
  ) {
    this.mailDomain = /@([^\s>]+)/.exec(config.mailFrom)?.[1] ?? 'localhost';
  }

  /**
   * The gathering notice of each envelope, by `envelopeKey`. When that message has already left, what comes too late
   * for it goes into the next daily one, so that nobody gets two in a slot.
   */
  async open(tx: Transaction, envelopes: Envelope[], now: Instant): Promise<Map<string, number>> {
    const { ready } = this.channels.available();
    const channelOf = ({ person }: Envelope) => channelsOf(person, this.config.channelOrder, ready)[0]!;
    const { calendar, hours } = await this.rules.read(tx);
    const later = nextSlotAt(now, calendar, hours);
    const laterKey = slotOn(dayOf(later), hours).key;
    const places: ((envelope: Envelope) => Pick<Draft, 'slot' | 'nextTryAt'>)[] = [
      ({ slot, person }) => ({ slot, nextTryAt: isDaily(slot) ? wantedAt(person.remindAt, now) : now }),
      ({ person }) => ({ slot: laterKey, nextTryAt: wantedAt(person.remindAt, later) }),
      // Only when the clock was set back is the next daily one gone as well.
      () => ({ slot: `change:${randomUUID()}`, nextTryAt: now }),
    ];
    const opened = new Map<string, number>();
    let left = [...new Map(envelopes.map((each) => [envelopeKey(each), each])).values()];
    for (const place of places) {
      const drafts = left.map((each) => ({
        key: envelopeKey(each),
        draft: { personId: each.person.id, channel: channelOf(each), ...place(each) },
      }));
      const ids = await this.gather(
        tx,
        drafts.map(({ draft }) => draft),
        now,
      );
      for (const { key, draft } of drafts) {
        const id = ids.get(draftKey(draft));
        if (id !== undefined) opened.set(key, id);
      }
      left = left.filter((each) => !opened.has(envelopeKey(each)));
      if (left.length === 0) break;
    }
    return opened;
  }

  private async gather(tx: Transaction, drafts: Draft[], now: Instant): Promise<Map<string, number>> {
    const ids = new Map<string, number>();
    for (const part of chunked(drafts)) {
      const where = {
        personId: In(part.map((draft) => draft.personId)),
        slot: In([...new Set(part.map((draft) => draft.slot))]),
      };
      await tx.update(Notice, { ...where, state: In(['pending', 'held']) }, { state: 'gathering' });
      await tx
        .createQueryBuilder()
        .insert()
        .into(Notice)
        .values(part.map((draft) => ({ ...draft, ...this.blank(now) })))
        .orIgnore()
        .updateEntity(false)
        .execute();
      const gathering = await tx.findBy(Notice, { ...where, state: 'gathering' });
      for (const notice of gathering) ids.set(draftKey(notice), notice.id);
    }
    return ids;
  }

  private blank(now: Instant) {
    return {
      state: 'gathering' as const,
      createdAt: now,
      tries: 0,
      messageId: `${randomUUID()}@${this.mailDomain}`,
    };
  }
}

/** Identifies an envelope among others. */
export function envelopeKey({ person, slot }: Envelope): string {
  return `${person.id}/${slot}`;
}

function draftKey({ personId, channel, slot }: Pick<Notice, 'personId' | 'channel' | 'slot'>): string {
  return `${personId}/${channel}/${slot}`;
}
