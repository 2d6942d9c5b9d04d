import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { isOpen, STATES } from '../domain/assignment-state.js';
import type { Day } from '../domain/day.js';
import { Database } from '../platform/database.js';
import { Assignment } from './assignment.entity.js';
import { AssignmentQueries } from './assignments.queries.js';

const SHOWN = 20;

/** What units still owe, as whoever looks after their people is told of it. */
@Injectable()
export class OpenWorkQueries {
  constructor(
    private readonly database: Database,
    private readonly queries: AssignmentQueries,
  ) {}

  /** How much the unit has open, waiting and suspended included, and of what is being done the first that `who` may see. */
  async of(
    unit: { id: number; code: string },
    who: Principal,
    today: Day,
  ): Promise<{ count: number; shown: Assignment[] }> {
    const owed = In([...STATES.filter(isOpen), 'waiting', 'suspended']);
    const count = await this.database.read.countBy(Assignment, { unitId: unit.id, status: owed });
    const { items } = await this.queries.list({ state: 'open', unit: unit.code, size: SHOWN }, who, today);
    return { count, shown: items };
  }
}
