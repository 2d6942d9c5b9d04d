import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { dayOf, type Instant, maybeDay } from '../domain/day.js';
import { fold } from '../domain/fold.js';
import { grouped } from '../domain/grouping.js';
import { existsOn, membersOn } from '../domain/unit-names.js';
import { Group } from '../people/group.entity.js';
import { Unit } from '../people/unit.entity.js';
import { select } from '../platform/bulk.js';
import { Database, type Reader } from '../platform/database.js';
import { NotFound } from '../platform/refusal.js';
import { versionOf } from './changed-meanwhile.js';
import { readChanges, type ToldChange, toldChanges } from './person-file.js';
import { keepersOnly } from './reach.js';

/** The field of a change that says that the group is no more. */
export const REMOVED = 'removed';

/** A unit of a group. */
export type Member = Pick<Unit, 'code' | 'name' | 'kind' | 'validFrom' | 'validTo'>;

/** A group with the units that it means today, by name. */
export interface KnownGroup {
  group: Group;
  members: Member[];
}

/** A group as a file: with the units it names that do not exist today, and what was changed. */
export interface GroupFile extends KnownGroup {
  absent: Member[];
  /** The units it names as a field writes them: by name, or by code where others are called so too. */
  written: string[];
  /** The number of the latest change, for whoever edits (changed-meanwhile.ts). */
  version: number;
  changes: ToldChange[];
}

/** Collective addressees as whoever keeps the organisation reads them; they are of no committee. */
@Injectable()
export class GroupsQueries {
  constructor(private readonly database: Database) {}

  /** All of them, in the order in which they became known. */
  async list(who: Principal, now: Instant): Promise<KnownGroup[]> {
    const { read } = this.database;
    keepersOnly(who);
    const groups = await read.find(Group, { order: { id: 'ASC' } });
    const units = await unitsByName(read);
    return groups.map((group) => ({ group, members: membersOn(group, units, dayOf(now)) }));
  }

  /** One group; NotFound for a code that none has. */
  async one(code: string, who: Principal, now: Instant): Promise<GroupFile> {
    const { read } = this.database;
    keepersOnly(who);
    const found = await read.findOneBy(Group, { code });
    if (!found) throw unknownGroup();
    const version = await versionOf(read, { kind: 'group', id: found.id });
    const group = (await read.findOneBy(Group, { code })) ?? found;
    const units = await unitsByName(read);
    const codes = new Set('units' in group.members ? group.members.units : []);
    const named = units.filter((unit) => codes.has(unit.code));
    const namesakes = grouped(codes.size > 0 ? units : [], ({ name }) => fold(name));
    const written = ({ name, code: own }: Member) => (namesakes.get(fold(name))!.length > 1 ? own : name);
    return {
      group,
      members: membersOn(group, units, dayOf(now)),
      absent: named.filter((unit) => !existsOn(unit, dayOf(now))),
      written: named.map(written),
      version,
      changes: await readChanges(read, 'group', group.id),
    };
  }

  /** Those that are no more: what they were called, by whom and when they were removed, the latest first. */
  async removed(who: Principal): Promise<ToldChange[]> {
    const { read } = this.database;
    keepersOnly(who);
    return toldChanges(read, { kind: 'group', field: REMOVED });
  }

  /** The kinds of units that there are. */
  async kinds(): Promise<string[]> {
    const units = this.database.read.createQueryBuilder(Unit, 'unit').select('unit.kind', 'kind').distinct();
    const rows = await units.orderBy('unit.kind').getRawMany<{ kind: string }>();
    return rows.map(({ kind }) => kind);
  }
}

export function unknownGroup(): NotFound {
  return new NotFound('group/unknown', 'Không có nhóm đơn vị mang mã này.');
}

async function unitsByName(reader: Reader): Promise<Member[]> {
  const columns = ['code', 'name', 'kind', 'validFrom', 'validTo'] as const;
  const rows = await select(reader, Unit, columns, { order: { searchKey: 'ASC', id: 'ASC' } });
  return rows.map(({ validFrom, validTo, ...unit }) => ({
    ...unit,
    validFrom: maybeDay(validFrom) ?? null,
    validTo: maybeDay(validTo) ?? null,
  }));
}
