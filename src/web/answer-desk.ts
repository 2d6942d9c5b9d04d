import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AnswerLinks, type OpenedLink } from '../access/answer-links.js';
import type { AnswerLink } from '../access/answer-token.js';
import { unitRoleOn } from '../access/policy.js';
import type { AssignmentFile } from '../assignments/assignment-file.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { AssignmentQueries, WITH_ALL } from '../assignments/assignments.queries.js';
import { subjectOf } from '../assignments/moves.js';
import { namedBeside } from '../assignments/scope.js';
import { type Source, SourcesService } from '../assignments/sources.service.js';
import { UNFINISHED } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';
import { toldTogether } from '../notifications/log/used-links.js';
import { Database } from '../platform/database.js';
import { Forbidden } from '../platform/refusal.js';
import { links } from './links.js';

/** What a link opens: its assignment, and what else came with the same message. */
export interface AnswerFile extends OpenedLink {
  /** The link's own address. */
  at: string;
  file: AssignmentFile;
  source: Source | undefined;
  others: { assignment: Assignment; at: string }[];
}

const MOST_OTHERS = 30;

/** Lays out what can be answered by a link; looking changes nothing. */
@Injectable()
export class AnswerDesk {
  constructor(
    private readonly answerLinks: AnswerLinks,
    private readonly queries: AssignmentQueries,
    private readonly sources: SourcesService,
    private readonly database: Database,
  ) {}

  /** Refused as by `AnswerLinks.open`; Forbidden too when the link's person no longer answers for the unit. */
  async open(token: string, now: Instant): Promise<AnswerFile> {
    const opened = await this.answerLinks.open(token, now);
    const { link, who } = opened;
    const where = { id: link.assignmentId };
    const owed = await this.database.read.findOne(Assignment, { where, relations: { directive: true } });
    if (!owed || !unitRoleOn(who, subjectOf(owed)))
      throw new Forbidden(
        'link/other-hands',
        `${who.name} hiện không phụ trách đơn vị được giao việc này, cũng không được cử theo dõi việc này, nên không trả lời được.`,
      );
    const file = await this.queries.one(link.assignmentId, who);
    const source = await this.sources.of(file.assignment.directive);
    return { ...opened, at: links.answer(token), file, source, others: await this.others(opened) };
  }

  /** The assignment that the token is about, whether it still answers or not; undefined for a token that is not ours. */
  about(token: string): number | undefined {
    return this.answerLinks.known(token)?.assignmentId;
  }

  endAll({ personId }: AnswerLink, now: Instant): Promise<void> {
    return this.answerLinks.end(personId, now);
  }

  /** Their links last no longer than the one that was opened. */
  private async others({ link, who }: OpenedLink): Promise<AnswerFile['others']> {
    const ids = await toldTogether(this.database.read, link.noticeId, link.personId);
    const others = {
      id: In(ids.filter((id) => id !== link.assignmentId)),
      status: In(UNFINISHED.filter((state) => state !== 'submitted')),
    };
    const assignments = await this.database.read.find(Assignment, {
      where: [
        { ...others, unitId: In(who.actsForUnits) },
        ...namedBeside(who, who.actsForUnits).map((named) => ({ ...others, ...named })),
      ],
      relations: WITH_ALL,
      order: { due: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' },
      take: MOST_OTHERS,
    });
    return assignments.map((assignment) => ({
      assignment,
      at: links.answer(this.answerLinks.write({ ...link, assignmentId: assignment.id })),
    }));
  }
}
