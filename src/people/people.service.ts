import { Injectable } from '@nestjs/common';
import type { Day } from '../domain/day.js';
import { Directory } from '../domain/unit-names.js';
import type { Reader, Transaction } from '../platform/database.js';
import type { Recipient } from './acting.js';
import { Group } from './group.entity.js';
import { type Holders, type Places, readHolders } from './holders.js';
import { LearntName } from './learnt-name.entity.js';
import { withLearntNames } from './learnt-names.js';
import { Unit } from './unit.entity.js';

/** Who answers for what on a given day: stand-ins take the place of those away; who has left is nobody. */
@Injectable()
export class PeopleService {
  /** The directory that was made last, and of what: taking thousands of names apart costs more than reading them. */
  private made: { of: string; directory: Directory } | undefined;

  /** All units and groups by their names, for reading documents. */
  async directory(reader: Reader | Transaction): Promise<Directory> {
    const units = await reader.find(Unit, { order: { id: 'ASC' } });
    const groups = await reader.find(Group, { order: { id: 'ASC' } });
    const learnt = await reader.find(LearntName, { order: { id: 'ASC' } });
    const of = JSON.stringify([units, groups, learnt]);
    if (this.made?.of === of) return this.made.directory;
    const known = withLearntNames(units, groups, learnt);
    const directory = new Directory(known.units, known.groups);
    this.made = { of, directory };
    return directory;
  }

  /** Who holds the posts of these units and committees. */
  async holdersOf(reader: Reader | Transaction, places: Places, on: Day): Promise<Holders> {
    return readHolders(reader, places, on);
  }

  /** The people who are told what `unitIds` owe; a unit without anybody has no row. */
  async headsOf(reader: Reader | Transaction, unitIds: number[], on: Day): Promise<Recipient[]> {
    const { unit } = await readHolders(reader, { unitIds, committeeIds: [] }, on);
    return unitIds.flatMap((id) => unit.get(id) ?? []);
  }

  /** The committee's secretariat. */
  async secretariatOf(reader: Reader | Transaction, committeeId: number, on: Day): Promise<Recipient[]> {
    const { secretariat } = await readHolders(reader, { unitIds: [], committeeIds: [committeeId] }, on);
    return secretariat.get(committeeId) ?? [];
  }
}
