import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import { dayOf, type Instant } from '../domain/day.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database.js';
import { type Page, window } from '../platform/page.js';
import { versionOf } from './changed-meanwhile.js';
import { readPersonFile, type PersonFile } from './person-file.js';
import { lookedAfter, unitsLookedAfter, unknownPerson } from './reach.js';
import type { StaffQuery } from './staff.dto.js';
import { withWords } from './word-filter.js';

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

/** People as whoever looks after them finds them. */
@Injectable()
export class StaffQueries {
  constructor(private readonly database: Database) {}

  /** Those whom `query` means, unit by unit, heads first. Words are found without accents, in any order. */
  async list(query: StaffQuery, who: Principal, now: Instant): Promise<Page<ListedPerson>> {
    const { read } = this.database;
    const found = read.createQueryBuilder(Person, 'person').innerJoinAndSelect('person.unit', 'unit');
    const today = dayOf(now).toString();
    found.andWhere(
      query.left ? 'person.leftOn < :today' : '(person.leftOn IS NULL OR person.leftOn >= :today)',
      {
        today,
      },
    );
    if (query.unit) found.andWhere('unit.code = :unit', { unit: query.unit });
    withWords(found, query.q, ['person.searchKey', 'unit.searchKey']);
    await lookedAfter(found, read, who, 'person.unitId');
    const { skip, take } = window(query);
    const [people, total] = await found
      .orderBy('unit.searchKey')
      .addOrderBy('person.head', 'DESC')
      .addOrderBy('person.searchKey')
      .addOrderBy('person.id')
      .offset(skip)
      .limit(take)
      .getManyAndCount();
    return { items: people.map(listed), total };
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

function listed({ unit, leftOn, contactLostAt, ...person }: Person): ListedPerson {
  const { id, name, position, email, phone, head, admin } = person;
  return {
    ...{ id, name, position, email, phone, head, admin },
    leftOn: leftOn?.toString() ?? null,
    lost: contactLostAt !== null,
    unit: { code: unit.code, name: unit.name },
  };
}
