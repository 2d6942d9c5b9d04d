import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { maySee } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { Committee } from '../people/committee.entity.js';
import { Database } from '../platform/database.js';
import { type Page, type PageQuery, window } from '../platform/page.js';
import { NotFound } from '../platform/refusal.js';
import { Clause, Conclusion } from './conclusion.entity.js';
import { unknownConclusion } from './draft-desk.js';

/** Conclusions as chair and secretariat look them up. */
@Injectable()
export class ConclusionQueries {
  constructor(private readonly database: Database) {}

  /** Those of the person's committees with their committee, the newest first. */
  async list(query: PageQuery & { committeeId?: number }, who: Principal): Promise<Page<Conclusion>> {
    const own = [...who.secretaryOf, ...who.chairOf];
    const committees = query.committeeId ? own.filter((id) => id === query.committeeId) : own;
    const [items, total] = await this.database.read.findAndCount(Conclusion, {
      where: { committeeId: In(committees) },
      relations: { committee: true },
      order: { importedAt: 'DESC', id: 'DESC' },
      ...window(query),
    });
    return { items, total };
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
