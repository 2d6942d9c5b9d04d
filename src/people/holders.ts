import type { Day } from '../domain/day.js';
import { grouped } from '../domain/grouping.js';
import { select } from '../platform/bulk.js';
import type { Reader, Transaction } from '../platform/database.js';
import { type Recipient, readActing, readPeople } from './acting.js';
import { Committee, Leader, Secretary } from './committee.entity.js';
import { Unit } from './unit.entity.js';

/** Who is told for the posts of some units and committees on a day; a post that nobody holds has no row. */
export interface Holders {
  /** Heads, by unit; those of the units above them too. */
  unit: Map<number, Recipient[]>;
  /** The unit above each unit. */
  above: Map<number, number | null>;
  secretariat: Map<number, Recipient[]>;
  chair: Map<number, Recipient[]>;
  /** Whom the chair named to decide on first extensions. */
  decider: Map<number, Recipient[]>;
  /** Who is in charge of a unit's field in a committee, by `committee/unit`. */
  leader: Map<string, Recipient[]>;
  /** Who acts for the officers of single assignments, by the officer's number; `unitId` is the officer's unit. */
  officer: Map<number, Recipient[]>;
}

/** Which posts are asked for. */
export interface Places {
  unitIds: number[];
  committeeIds: number[];
  /** Persons who were named for single assignments. */
  officerIds?: number[];
}

/** Reads who holds the posts, however many they are, with one query a table. */
export async function readHolders(
  reader: Reader | Transaction,
  { unitIds, committeeIds, officerIds = [] }: Places,
  on: Day,
): Promise<Holders> {
  const units = await select(reader, Unit, ['id', 'parentId'], { among: { id: unitIds } });
  const withHeads = new Set([...unitIds, ...units.flatMap(({ parentId }) => parentId ?? [])]);
  const heads = await readPeople(reader, { where: { head: true }, among: { unitId: [...withHeads] } });
  const { committees, secretaries, leaders } = await offices(reader, { unitIds, committeeIds });
  const posts = {
    secretariat: secretaries.map(({ committeeId: at, personId }) => ({ at, personId })),
    chair: committees.map(({ id: at, chairId: personId }) => ({ at, personId })),
    decider: committees.flatMap(({ id: at, deciderId: personId }) =>
      personId === null ? [] : [{ at, personId }],
    ),
    leader: leaders.map(({ committeeId, unitId, personId }) => ({
      at: `${committeeId}/${unitId}`,
      personId,
    })),
  };
  const ids = Object.values(posts).flatMap((some) => some.map(({ personId }) => personId));
  const others = await readPeople(reader, { among: { id: [...new Set([...ids, ...officerIds])] } });
  const acting = await readActing(reader, [...heads, ...others], on);

  function holding<Place>(some: { at: Place; personId: number }[]): Map<Place, Recipient[]> {
    const held = new Map<Place, Recipient[]>();
    for (const [at, each] of grouped(some, (post) => post.at)) {
      const wanted = new Set(each.map(({ personId }) => personId));
      const recipients = acting(
        others.filter(({ id }) => wanted.has(id)),
        false,
      );
      if (recipients.length > 0) held.set(at, recipients);
    }
    return held;
  }
  return {
    unit: grouped(acting(heads, true), ({ unitId }) => unitId!),
    above: new Map(units.map(({ id, parentId }) => [id, parentId])),
    secretariat: holding(posts.secretariat),
    chair: holding(posts.chair),
    decider: holding(posts.decider),
    leader: holding(posts.leader),
    officer: new Map(
      others.filter(({ id }) => officerIds.includes(id)).map((named) => [named.id, acting([named], true)]),
    ),
  };
}

async function offices(reader: Reader | Transaction, { unitIds, committeeIds }: Places) {
  const among = { committeeId: committeeIds };
  return {
    committees: await select(reader, Committee, ['id', 'chairId', 'deciderId'], {
      among: { id: committeeIds },
    }),
    secretaries: await select(reader, Secretary, ['committeeId', 'personId'], { among }),
    leaders: await select(reader, Leader, ['committeeId', 'unitId', 'personId'], {
      among: { ...among, unitId: unitIds },
    }),
  };
}
