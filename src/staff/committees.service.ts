import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { mayManagePeople } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Instant } from '../domain/day.js';
import { Committee } from '../people/committee.entity.js';
import { committeeRowOf } from '../people/committee-row.js';
import type { CommitteeRow } from '../people/organisation.dto.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { NotFound } from '../platform/refusal.js';
import { refuseUnseen, versionOf } from './changed-meanwhile.js';
import { readChanges, type ToldChange } from './person-file.js';
import { managersOnly } from './reach.js';
import { bookOf, storeTyped } from './typed-rows.js';
import { codeTaken } from './units.service.js';

/** A committee as a file's row, with the people it names by address, and what was changed. */
export interface CommitteeFile {
  row: CommitteeRow;
  people: Map<string, Person>;
  /** The number of the latest change, for whoever edits (changed-meanwhile.ts). */
  version: number;
  changes: ToldChange[];
}

/** Committees as they are looked after by hand; secretariats read their own. */
@Injectable()
export class CommitteesService {
  constructor(private readonly database: Database) {}

  /** Those that the reader may look at, by name. */
  async list(who: Principal): Promise<Committee[]> {
    const own = mayManagePeople(who) ? {} : { id: In(who.secretaryOf) };
    return this.database.read.find(Committee, {
      where: own,
      relations: { chair: true },
      order: { name: 'ASC', id: 'ASC' },
    });
  }

  /** One; NotFound for a code that is none of the reader's. */
  async one(code: string, who: Principal): Promise<CommitteeFile> {
    const { read } = this.database;
    const found = (await this.list(who)).find((each) => each.code === code);
    if (!found) throw unknown();
    const version = await versionOf(read, { kind: 'committee', id: found.id });
    const committee = (await read.findOneBy(Committee, { code })) ?? found;
    const row = await committeeRowOf(read, committee);
    const named = [row.chair, row.decider ?? row.chair, ...row.secretariat];
    const leaders = row.leaders?.map(({ person }) => person) ?? [];
    const people = await read.findBy(Person, { email: In([...named, ...leaders]) });
    return {
      row,
      people: new Map(people.map((person) => [person.email, person])),
      version,
      changes: await readChanges(read, 'committee', committee.id),
    };
  }

  /** A new committee; Invalid when the code is another's. */
  async add(row: CommitteeRow, who: Principal, now: Instant): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      if (await tx.existsBy(Committee, { code: row.code })) throw codeTaken();
      await storeTyped(tx, { committees: [row] }, bookOf(who, now));
    });
  }

  /**
   * Puts `row` in the place of what is known of the committee with its code; NotFound when there is none, Conflict with
   * what was changed after `version`.
   */
  async correct(row: CommitteeRow, who: Principal, now: Instant, version?: number): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      const found = await tx.findOneBy(Committee, { code: row.code });
      if (!found) throw unknown();
      await refuseUnseen(tx, Committee, { kind: 'committee', id: found.id }, version);
      await storeTyped(tx, { committees: [row] }, bookOf(who, now));
    });
  }
}

function unknown(): NotFound {
  return new NotFound('committee/unknown', 'Không có Ban Chỉ đạo mang mã này.');
}
