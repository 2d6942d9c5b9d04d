import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import { Committee } from '../people/committee.entity.js';
import { Database } from '../platform/database.js';
import { Conflict, Invalid, NotFound } from '../platform/refusal.js';
import { SavedFilter } from './saved-filter.entity.js';
import type { SavedFilterInput } from './saved-filters.dto.js';

/** A filter that a reader may use. */
export interface KeptFilter {
  filter: SavedFilter;
  /** Who shares it; undefined when it is the reader's alone. */
  committee: Committee | undefined;
  /** Whether the reader may drop it: its owner, and of a shared one the secretariat. */
  mine: boolean;
}

/** How many filters one person may keep: more than fit on a page serve nobody. */
const MOST = 30;

/** Filters of the register under names, one's own and those that a committee's office shares. */
@Injectable()
export class SavedFiltersService {
  constructor(private readonly database: Database) {}

  /** Those that `who` may use, by name. */
  async of(who: Principal): Promise<KeptFilter[]> {
    const { read } = this.database;
    const offices = officesOf(who);
    const filters = await read.find(SavedFilter, {
      where: [{ personId: who.personId }, { committeeId: In(offices) }],
    });
    const committees = await read.findBy(Committee, { id: In(offices) });
    return filters
      .filter(({ committeeId }) => committeeId === null || offices.includes(committeeId))
      .map((filter) => ({
        filter,
        committee: committees.find(({ id }) => id === filter.committeeId),
        mine: mayDrop(filter, who),
      }))
      .toSorted((a, b) => a.filter.name.localeCompare(b.filter.name, 'vi') || a.filter.id - b.filter.id);
  }

  /** Keeps a filter; one of the same name and owner is replaced. Invalid for a committee that is not the person's. */
  async save({ name, committee, query }: SavedFilterInput, who: Principal, now: Instant): Promise<number> {
    const { personId } = who;
    return this.database.write(async (tx) => {
      const shared = committee ? await tx.findOneBy(Committee, { code: committee }) : null;
      if (committee && !(shared && officesOf(who).includes(shared.id))) throw notYours();
      const committeeId = shared?.id ?? null;
      const own = await tx.findBy(SavedFilter, { personId });
      const former = own.find((each) => each.name === name && each.committeeId === committeeId);
      if (!former && own.length >= MOST) throw tooMany();
      const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
      const content = { name, committeeId, query: Object.fromEntries(kept), personId, at: now };
      const { id } = await tx.save(SavedFilter, { ...(former && { id: former.id }), ...content });
      return id;
    });
  }

  /** Forgets it; NotFound for whoever may not drop it. */
  async drop(id: number, who: Principal): Promise<void> {
    await this.database.write(async (tx) => {
      const filter = await tx.findOneBy(SavedFilter, { id });
      if (!filter || !mayDrop(filter, who))
        throw new NotFound('filter/unknown', 'Không có bộ lọc này, hoặc bộ lọc là của người khác.');
      await tx.delete(SavedFilter, { id });
    });
  }
}

function officesOf({ secretaryOf, chairOf }: Principal): number[] {
  return [...new Set([...secretaryOf, ...chairOf])];
}

function mayDrop({ personId, committeeId }: SavedFilter, who: Principal): boolean {
  return personId === who.personId || (committeeId !== null && who.secretaryOf.includes(committeeId));
}

function notYours(): Invalid {
  const message = 'Chỉ chia sẻ được với Ban Chỉ đạo mà Ông/Bà là Trưởng ban hoặc thư ký.';
  return new Invalid('filter/not-your-committee', message, [{ at: 'committee', message }]);
}

function tooMany(): Conflict {
  return new Conflict('filter/too-many', `Đã lưu ${MOST} bộ lọc; hãy bỏ bớt bộ lọc không dùng rồi lưu.`);
}
