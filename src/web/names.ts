import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../domain/day.js';
import { existsOn } from '../domain/unit-names.js';
import { Committee } from '../people/committee.entity.js';
import { Group } from '../people/group.entity.js';
import { Unit } from '../people/unit.entity.js';
import { Database } from '../platform/database.js';

/** The names that pages offer for choosing. */
@Injectable()
export class Names {
  constructor(private readonly database: Database) {}

  committees(ids: readonly number[]): Promise<Committee[]> {
    return this.database.read.find(Committee, { where: { id: In([...ids]) }, order: { name: 'ASC' } });
  }

  /** Every unit, or those with the ids. */
  units(ids?: readonly number[]): Promise<Unit[]> {
    const where = ids ? { id: In([...ids]) } : {};
    return this.database.read.find(Unit, { where, order: { name: 'ASC' } });
  }

  /** Every name that can be written for a group or a unit of that day. */
  async known(on: Day): Promise<string[]> {
    const groups = await this.database.read.find(Group, { order: { id: 'ASC' } });
    const units = (await this.units()).filter((unit) => existsOn(unit, on));
    return [...groups.flatMap(({ names }) => names.slice(0, 1)), ...units.map(({ name }) => name)];
  }
}
