import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Committee } from '../people/committee.entity.js';
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
}
