import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/day.js';
import { insertAll, select } from '../platform/bulk.js';
import type { Transaction } from '../platform/database.js';
import { envelopeKey, Envelopes } from './envelopes.js';
import { mergeOlder } from './merging.js';
import { Notice } from './notice.entity.js';
import { NoticeItem } from './stage.entity.js';
import { recordStages } from './stages.js';
import type { Word } from './log/word.js';

/**
 * The outbox: what the planner decides becomes stages, notices and their items, in the planner's own write. Notices
 * gather items until they are released; only the holder of the planner's turn may tell and release.
 */
@Injectable()
export class Outbox {
  constructor(private readonly envelopes: Envelopes) {}

  /** Tells each word once, however often it is asked to; answers how many were new. */
  async tell(tx: Transaction, words: Word[], now: Instant): Promise<number> {
    if (words.length === 0) return 0;
    const fresh = await recordStages(tx, words, now);
    const carried = fresh.flatMap(({ word, stageId }) =>
      this.envelopes.waysOf(word, now).map((envelope) => ({ stageId, envelope })),
    );
    const notices = await this.envelopes.open(
      tx,
      carried.map(({ envelope }) => envelope),
      now,
    );
    const items = carried.map(({ envelope, stageId }) => {
      return { stageId, noticeId: notices.get(envelopeKey(envelope))! };
    });
    await insertAll(tx, NoticeItem, items, ['id']);
    return fresh.length;
  }

  /** Lets everything leave that was gathered; answers how many messages that is. */
  async release(tx: Transaction): Promise<number> {
    const columns = ['id', 'personId', 'channel', 'slot'] as const;
    const gathering = await select(tx, Notice, columns, { where: { state: 'gathering' } });
    await mergeOlder(tx, gathering);
    await tx.update(Notice, { state: 'gathering' }, { state: 'pending' });
    return gathering.length;
  }
}
