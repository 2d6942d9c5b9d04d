import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { AssignmentQueries } from '../assignments/assignments.queries.js';
import { ObstacleQueries, type ToldObstacle } from '../assignments/obstacle.queries.js';
import type { Day, Instant } from '../domain/day.js';
import { type LoggedNotice, NoticeQueries, UNDELIVERED } from '../notifications/log/notice.queries.js';
import type { Page } from '../platform/page.js';
import { Unissued, type UnissuedConclusion } from './unissued.js';
import { SHOWN } from './waiting.js';

/** What waits for the office beside assignments: papers, obstacles, messages; and how much is overdue. */
export interface OtherQueues {
  conclusions: { items: UnissuedConclusion[]; total: number };
  obstacles: Page<ToldObstacle>;
  undelivered: Page<LoggedNotice>;
  overdue: number;
}

@Injectable()
export class DeskQueues {
  constructor(
    private readonly unissued: Unissued,
    private readonly assignments: AssignmentQueries,
    private readonly told: ObstacleQueries,
    private readonly log: NoticeQueries,
  ) {}

  /** The first rows of each, and how many there are. */
  async of(who: Principal, now: Instant, today: Day): Promise<OtherQueues> {
    const asOffice = { ...who, actsForUnits: [] };
    const { states } = await this.log.sums({}, who);
    const undelivered = UNDELIVERED.reduce((sum, state) => sum + (states.get(state) ?? 0), 0);
    const filter = { states: UNDELIVERED, size: SHOWN };
    return {
      conclusions: await this.unissued.of(who, now),
      obstacles: await this.told.waitingFor(who, { size: SHOWN }),
      undelivered: {
        items: undelivered > 0 ? await this.log.newest(filter, who) : [],
        total: undelivered,
      },
      overdue: (await this.assignments.list({ state: 'overdue', size: 1 }, asOffice, today)).total,
    };
  }
}
