import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { isBefore, type Day } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import { actingFor } from '../domain/stand-ins.js';
import { Directory } from '../domain/unit-names.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Committee, Leader, Secretary } from './committee.entity.js';
import { Group } from './group.entity.js';
import { LearntName } from './learnt-name.entity.js';
import { withLearntNames } from './learnt-names.js';
import { Person } from './person.entity.js';
import { StandIn } from './stand-in.entity.js';
import { Unit } from './unit.entity.js';

/** Somebody to be told. */
export interface Recipient {
  person: Person;
  /** The unit that the person answers for; null for the chair and the secretariat. */
  unitId: number | null;
  /** Whom the person stands in for on that day. */
  insteadOf: Person | null;
}

/** Who answers for what on a given day: stand-ins take the place of those away; who has left is nobody. */
@Injectable()
export class PeopleService {
  /** All units and groups by their names, for reading documents. */
  async directory(reader: Reader | Transaction): Promise<Directory> {
    const units = await reader.find(Unit, { order: { id: 'ASC' } });
    const groups = await reader.find(Group, { order: { id: 'ASC' } });
    const known = withLearntNames(units, groups, await reader.find(LearntName, { order: { id: 'ASC' } }));
    return new Directory(known.units, known.groups);
  }

  /** The people who are told what `unitIds` owe; a unit without anybody has no row. */
  async headsOf(reader: Reader | Transaction, unitIds: number[], on: Day): Promise<Recipient[]> {
    if (unitIds.length === 0) return [];
    const heads = await reader.find(Person, {
      where: { unitId: In(unitIds), head: true },
      order: { id: 'ASC' },
    });
    return this.acting(reader, heads, on, (head) => head.unitId);
  }

  /** Secretariat, chair, and whom the chair named to decide on first extensions, by committee. */
  async officesOf(reader: Reader | Transaction, committeeIds: number[], on: Day) {
    const committees = await reader.findBy(Committee, { id: In(committeeIds) });
    const secretaries = await reader.findBy(Secretary, { committeeId: In(committeeIds) });
    const deciders = committees.flatMap(({ id, deciderId }) =>
      deciderId === null ? [] : [{ at: id, personId: deciderId }],
    );
    return {
      secretariat: await this.holding(
        reader,
        secretaries.map(({ committeeId, personId }) => ({ at: committeeId, personId })),
        on,
      ),
      chair: await this.holding(
        reader,
        committees.map(({ id, chairId }) => ({ at: id, personId: chairId })),
        on,
      ),
      decider: await this.holding(reader, deciders, on),
    };
  }

  /** The committee's secretariat. */
  async secretariatOf(reader: Reader | Transaction, committeeId: number, on: Day): Promise<Recipient[]> {
    return (await this.officesOf(reader, [committeeId], on)).secretariat.get(committeeId) ?? [];
  }

  /** The committee's chair; at most one, none when the chair left without a stand-in. */
  async chairOf(reader: Reader | Transaction, committeeId: number, on: Day): Promise<Recipient[]> {
    return (await this.officesOf(reader, [committeeId], on)).chair.get(committeeId) ?? [];
  }

  /**
   * Who stands above each unit in each committee, by `committee/unit`: the leader in charge of its field if the
   * committee names one, else the heads of the unit above it.
   */
  async superiorsOf(
    reader: Reader | Transaction,
    committeeIds: number[],
    unitIds: number[],
    on: Day,
  ): Promise<Map<string, Recipient[]>> {
    const units = await reader.findBy(Unit, { id: In(unitIds) });
    const parents = unique(units.flatMap(({ parentId }) => parentId ?? []));
    const heads = grouped(await this.headsOf(reader, parents, on), ({ unitId }) => unitId);
    const leaders = await reader.findBy(Leader, { committeeId: In(committeeIds), unitId: In(unitIds) });
    const inCharge = await this.holding(
      reader,
      leaders.map(({ committeeId, unitId, personId }) => ({ at: `${committeeId}/${unitId}`, personId })),
      on,
    );
    const keys = committeeIds.flatMap((committeeId) => units.map((unit) => ({ committeeId, unit })));
    return new Map(
      keys.map(({ committeeId, unit: { id, parentId } }) => {
        const key = `${committeeId}/${id}`;
        return [key, inCharge.get(key) ?? heads.get(parentId) ?? []];
      }),
    );
  }

  /** The people of posts that belong to no unit, by the post's place. */
  private async holding<P extends number | string>(
    reader: Reader | Transaction,
    posts: { at: P; personId: number }[],
    on: Day,
  ): Promise<Map<P, Recipient[]>> {
    const ids = unique(posts.map(({ personId }) => personId));
    const persons = await reader.find(Person, { where: { id: In(ids) }, order: { id: 'ASC' } });
    const active = await activeStandIns(reader, on);
    const held = new Map<P, Recipient[]>();
    for (const [at, each] of grouped(posts, (post) => post.at)) {
      const holders = persons.filter(({ id }) => each.some(({ personId }) => personId === id));
      const recipients = await this.acting(reader, holders, on, () => null, active);
      if (recipients.length > 0) held.set(at, recipients);
    }
    return held;
  }

  private async acting(
    reader: Reader | Transaction,
    posts: Person[],
    on: Day,
    unitOf: (post: Person) => number | null,
    known?: StandIn[],
  ): Promise<Recipient[]> {
    const active = known ?? (await activeStandIns(reader, on));
    const persons = await reader.findBy(Person, {
      id: In(unique(posts.map((post) => actingFor(post.id, active)))),
    });
    const recipients = posts.flatMap((post): Recipient[] => {
      const person = persons.find(({ id }) => id === actingFor(post.id, active));
      if (!person || hasLeft(person, on) || person.contactLostAt) return [];
      return [{ person, unitId: unitOf(post), insteadOf: person.id === post.id ? null : post }];
    });
    return firstPerPersonAndUnit(recipients);
  }
}

/** Whether `on` lies after the person's last day in the post. */
export function hasLeft(person: Person, on: Day): boolean {
  return person.leftOn !== null && isBefore(person.leftOn, on);
}

/** The stand-ins of the day who are themselves still in their posts. */
export async function activeStandIns(reader: Reader | Transaction, on: Day): Promise<StandIn[]> {
  const rows = await reader.find(StandIn, {
    where: { fromDay: LessThanOrEqual(on), toDay: MoreThanOrEqual(on) },
    order: { id: 'ASC' },
  });
  const persons = await reader.findBy(Person, { id: In(rows.map((row) => row.standInId)) });
  return rows.filter((row) => persons.some((person) => person.id === row.standInId && !hasLeft(person, on)));
}

function firstPerPersonAndUnit(recipients: Recipient[]): Recipient[] {
  const seen = new Map<string, Recipient>();
  for (const recipient of recipients) {
    const key = `${recipient.person.id}/${recipient.unitId}`;
    const earlier = seen.get(key);
    // Somebody who answers for the unit anyway is told in their own name, not in another's.
    if (!earlier || (earlier.insteadOf && !recipient.insteadOf)) seen.set(key, recipient);
  }
  return [...seen.values()];
}

function unique(ids: number[]): number[] {
  return [...new Set(ids)];
}
