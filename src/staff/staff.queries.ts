import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { dayOf, type Instant, isBefore } from '../domain/day.js';
import { fold } from '../domain/fold.js';
import { hasWords } from '../domain/has-words.js';
import { Person } from '../people/person.entity.js';
import { Unit } from '../people/unit.entity.js';
import { select } from '../platform/bulk.js';
import { storedDay } from '../platform/columns.js';
import { Database } from '../platform/database.js';
import { type Page, window } from '../platform/page.js';
import { versionOf } from './changed-meanwhile.js';
import { readPersonFile, type PersonFile } from './person-file.js';
import { unitsLookedAfter, unknownPerson } from './reach.js';
import type { StaffQuery } from './staff.dto.js';

/** One person in a list. */
export interface ListedPerson {
  id: number;
  name: string;
  position: string;
  email: string;
  phone: string | null;
  head: boolean;
  admin: boolean;
  /** `YYYY-MM-DD`; null while in the post. */
  leftOn: string | null;
  /** Whether every channel refused the person's addresses. */
  lost: boolean;
  unit: { code: string; name: string };
}

const COLUMNS = [
  ...(['id', 'name', 'position', 'email', 'phone', 'unitId'] as const),
  ...(['head', 'admin', 'leftOn', 'contactLostAt'] as const),
];

/** People as whoever looks after them finds them. */
@Injectable()
export class StaffQueries {
  constructor(private readonly database: Database) {}

  /** Those whom `query` means, unit by unit, heads first. Words are found without accents, in any order. */
  async list(query: StaffQuery, who: Principal, now: Instant): Promise<Page<ListedPerson>> {
    const { read } = this.database;
    const unitIds = await unitsLookedAfter(read, who);
    const units = new Map(
      (await select(read, Unit, ['id', 'code', 'name'], {})).map((unit) => [unit.id, unit]),
    );
    const rows = await select(read, Person, COLUMNS, unitIds ? { among: { unitId: unitIds } } : {});
    const wanted = fold(query.q ?? '');
    const found = rows
      .filter(({ leftOn }) => (query.left ?? false) === isGone(leftOn, now))
      .map(({ unitId, contactLostAt, ...row }) => {
        const { code, name } = units.get(unitId)!;
        const flags = { head: row.head === 1, admin: row.admin === 1, lost: contactLostAt !== null };
        const person = { ...row, ...flags, unit: { code, name } };
        const digits = row.phone?.replace(/^84/, '0') ?? '';
        return { person, key: fold(`${name} ${row.name} ${row.position} ${row.email} ${digits}`) };
      })
      .filter(({ person }) => !query.unit || person.unit.code === query.unit)
      .filter(({ key }) => hasWords(key, wanted))
      .map((each) => ({
        ...each,
        order: `${fold(each.person.unit.name)} ${each.person.head ? 0 : 1}${each.key}`,
      }))
      .toSorted((a, b) => (a.order < b.order ? -1 : 1));
    const { skip, take } = window(query);
    return { items: found.slice(skip, skip + take).map(({ person }) => person), total: found.length };
  }

  /** One with posts, ways to be reached, accounts and everything that was changed; NotFound outside one's units. */
  async one(id: number, who: Principal, now: Instant): Promise<PersonFile> {
    const { read } = this.database;
    const unitIds = await unitsLookedAfter(read, who);
    const version = await versionOf(read, { kind: 'person', id });
    const person = await read.findOne(Person, { where: { id }, relations: { unit: true } });
    if (!person || (unitIds && !unitIds.includes(person.unitId))) throw unknownPerson();
    return { ...(await readPersonFile(read, person, who, now)), version };
  }
}

function isGone(leftOn: string | null, now: Instant): boolean {
  const last = storedDay(leftOn);
  return last !== null && isBefore(last, dayOf(now));
}
