import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { isFinished, STATES, UNFINISHED } from '../domain/assignment-state.js';
import { Database } from '../platform/database.js';
import { ChoiceField, TextField } from '../platform/fields.js';
import { type Page, PageQuery, window } from '../platform/page.js';
import { havingWords } from '../platform/word-search.js';
import { readWithPapers } from './assignment-papers.js';
import { Assignment } from './assignment.entity.js';
import { DirectiveCoordinator } from './coordinator.entity.js';
import { outlineOf } from './redact.js';

/** Which of the assignments that one works along on are wanted; those that have not ended unless said otherwise. */
export class CoordinatingFilter extends PageQuery {
  @ChoiceField(['open', 'finished'], { optional: true })
  state?: 'open' | 'finished';

  @TextField({
    optional: true,
    max: 200,
    description: 'Tìm trong nội dung, đơn vị chủ trì, số văn bản; không cần dấu',
  })
  q?: string;
}

/** Assignments of other units on which one's own coordinate. */
@Injectable()
export class CoordinatingQueries {
  constructor(private readonly database: Database) {}

  /** The earliest last day first, each as a coordinating unit may know it (redact.ts). */
  async list(filter: CoordinatingFilter, who: Principal): Promise<Page<Assignment>> {
    const units = who.actsForUnits;
    if (units.length === 0) return { items: [], total: 0 };
    const { read, engine } = this.database;
    const ours = read
      .createQueryBuilder(DirectiveCoordinator, 'along')
      .select('along.directiveId')
      .where('along.unitId IN (:...units)');
    const states = filter.state === 'finished' ? STATES.filter(isFinished) : UNFINISHED;
    const fitting = read
      .createQueryBuilder(Assignment, 'owed')
      .where(`owed.directiveId IN (${ours.getQuery()})`, { units })
      .andWhere('owed.unitId NOT IN (:...units)')
      .andWhere('owed.status IN (:...states)', { states });
    if (filter.q) fitting.andWhere(havingWords(engine, filter.q));
    const { skip, take } = window(filter);
    const found = await fitting
      .clone()
      .select('owed.id', 'id')
      .orderBy('owed.due', 'ASC', 'NULLS LAST')
      .addOrderBy('owed.id')
      .offset(skip)
      .limit(take)
      .getRawMany<{ id: number }>();
    const ids = found.map(({ id }) => id);
    const byId = new Map((await readWithPapers(read, ids)).map((each) => [each.id, outlineOf(each)]));
    return { items: ids.flatMap((id) => byId.get(id) ?? []), total: await fitting.getCount() };
  }
}
