import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { maySee } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { fold } from '../domain/fold.js';
import { Committee } from '../people/committee.entity.js';
import { select } from '../platform/bulk.js';
import { Database } from '../platform/database.js';
import { type Page, window } from '../platform/page.js';
import { NotFound } from '../platform/refusal.js';
import { Clause, Conclusion } from './conclusion.entity.js';
import type { ConclusionFilter } from './conclusions.dto.js';
import { unknownConclusion } from './draft-desk.js';

/** Conclusions as chair and secretariat look them up. */
@Injectable()
export class ConclusionQueries {
  constructor(private readonly database: Database) {}

  /** Those of the person's committees with their committee, the newest first. */
  async list(query: ConclusionFilter & { committeeId?: number }, who: Principal): Promise<Page<Conclusion>> {
    const own = [...who.secretaryOf, ...who.chairOf];
    const committees = query.committeeId ? own.filter((id) => id === query.committeeId) : own;
    const where = {
      committeeId: In(committees),
      ...(query.state && { status: query.state === 'draft' ? query.state : Not('draft' as const) }),
    };
    const found = query.q ? { id: In(await this.named(query.q, committees)) } : {};
    const [items, total] = await this.database.read.findAndCount(Conclusion, {
      where: { ...where, ...found },
      relations: { committee: true },
      order: { importedAt: 'DESC', id: 'DESC' },
      ...window(query),
    });
    return { items, total };
  }

  /** Those whose number and title have every word of `text`, with or without accents: a committee has some thousands. */
  private async named(text: string, committees: readonly number[]): Promise<number[]> {
    const words = fold(text).split(' ').filter(Boolean);
    const rows = await select(this.database.read, Conclusion, ['id', 'number', 'title'], {
      among: { committeeId: committees },
    });
    return rows
      .filter(({ number, title }) => {
        const key = fold(`${number ?? ''} ${title ?? ''}`);
        return words.length > 0 && words.every((word) => key.includes(word));
      })
      .map(({ id }) => id);
  }

  /** One with its committee and document; NotFound for whoever may not know of it. */
  async one(id: number, who: Principal): Promise<Conclusion> {
    const conclusion = await this.database.read.findOne(Conclusion, {
      where: { id },
      relations: { committee: true, document: true },
    });
    if (!conclusion || !maySee(who, conclusion)) throw unknownConclusion();
    return conclusion;
  }

  /** The id of the committee with that code; NotFound when there is none. */
  async committeeId(code: string): Promise<number> {
    const committee = await this.database.read.findOneBy(Committee, { code });
    if (!committee) throw new NotFound('committee/unknown', `Không có Ban Chỉ đạo với mã “${code}”.`);
    return committee.id;
  }

  /** Its clauses in order. */
  async clauses(id: number, who: Principal): Promise<Clause[]> {
    await this.one(id, who);
    return this.database.read.find(Clause, { where: { conclusionId: id }, order: { ordinal: 'ASC' } });
  }
}
