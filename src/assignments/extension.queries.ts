import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { decidingRole, maySee } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Day } from '../domain/day.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/refusal.js';
import { Assignment } from './assignment.entity.js';
import { WITH_ALL } from './assignments.queries.js';
import { decidersAmong, decidersOf, decidersIn } from './deciding.js';
import { Extension } from './extension.entity.js';
import { subjectOf } from './moves.js';

/** A unit's request for a later day, with what it is about. */
export interface AskedExtension {
  extension: Extension;
  assignment: Assignment;
  /** Who asked, who wrote it down and who may decide, by id. */
  people: Map<number, Person>;
  /** Whose decision a clerk may write down; empty for whoever decides in their own name. */
  deciders: Person[];
}

const MOST = 50;

/** Requests for a later day as people look them up. */
@Injectable()
export class ExtensionQueries {
  constructor(private readonly database: Database) {}

  /** The assignment that a request is about; NotFound for whoever may not know of it. */
  async assignmentOf(id: number, who: Principal): Promise<number> {
    const { read } = this.database;
    const extension = await read.findOneBy(Extension, { id });
    const assignment =
      extension &&
      (await read.findOne(Assignment, {
        where: { id: extension.assignmentId },
        relations: { directive: true },
      }));
    if (!assignment || !maySee(who, subjectOf(assignment)))
      throw new NotFound('extension/unknown', 'Không có đề nghị gia hạn này.');
    return assignment.id;
  }

  /** What waits for `who` to decide, or to write the decision down: the oldest requests first, at most fifty. */
  async waitingFor(who: Principal, on: Day): Promise<AskedExtension[]> {
    const { read } = this.database;
    const pending = { extensionAskedAt: Not(IsNull()) };
    const found = await read.find(Assignment, {
      where: [
        { ...pending, committeeId: In([...who.secretaryOf, ...who.chairOf]) },
        // Beside a condition that nothing fits SQLite would use no index for the other one.
        ...(who.decidesFor.length > 0
          ? [{ ...pending, committeeId: In(who.decidesFor), extensions: 0 }]
          : []),
      ],
      relations: WITH_ALL,
      order: { extensionAskedAt: 'ASC', id: 'ASC' },
      take: MOST,
    });
    const assignments = found.filter((each) => decidingRole(who, subjectOf(each)));
    const assignmentId = In(assignments.map(({ id }) => id));
    const extensions = await read.findBy(Extension, { assignmentId, state: 'pending' });
    const ids = [
      ...extensions.flatMap(({ askedById, typedById }) => [askedById, typedById ?? askedById]),
      ...assignments.flatMap(({ committee }) => decidersIn(committee)),
    ];
    const persons = await read.findBy(Person, { id: In([...new Set(ids)]) });
    const people = new Map(persons.map((person) => [person.id, person]));
    return assignments.flatMap((assignment): AskedExtension[] => {
      const extension = extensions.find((each) => each.assignmentId === assignment.id);
      if (!extension) return [];
      const deciders = writesDown(who, assignment)
        ? decidersAmong(people, assignment.committee, assignment, extension, on)
        : [];
      return [{ extension, assignment, people, deciders }];
    });
  }

  /** Whose decision on a request `who` may write down as a clerk, whoever's turn it is first. */
  async decidersFor(who: Principal, assignment: Assignment, asked: Extension, on: Day): Promise<Person[]> {
    return writesDown(who, assignment) ? decidersOf(this.database.read, assignment, asked, on) : [];
  }
}

function writesDown(who: Principal, assignment: Assignment): boolean {
  return decidingRole(who, subjectOf(assignment)) === 'secretariat';
}
