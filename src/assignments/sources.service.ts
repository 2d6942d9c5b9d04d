import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Clause, Conclusion } from '../conclusions/conclusion.entity.js';
import { Draft } from '../conclusions/draft.entity.js';
import { passageOf, type Place, placeIn } from '../domain/source-place.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/refusal.js';
import type { Assignment } from './assignment.entity.js';
import { AssignmentQueries } from './assignments.queries.js';
import type { Directive } from './directive.entity.js';

/** The paper's own words for an assignment, and where they stand. */
export interface Source extends Place {
  words: string;
}

/** The same with what the paper says around it. */
export interface Passage {
  assignment: Assignment;
  place: Place;
  around: ReturnType<typeof passageOf>;
}

/** Where in its paper an assignment comes from, for whoever may see the assignment. */
@Injectable()
export class SourcesService {
  constructor(
    private readonly database: Database,
    private readonly queries: AssignmentQueries,
  ) {}

  /** Undefined when a clerk added the task and nothing in the paper can be pointed at. */
  async of(directive: Directive): Promise<Source | undefined> {
    const found = await this.find(directive);
    if (!found) return undefined;
    const { place, text } = found;
    return { ...place, words: text.slice(place.start, place.end).trim() };
  }

  /** NotFound for whoever may not know of the assignment, and where nothing can be pointed at. */
  async passage(id: number, who: Principal): Promise<Passage> {
    const { assignment } = await this.queries.one(id, who);
    const found = await this.find(assignment.directive);
    if (!found)
      throw new NotFound(
        'source/unknown',
        'Việc này do thư ký nhập thêm, không trích từ đoạn nào của văn bản.',
      );
    return { assignment, place: found.place, around: passageOf(found.text, found.place) };
  }

  private async find({ conclusionId, draftId, section }: Directive) {
    const { read } = this.database;
    const draft = await read.findOne(Draft, {
      select: { id: true, start: true, end: true },
      where: { id: draftId },
    });
    const conclusion = await read.findOne(Conclusion, {
      where: { id: conclusionId },
      relations: { document: true },
    });
    if (!draft || !conclusion) return undefined;
    const clauses = await read.find(Clause, { where: { conclusionId }, order: { ordinal: 'ASC' } });
    const { text } = conclusion.document;
    const place = placeIn(text, clauses, { start: draft.start, end: draft.end, section });
    return place && { place, text };
  }
}
