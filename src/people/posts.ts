import { In } from 'typeorm';
import type { Day } from '../domain/day.js';
import { actingFor } from '../domain/stand-ins.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Committee, Leader, Secretary } from './committee.entity.js';
import { activeStandIns } from './acting.js';
import { Person } from './person.entity.js';
import { Unit } from './unit.entity.js';

/** What a person answers for on a day. */
export interface Posts {
  personId: number;
  /** Units whose head the person is. */
  actsForUnits: number[];
  /** The person with the own unit; of a principal also those stood in for. */
  selves: Self[];
  chairOf: number[];
  /** Committees whose chair named the person to decide on first extensions. */
  decidesFor: number[];
  /** Committees to whose secretariat the person belongs. */
  secretaryOf: number[];
  /** Units whose field the person is in charge of in a committee, and in any committee those below the own unit. */
  oversees: Overseen[];
}

/** A person of a unit, who may be the officer of single assignments of it. */
export interface Self {
  personId: number;
  unitId: number;
}

/** A unit as one committee, or as each (null), knows who stands above it. */
export interface Overseen {
  committeeId: number | null;
  unitId: number;
}

/** What `personId` may act for: first their own posts, then those of each person they stand in for. */
export async function readPosts(reader: Reader | Transaction, personId: number, on: Day): Promise<Posts[]> {
  const active = await activeStandIns(reader, on);
  const away = [...new Set(active.map((each) => each.personId))].filter(
    (id) => id !== personId && actingFor(id, active) === personId,
  );
  const persons = [personId, ...away];
  const people = await reader.findBy(Person, { id: In(persons) });
  const heads = people.filter(({ head }) => head);
  const leaders = await reader.findBy(Leader, { personId: In(persons) });
  const below = await reader.findBy(Unit, { parentId: In(heads.map(({ unitId }) => unitId)) });
  const secretaries = await reader.findBy(Secretary, { personId: In(persons) });
  const where = [{ chairId: In(persons) }, { deciderId: In(persons) }];
  const committees = await reader.find(Committee, { where });
  const heldBy = (id: number, post: 'chairId' | 'deciderId') =>
    committees.filter((committee) => committee[post] === id).map((committee) => committee.id);
  return persons.map((id) => ({
    personId: id,
    actsForUnits: heads.filter((head) => head.id === id).map((head) => head.unitId),
    selves: people.filter((one) => one.id === id).map(({ unitId }) => ({ personId: id, unitId })),
    chairOf: heldBy(id, 'chairId'),
    decidesFor: heldBy(id, 'deciderId'),
    secretaryOf: secretaries.filter((row) => row.personId === id).map((row) => row.committeeId),
    oversees: [
      ...leaders.filter((row) => row.personId === id),
      ...below
        .filter(({ parentId }) => heads.some((head) => head.id === id && head.unitId === parentId))
        .map((unit): Overseen => ({ committeeId: null, unitId: unit.id })),
    ].map(({ committeeId, unitId }) => ({ committeeId, unitId })),
  }));
}
