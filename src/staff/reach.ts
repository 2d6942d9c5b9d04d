import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { mayEditContacts, mayManagePeople } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import type { Day } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { CommitteeUnit } from '../people/committee.entity.js';
import { unitsOf } from '../people/committee-units.js';
import type { Person } from '../people/person.entity.js';
import { readPosts } from '../people/posts.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Forbidden, NotFound } from '../platform/refusal.js';

/** `all`: everything that is kept of the person; `contacts`: where they are reached, and a link to sign in. */
export type Reach = 'all' | 'contacts';

/** The units whose people `who` may look up; undefined: all. Forbidden for whoever looks after nobody. */
export async function unitsLookedAfter(
  reader: Reader | Transaction,
  who: Principal,
): Promise<number[] | undefined> {
  keepersOnly(who);
  return mayManagePeople(who) ? undefined : unitsOf(reader, who.secretaryOf);
}

/** Leaves, of what has a unit in `column`, that of the units which `unitsLookedAfter` answers. */
export async function lookedAfter<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  reader: Reader,
  who: Principal,
  column: string,
): Promise<void> {
  if (!(await unitsLookedAfter(reader, who))) return;
  const ours = query
    .subQuery()
    .select('member.unitId')
    .from(CommitteeUnit, 'member')
    .where('member.committeeId IN (:...ours)');
  query.andWhere(`${column} IN ${ours.getQuery()}`, { ours: who.secretaryOf });
}

/**
 * How far `who` may go with `person`. A secretariat looks after the people of its committees' units who hold no office: to
 * change the address of somebody with more to say, or to sign in as them, would be to take over what it may not do itself.
 */
export async function reachOver(
  reader: Reader | Transaction,
  who: Principal,
  person: Person,
  on: Day,
): Promise<Reach | undefined> {
  if (mayManagePeople(who)) return 'all';
  if (hasLeft(person, on)) return undefined;
  // Whoever signs in as somebody has also the posts of those they stand in for.
  const posts = await readPosts(reader, person.id, on);
  // Whoever is in charge of a field in a committee reads what its secretariat may not show them as somebody else.
  if (posts.some(({ oversees }) => oversees.some(({ committeeId }) => committeeId !== null)))
    return undefined;
  const units = await unitsOf(reader, who.secretaryOf);
  const unitIds = posts.flatMap((post) => [...post.actsForUnits, ...post.selves.map(({ unitId }) => unitId)]);
  const ofOurs = unitIds.every((id) => !units || units.includes(id));
  const account = {
    admin: person.admin,
    chairOf: posts.flatMap((post) => post.chairOf),
    decidesFor: posts.flatMap((post) => post.decidesFor),
    secretaryOf: posts.flatMap((post) => post.secretaryOf),
    memberIn: ofOurs ? who.secretaryOf : [],
  };
  return mayEditContacts(who, account) ? 'contacts' : undefined;
}

/** Refuses whoever looks after nobody. */
export function keepersOnly(who: Principal): void {
  if (mayManagePeople(who) || who.secretaryOf.length > 0) return;
  throw new Forbidden('staff/not-yours', 'Phần này dành cho quản trị viên và thư ký Ban Chỉ đạo.');
}

/** Refuses whoever does not manage people. */
export function managersOnly(who: Principal): void {
  if (!mayManagePeople(who)) throw new Forbidden('staff/managers-only', 'Việc này dành cho quản trị viên.');
}

export function unknownPerson(): NotFound {
  return new NotFound('person/unknown', 'Không có người này.');
}
