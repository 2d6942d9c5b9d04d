import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import type { Day } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import { hasLeft } from '../people/acting.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../people/unit.entity.js';
import { Database } from '../platform/database.js';
import type { Assignment } from './assignment.entity.js';
import { AssignmentQueries } from './assignments.queries.js';

/** A unit of an assignment with whoever heads it. */
export interface UnitContact {
  unit: Unit;
  role: 'lead' | 'coordinating';
  heads: Person[];
}

/** More coordinating units than anybody calls are told by their names alone. */
const MOST = 40;

/** Whom to call about an assignment: work numbers, for whoever may see it. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly database: Database,
    private readonly queries: AssignmentQueries,
  ) {}

  /** The lead unit first, then those that coordinate, at most forty. */
  async of({ unitId, directive }: Assignment, on: Day): Promise<UnitContact[]> {
    const along = directive.coordinatingUnitIds.filter((id) => id !== unitId).slice(0, MOST);
    const ids = [unitId, ...along];
    const { read } = this.database;
    const units = new Map((await read.findBy(Unit, { id: In(ids) })).map((unit) => [unit.id, unit]));
    const persons = await read.find(Person, {
      where: { unitId: In(ids), head: true },
      order: { id: 'ASC' },
    });
    const present = persons.filter((person) => !hasLeft(person, on));
    const heads = grouped(present, (person) => person.unitId);
    return ids.flatMap((id) => {
      const unit = units.get(id);
      const role = id === unitId ? ('lead' as const) : ('coordinating' as const);
      return unit ? [{ unit, role, heads: heads.get(id) ?? [] }] : [];
    });
  }

  /** The same by the assignment's number; NotFound for whoever may not know of it. */
  async ofNumber(id: number, who: Principal, on: Day): Promise<UnitContact[]> {
    return this.of((await this.queries.one(id, who)).assignment, on);
  }
}
