import { In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { Assignment } from '../../assignments/assignment.entity.js';
import { type Day, dayOf } from '../../domain/day.js';
import type { Vacancy } from '../../domain/digest.js';
import { actingFor } from '../../domain/stand-ins.js';
import type { Audience } from '../../domain/step.js';
import { Leader, Secretary } from '../../people/committee.entity.js';
import { hasLeft } from '../../people/acting.js';
import { Person } from '../../people/person.entity.js';
import { StandIn } from '../../people/stand-in.entity.js';
import type { Reader } from '../../platform/database.js';
import type { Kept } from './sifting.js';

/** Everybody who holds a post in question, or stands in for somebody. */
interface Holders {
  on: Day;
  secretaries: Secretary[];
  leaders: Leader[];
  away: StandIn[];
  persons: Person[];
}

/**
 * Why those were not told who should have been, by the number of the item's stage. Read only for items that went past
 * somebody, with one query a table.
 */
export async function readVacancies(
  reader: Reader,
  kept: readonly Kept[],
  on: Day,
): Promise<Map<number, Vacancy[]>> {
  const passed = kept.filter(({ missing }) => missing.length > 0);
  if (passed.length === 0) return new Map();
  const assignments = passed.map(({ entry }) => entry.assignment);
  const holders = await readHolders(reader, assignments, on);
  return new Map(
    passed.map(({ entry: { stage, assignment }, missing }) => [
      stage.id,
      eachOnce(missing.flatMap((post) => vacanciesOf(post, assignment, holders))),
    ]),
  );
}

/** Whoever holds two of the posts is named for the first. */
function eachOnce(vacancies: Vacancy[]): Vacancy[] {
  const first = new Map(vacancies.toReversed().map((each) => [each.holder ?? each.post, each]));
  return vacancies.filter((each) => first.get(each.holder ?? each.post) === each);
}

async function readHolders(reader: Reader, assignments: Assignment[], on: Day): Promise<Holders> {
  const committeeId = In(unique(assignments.map((assignment) => assignment.committeeId)));
  const unitId = In(unique(assignments.flatMap(({ unit }) => [unit.id, unit.parentId ?? 0])));
  const secretaries = await reader.findBy(Secretary, { committeeId });
  const leaders = await reader.findBy(Leader, { committeeId, unitId });
  const away = await reader.findBy(StandIn, {
    fromDay: LessThanOrEqual(on),
    toDay: MoreThanOrEqual(on),
  });
  const named = [
    ...[...secretaries, ...leaders].map(({ personId }) => personId),
    ...assignments.flatMap(({ committee }) => [committee.chairId, committee.deciderId ?? 0]),
    ...away.map(({ standInId }) => standInId),
  ];
  const persons = await reader.find(Person, {
    where: [{ id: In(unique(named)) }, { unitId, head: true }],
    order: { id: 'ASC' },
  });
  const present = ({ standInId }: StandIn) =>
    persons.some((person) => person.id === standInId && !hasLeft(person, on));
  return { on, secretaries, leaders, away: away.filter(present), persons };
}

function vacanciesOf(post: Audience, assignment: Assignment, holders: Holders): Vacancy[] {
  const acting = holdersOf(post, assignment, holders).map((id) => actingFor(id, holders.away));
  const persons = holders.persons.filter(({ id }) => acting.includes(id));
  if (persons.length === 0) return [{ post, holder: null, cause: 'none', since: null }];
  return persons.map((person): Vacancy => {
    const holder = `${person.position} ${person.name}`;
    if (hasLeft(person, holders.on)) return { post, holder, cause: 'left', since: person.leftOn };
    return { post, holder, cause: 'unreachable', since: person.contactLostAt && dayOf(person.contactLostAt) };
  });
}

function holdersOf(post: Audience, assignment: Assignment, holders: Holders): number[] {
  const { unit, committee, extensions, officerId } = assignment;
  const heads = (unitId: number | null) =>
    holders.persons.filter((person) => person.head && person.unitId === unitId).map(({ id }) => id);
  switch (post) {
    case 'unit':
      return heads(unit.id);
    case 'superior': {
      const rows = holders.leaders.filter(
        (row) => row.committeeId === committee.id && row.unitId === unit.id,
      );
      return rows.length > 0 ? rows.map(({ personId }) => personId) : heads(unit.parentId);
    }
    case 'secretariat': {
      const rows = holders.secretaries.filter((row) => row.committeeId === committee.id);
      return rows.map(({ personId }) => personId);
    }
    case 'chair':
      return [committee.chairId];
    case 'decider': {
      // As Roles has it: only the first request, and none of their own unit, is for whom the chair named.
      const concerned = [...heads(unit.id), officerId];
      const named = extensions === 0 && !concerned.includes(committee.deciderId ?? 0);
      return [(named && committee.deciderId) || committee.chairId];
    }
  }
}

function unique(ids: number[]): number[] {
  return [...new Set(ids)];
}
