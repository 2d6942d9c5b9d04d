import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { type Page, type PageQuery, window } from '../platform/page.js';
import { Assignment } from './assignment.entity.js';
import { WITH_ALL } from './assignments.queries.js';
import { subjectOf } from './moves.js';
import { Obstacle } from './obstacle.entity.js';
import { unknownObstacle } from './obstacles.service.js';

/** An obstacle with what it is about, and who told it. */
export interface ToldObstacle {
  obstacle: Obstacle;
  assignment: Assignment;
  toldBy: Person | undefined;
}

/** Obstacles as the office looks them up. */
@Injectable()
export class ObstacleQueries {
  constructor(private readonly database: Database) {}

  /** Those that wait for the office of `who`, the oldest first. */
  async waitingFor(who: Principal, page: PageQuery): Promise<Page<ToldObstacle>> {
    const { read } = this.database;
    const [obstacles, total] = await read.findAndCount(Obstacle, {
      where: { committeeId: In([...who.secretaryOf, ...who.chairOf]), state: 'open' },
      order: { toldAt: 'ASC', id: 'ASC' },
      ...window(page),
    });
    const assignments = await read.find(Assignment, {
      where: { id: In(obstacles.map(({ assignmentId }) => assignmentId)) },
      relations: WITH_ALL,
    });
    const persons = await read.findBy(Person, { id: In(obstacles.map(({ toldById }) => toldById)) });
    const items = obstacles.flatMap((obstacle) => {
      const assignment = assignments.find(({ id }) => id === obstacle.assignmentId);
      const toldBy = persons.find(({ id }) => id === obstacle.toldById);
      return assignment ? [{ obstacle, assignment, toldBy }] : [];
    });
    return { items, total };
  }

  /** The assignment that an obstacle is about; NotFound for whoever may not read what the unit reports. */
  async assignmentOf(id: number, who: Principal): Promise<number> {
    const { read } = this.database;
    const obstacle = await read.findOneBy(Obstacle, { id });
    const assignment =
      obstacle &&
      (await read.findOne(Assignment, {
        where: { id: obstacle.assignmentId },
        relations: { directive: true },
      }));
    if (!assignment || !mayAct(who, 'read-reports', subjectOf(assignment))) throw unknownObstacle();
    return assignment.id;
  }
}
