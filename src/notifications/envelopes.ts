import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { Channels } from '../channels/channels.js';
import { dayOf, type Instant } from '../domain/day.js';
import { cannotWait } from '../domain/telling.js';
import { nextSlotAt, slotOn, wantedAt } from '../domain/slots.js';
import { insertAll, select, updateEach } from '../platform/bulk.js';
import { instantText } from '../platform/columns.js';
import { Config } from '../platform/config.js';
import type { Transaction } from '../platform/database.js';
import { RuleBooks } from '../rules/rule-books.js';
import { Notice, WAITING } from './notice.entity.js';
import { channelsOf } from './delivery/reach.js';
import { type Envelope, isDaily, type Word } from './log/word.js';

const KEY = ['personId', 'channel', 'slot'] as const;

/** One message as the outbox keeps it, before it has its number. */
type Draft = Pick<Notice, (typeof KEY)[number] | 'nextTryAt'>;

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
   * for a daily one goes into the next, so that nobody gets two in a slot; what is told at once gets one of its own.
   */
  async open(tx: Transaction, envelopes: Envelope[], now: Instant): Promise<Map<string, number>> {
    const { ready } = this.channels.available();
    const channelOf = ({ person, channel }: Envelope) =>
      channel ?? channelsOf(person, this.config.channelOrder, ready)[0]!;
    const { calendar, hours } = await this.rules.read(tx);
    const later = nextSlotAt(now, calendar, hours);
    const laterKey = slotOn(dayOf(later), hours).key;
    const again = randomUUID();
    const places: ((envelope: Envelope) => Pick<Draft, 'slot' | 'nextTryAt'>)[] = [
      ({ slot, person }) => ({ slot, nextTryAt: isDaily(slot) ? wantedAt(person.remindAt, now) : now }),
      ({ slot, person }) =>
        isDaily(slot)
          ? { slot: laterKey, nextTryAt: wantedAt(person.remindAt, later) }
          : { slot: `${slot}:${again}`, nextTryAt: now },
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

  /** The messages that carry a word: one, or, where the office wants that on the last day, one on every channel. */
  waysOf(word: Word, now: Instant): Envelope[] {
    const { channelOrder, delivery } = this.config;
    if (!delivery.bothOnLastDay || !cannotWait(word.step, word.due, dayOf(now))) return [word];
    const ways = channelsOf(word.person, channelOrder, this.channels.available().ready);
    return ways.map((channel, n) => (n === 0 ? word : { ...word, channel }));
  }

  /** Makes the messages; those that are there already and have not left gather again. */
  private async gather(tx: Transaction, drafts: Draft[], now: Instant): Promise<Map<string, number>> {
    const createdAt = instantText(now);
    const blank = { state: 'gathering' as const, createdAt, tries: 0 };
    const rows = drafts.map(({ nextTryAt, ...draft }) => ({
      ...draft,
      ...blank,
      nextTryAt: nextTryAt === now ? createdAt : instantText(nextTryAt),
      messageId: `${randomUUID()}@${this.mailDomain}`,
    }));
    const made = await insertAll(tx, Notice, rows, ['id', ...KEY]);
    const ids = new Map(made.map((notice) => [draftKey(notice), notice.id]));
    const there = drafts.filter((draft) => !ids.has(draftKey(draft)));
    if (there.length === 0) return ids;
    const keys = new Set(there.map(draftKey));
    const personId = there.map((draft) => draft.personId);
    const found = await select(tx, Notice, ['id', ...KEY], {
      where: { state: In([...WAITING, 'gathering']) },
      among: { personId, slot: [...new Set(there.map(({ slot }) => slot))] },
      lock: true,
    });
    const waiting = found.filter((notice) => keys.has(draftKey(notice)));
    await updateEach(
      tx,
      Notice,
      waiting.map(({ id }) => ({ id, state: 'gathering' })),
    );
    for (const notice of waiting) ids.set(draftKey(notice), notice.id);
    return ids;
  }
}

/** Identifies an envelope among others. */
export function envelopeKey({ person, slot, channel }: Envelope): string {
  return `${person.id}/${slot}/${channel ?? ''}`;
}

function draftKey({ personId, channel, slot }: Pick<Notice, (typeof KEY)[number]>): string {
  return `${personId}/${channel}/${slot}`;
}
