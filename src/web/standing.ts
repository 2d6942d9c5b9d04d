import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { Assignment } from '../assignments/assignment.entity.js';
import { AssignmentQueries } from '../assignments/assignments.queries.js';
import type { Directive } from '../assignments/directive.entity.js';
import type { Day } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';

/** One task of an issued conclusion with what each of its units owes. */
export interface DirectiveStanding {
  directive: Directive;
  /** Of a task that comes again those of its newest turn. */
  assignments: Assignment[];
  earlierTurns: Assignment[];
}

const BATCH = 200;

/** How far a conclusion has come, task by task ("11/13 xã"). */
@Injectable()
export class Standing {
  constructor(private readonly queries: AssignmentQueries) {}

  /** In the order in which the tasks were issued; a task that comes in two rhythms stands there twice. */
  async of(conclusionId: number, who: Principal, today: Day): Promise<DirectiveStanding[]> {
    const all: Assignment[] = [];
    for (let page = 1, total = 1; all.length < total; page += 1) {
      const filter = { conclusion: conclusionId, page, size: BATCH };
      const list = await this.queries.list(filter, who, today);
      total = list.items.length > 0 ? list.total : 0;
      all.push(...list.items);
    }
    const groups = grouped(all, ({ directiveId, seriesId }) => `${directiveId} ${seriesId ?? ''}`);
    return [...groups.values()].map(standingOf).toSorted((a, b) => a.directive.id - b.directive.id);
  }
}

function standingOf(assignments: Assignment[]): DirectiveStanding {
  const newest = Math.max(...assignments.map(({ turn }) => turn ?? 0));
  const isNewest = ({ turn }: Assignment) => (turn ?? 0) === newest;
  return {
    directive: assignments[0]!.directive,
    assignments: assignments.filter(isNewest),
    earlierTurns: assignments.filter((each) => !isNewest(each)),
  };
}
