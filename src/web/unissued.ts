import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { Conclusion } from '../conclusions/conclusion.entity.js';
import { Draft } from '../conclusions/draft.entity.js';
import type { Instant } from '../domain/day.js';
import { Database } from '../platform/database.js';
import { Review } from './review.js';
import { SHOWN } from './waiting.js';

/** A conclusion with proposed drafts that nobody has issued yet. */
export interface UnissuedConclusion {
  conclusion: Conclusion;
  drafts: number;
  /** How many of them cannot be issued before a unit is known, and the names that no unit is known by. */
  blocked: { drafts: number; names: string[] };
}

/** Conclusions that wait for the clerk. */
@Injectable()
export class Unissued {
  constructor(
    private readonly database: Database,
    private readonly review: Review,
  ) {}

  /** Those whose drafts are not all issued or dropped, the oldest first: the first of them, and how many there are. */
  async of(who: Principal, now: Instant): Promise<{ items: UnissuedConclusion[]; total: number }> {
    const reader = this.database.read;
    const own = await reader.find(Conclusion, {
      where: { committeeId: In(who.secretaryOf) },
      select: { id: true, status: true },
      order: { id: 'ASC' },
    });
    const counts = await reader
      .createQueryBuilder(Draft, 'd')
      .select('d.conclusionId', 'id')
      .addSelect('COUNT(*)', 'drafts')
      .where({ state: 'proposed', conclusionId: In(own.map(({ id }) => id)) })
      .groupBy('d.conclusionId')
      .getRawMany<{ id: number; drafts: number | string }>();
    const drafts = new Map(counts.map((row) => [row.id, Number(row.drafts)]));
    const open = own.filter(({ id, status }) => drafts.has(id) || status === 'draft');
    const items: UnissuedConclusion[] = [];
    for (const { id } of open.slice(0, SHOWN)) {
      const { conclusion, rows } = await this.review.table(id, who, now);
      const stuck = rows.filter(
        ({ draft, confidence }) => draft.state === 'proposed' && confidence === 'blocked',
      );
      const names = [...new Set(stuck.flatMap(({ unknown }) => unknown.map(({ name }) => name)))];
      items.push({ conclusion, drafts: drafts.get(id) ?? 0, blocked: { drafts: stuck.length, names } });
    }
    return { items, total: open.length };
  }
}
