import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Day } from '../domain/day.js';
import { fold } from '../domain/fold.js';
import { existsOn } from '../domain/unit-names.js';
import { Committee } from '../people/committee.entity.js';
import { Group } from '../people/group.entity.js';
import { Unit } from '../people/unit.entity.js';
import { Database } from '../platform/database.js';

const MOST_OFFERED = 300;
const byName = new Intl.Collator('vi', { numeric: true });

/** The names that pages offer for choosing. */
@Injectable()
export class Names {
  constructor(private readonly database: Database) {}

  committees(ids: readonly number[]): Promise<Committee[]> {
    return this.database.read.find(Committee, { where: { id: In([...ids]) }, order: { name: 'ASC' } });
  }

  /** Every unit, or those with the ids, by name. */
  async units(ids?: readonly number[]): Promise<Unit[]> {
    const where = ids ? { id: In([...ids]) } : {};
    const units = await this.database.read.find(Unit, { where });
    // Neither database sorts as Vietnamese readers look for names: Đ follows D, "xã 2" comes before "xã 10".
    return units.toSorted((a, b) => byName.compare(a.name, b.name));
  }

  /** Every name that can be written for a group or a unit of that day. */
  async known(on: Day): Promise<string[]> {
    const groups = await this.database.read.find(Group, { order: { id: 'ASC' } });
    const units = (await this.units()).filter((unit) => existsOn(unit, on));
    return [...groups.flatMap(({ names }) => names.slice(0, 1)), ...units.map(({ name }) => name)];
  }

  /** The code of the unit that `text` names, or is the code of; else `text` itself, for whoever checks codes to refuse. */
  async unitCode(text: string): Promise<string> {
    const wanted = fold(text);
    const units = await this.database.read.find(Unit);
    return (
      (units.find(({ code }) => code === text) ?? units.find(({ name }) => fold(name) === wanted))?.code ??
      text
    );
  }

  /** The units' names to choose from while one types; none where they would make the page heavy on a telephone. */
  async offered(): Promise<string[]> {
    const units = await this.units();
    return units.length > MOST_OFFERED ? [] : units.map(({ name }) => name);
  }
}
