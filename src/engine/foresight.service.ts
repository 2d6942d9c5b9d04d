import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { Assignment } from '../assignments/assignment.entity.js';
import { AssignmentQueries } from '../assignments/assignments.queries.js';
import type { Conclusion } from '../conclusions/conclusion.entity.js';
import { ConclusionQueries } from '../conclusions/conclusions.queries.js';
import type { Instant } from '../domain/day.js';
import { Database } from '../platform/database.js';
import { Forbidden } from '../platform/refusal.js';
import { type Schedule, type ScheduledMessage, SchedulesService } from './schedules.service.js';

/** The schedule of a conclusion: of what was issued, and of what is still proposed if it were issued now. */
export interface ConclusionSchedule extends Schedule {
  conclusion: Conclusion;
  ifIssued: ScheduledMessage[];
}

/** Schedules for those who may see what they are about. */
@Injectable()
export class ForesightService {
  constructor(
    private readonly database: Database,
    private readonly assignments: AssignmentQueries,
    private readonly conclusions: ConclusionQueries,
    private readonly schedules: SchedulesService,
  ) {}

  /** NotFound for whoever may not know of the assignment, Forbidden for whoever only coordinates on it. */
  async ofAssignment(
    id: number,
    who: Principal,
    now: Instant,
  ): Promise<Schedule & { assignment: Assignment }> {
    const { assignment, along } = await this.assignments.one(id, who);
    if (along) throw new Forbidden('schedule/along', 'Lịch nhắc chỉ dành cho đơn vị chủ trì và Ban Chỉ đạo.');
    return { assignment, ...(await this.schedules.ofAssignment(assignment, now)) };
  }

  /** NotFound for whoever may not know of the conclusion. */
  async ofConclusion(id: number, who: Principal, now: Instant): Promise<ConclusionSchedule> {
    const conclusion = await this.conclusions.one(id, who);
    const issued = await this.database.read.find(Assignment, {
      select: { id: true, unitId: true },
      where: { directive: { conclusionId: id } },
    });
    const unitOf = new Map(issued.map((each) => [each.id, each.unitId]));
    const schedule = await this.schedules.ofConclusion(id, unitOf, now);
    return { conclusion, ...schedule, ifIssued: await this.schedules.ofDrafts(conclusion, now) };
  }
}
