import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Principal } from '../../access/principal.js';
import { Assignment } from '../../assignments/assignment.entity.js';
import { Person } from '../../people/person.entity.js';
import { Database } from '../../platform/database.js';
import { Notice } from '../notice.entity.js';
import { type LoggedNotice, NoticeQueries } from './notice.queries.js';
import { standingOn } from './notice-standing.js';

/** One message with everything that explains what became of it. */
export interface NoticeStory extends LoggedNotice {
  /** The assignments of its items, by number, with unit and task. */
  duties: Map<number, Assignment>;
  /** Whoever did something by hand, by number. */
  hands: Map<number, Person>;
  /** The same person's message of the same slot on other channels: the fallback, or what it stands in for. */
  twins: Notice[];
  /** Older messages that it took everything over from. */
  merged: Notice[];
  /** Whether the reader may resend, settle and cancel it. */
  mayAct: boolean;
}

/** Puts together what explains one message, for its page. */
@Injectable()
export class NoticeStories {
  constructor(
    private readonly database: Database,
    private readonly queries: NoticeQueries,
  ) {}

  /** NotFound for whoever may not see the message. */
  async one(id: number, who: Principal): Promise<NoticeStory> {
    const { read } = this.database;
    const logged = await this.queries.one(id, who);
    const { notice, items, attempts } = logged;
    const { personId, channel, slot } = notice;
    const duties = await read.find(Assignment, {
      where: { id: In(items.map(({ stage }) => stage.assignmentId)) },
      relations: { unit: true, directive: true },
    });
    const hands = await read.findBy(Person, { id: In(attempts.map(({ actorId }) => actorId ?? 0)) });
    return {
      ...logged,
      duties: new Map(duties.map((duty) => [duty.id, duty])),
      hands: new Map(hands.map((hand) => [hand.id, hand])),
      twins: await read.findBy(Notice, { personId, slot, id: Not(id) }),
      merged: await read.find(Notice, { where: { personId, channel, heirId: id }, order: { id: 'ASC' } }),
      mayAct: (await standingOn(read, id, who)) === 'all',
    };
  }
}
