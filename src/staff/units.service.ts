import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { dayOf, type Instant } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import { hasLeft } from '../people/acting.js';
import type { UnitRow } from '../people/organisation.dto.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../people/unit.entity.js';
import { Database, type Reader } from '../platform/database.js';
import { type Page, window } from '../platform/page.js';
import { Invalid, NotFound } from '../platform/refusal.js';
import { refuseUnseen, versionOf } from './changed-meanwhile.js';
import { readChanges, type ToldChange } from './person-file.js';
import { lookedAfter, managersOnly, unitsLookedAfter } from './reach.js';
import { bookOf, storeTyped } from './typed-rows.js';
import type { UnitsQuery } from './units.dto.js';
import { withWords } from './word-filter.js';

/** A unit with whoever heads it now and the unit above. */
export interface KnownUnit {
  unit: Unit;
  parent: Unit | null;
  heads: Person[];
}

/** A unit as a file: with what took over its work and what was changed. */
export interface UnitFile extends KnownUnit {
  successors: Unit[];
  /** The number of the latest change, for whoever edits (changed-meanwhile.ts). */
  version: number;
  changes: ToldChange[];
}

/** Units as they are looked after by hand. */
@Injectable()
export class UnitsService {
  constructor(private readonly database: Database) {}

  /** Those whom `query` means, by name; words are found without accents, in any order. */
  async list(query: UnitsQuery, who: Principal, now: Instant): Promise<Page<KnownUnit>> {
    const { read } = this.database;
    const found = read.createQueryBuilder(Unit, 'unit');
    if (query.kind) found.andWhere('unit.kind = :kind', { kind: query.kind });
    withWords(found, query.q, ['unit.searchKey']);
    await lookedAfter(found, read, who, 'unit.id');
    const { skip, take } = window(query);
    found.orderBy('unit.searchKey').addOrderBy('unit.id').offset(skip).limit(take);
    const [units, total] = await found.getManyAndCount();
    return { items: await withHeads(read, units, now), total };
  }

  /** One unit; NotFound for a code that nobody has or that is none of the reader's. */
  async one(code: string, who: Principal, now: Instant): Promise<UnitFile> {
    const { read } = this.database;
    const ids = await unitsLookedAfter(read, who);
    const found = await read.findOneBy(Unit, { code });
    if (!found || (ids && !ids.includes(found.id))) throw unknownUnit();
    const version = await versionOf(read, { kind: 'unit', id: found.id });
    const unit = (await read.findOneBy(Unit, { code })) ?? found;
    const [file] = await withHeads(read, [unit], now);
    const successors = await read.findBy(Unit, { code: In(unit.successors) });
    return { ...file!, successors, version, changes: await readChanges(read, 'unit', unit.id) };
  }

  /** A new unit; Invalid when the code is another's. */
  async add(row: UnitRow, who: Principal, now: Instant): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      if (await tx.existsBy(Unit, { code: row.code })) throw codeTaken();
      await storeTyped(tx, { units: [row] }, bookOf(who, now));
    });
  }

  /**
   * Puts `row` in the place of what is known of the unit with its code; NotFound when there is none, Conflict with what
   * was changed after `version`.
   */
  async correct(row: UnitRow, who: Principal, now: Instant, version?: number): Promise<void> {
    managersOnly(who);
    await this.database.write(async (tx) => {
      const found = await tx.findOneBy(Unit, { code: row.code });
      if (!found) throw unknownUnit();
      await refuseUnseen(tx, Unit, { kind: 'unit', id: found.id }, version);
      await storeTyped(tx, { units: [row] }, bookOf(who, now));
    });
  }
}

function unknownUnit(): NotFound {
  return new NotFound('unit/unknown', 'Không có đơn vị mang mã này.');
}

/** Invalid for a code that is to be new and is not. */
export function codeTaken(): Invalid {
  const message = 'Mã này đã có. Hãy chọn mã khác.';
  return new Invalid('staff/code-taken', message, [{ at: 'code', message }]);
}

async function withHeads(reader: Reader, units: Unit[], now: Instant): Promise<KnownUnit[]> {
  const heads = await reader.findBy(Person, { unitId: In(units.map(({ id }) => id)), head: true });
  const byUnit = grouped(
    heads.filter((head) => !hasLeft(head, dayOf(now))),
    ({ unitId }) => unitId,
  );
  const above = await reader.findBy(Unit, { id: In(units.map(({ parentId }) => parentId ?? 0)) });
  const parents = new Map(above.map((unit) => [unit.id, unit]));
  return units.map((unit) => ({
    unit,
    parent: parents.get(unit.parentId ?? 0) ?? null,
    heads: byUnit.get(unit.id) ?? [],
  }));
}
