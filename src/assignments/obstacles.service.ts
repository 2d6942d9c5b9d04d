import { Injectable } from '@nestjs/common';
import { mayAct } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { isFinished } from '../domain/assignment-state.js';
import type { Instant } from '../domain/day.js';
import { Database } from '../platform/database.js';
import { Conflict, Forbidden, NotFound } from '../platform/refusal.js';
import type { ObstacleAnswer, ObstacleInput } from './assignments.dto.js';
import { refusedIn, seen } from './assignments.service.js';
import { record, subjectOf } from './moves.js';
import { Obstacle } from './obstacle.entity.js';

/** So many wait for an answer at most, of one assignment. */
const MOST_OPEN = 5;

/** What is beyond a unit's powers: the unit tells it, the office answers or closes it. */
@Injectable()
export class ObstaclesService {
  constructor(private readonly database: Database) {}

  /** Puts it before the secretariat, who may write one down for the unit. The deadline goes on. Returns its number. */
  tell(assignmentId: number, input: ObstacleInput, who: Principal, now: Instant): Promise<number> {
    return this.database.write(async (tx) => {
      const assignment = await seen(tx, assignmentId, who);
      if (!mayAct(who, 'tell-obstacle', subjectOf(assignment)))
        throw new Forbidden('obstacle/not-yours', 'Ông/Bà không có quyền báo vướng mắc của việc này.');
      const { status, committeeId } = assignment;
      if (isFinished(status) || status === 'submitted') throw refusedIn(status, 'Báo vướng mắc');
      const open = await tx.findBy(Obstacle, { assignmentId, state: 'open' });
      if (open.some(({ text }) => text === input.text))
        throw new Conflict('obstacle/told', 'Vướng mắc này đã được báo và đang chờ trả lời.');
      if (open.length >= MOST_OPEN)
        throw new Conflict('obstacle/too-many', `Việc này đã có ${MOST_OPEN} vướng mắc đang chờ trả lời.`);
      const { text, wanted } = input;
      const { id } = await tx.save(Obstacle, {
        ...{ assignmentId, committeeId, text, wanted, state: 'open', toldById: who.personId, toldAt: now },
        ...{ answer: null, answeredById: null, answeredAt: null },
      });
      const note = { text: `${text}\nCần quyết định: ${wanted}` };
      await record(tx, assignment, 'tell-obstacle', status, note, { who, now });
      return id;
    });
  }

  /** Answers it, or closes it because nothing has to be decided any more; in words that the unit reads. */
  answer(id: number, input: ObstacleAnswer, who: Principal, now: Instant): Promise<number> {
    return this.database.write(async (tx) => {
      const obstacle = await tx.findOneBy(Obstacle, { id });
      if (!obstacle) throw unknownObstacle();
      const assignment = await seen(tx, obstacle.assignmentId, who);
      const subject = subjectOf(assignment);
      if (!mayAct(who, 'answer-obstacle', subject))
        throw new Forbidden('obstacle/not-yours', 'Chỉ thư ký và Trưởng ban được trả lời vướng mắc này.');
      const answered = {
        ...{ state: input.close ? ('closed' as const) : ('answered' as const), answer: input.answer },
        ...{ answeredById: who.personId, answeredAt: now },
      };
      const { affected } = await tx.update(Obstacle, { id, state: 'open' }, answered);
      if (affected !== 1)
        throw new Conflict('obstacle/answered', 'Vướng mắc này đã được trả lời hoặc kết thúc trước đó.');
      const act = input.close ? 'close-obstacle' : 'answer-obstacle';
      await record(tx, assignment, act, assignment.status, { text: input.answer }, { who, now });
      return assignment.id;
    });
  }
}

export function unknownObstacle(): NotFound {
  return new NotFound('obstacle/unknown', 'Không có vướng mắc này.');
}
