import { In } from 'typeorm';
import { decidingRole, onBehalfOf } from '../access/policy.js';
import type { Principal } from '../access/principal.js';
import { type Day, dayOf, type Instant } from '../domain/day.js';
import { Committee } from '../people/committee.entity.js';
import { hasLeft } from '../people/acting.js';
import { Person } from '../people/person.entity.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Forbidden, Invalid } from '../platform/refusal.js';
import type { Assignment } from './assignment.entity.js';
import type { Extension } from './extension.entity.js';
import { type Capacity, subjectOf } from './moves.js';

/** Who decided on a later day, and in which capacity the person acts who says so. */
export interface Verdict extends Capacity {
  decidedById: number;
  /** The clerk who wrote it down; null when the person decides in their own name. */
  typedById: number | null;
}

/**
 * Whose decision on a later day `who` may give: their own as chair, or as whom the chair named; or, by the secretariat,
 * one that the decider has taken on paper, `decidedById` or whoever's turn it is. Forbidden for everybody else and for
 * whoever asked.
 */
export async function verdictOf(
  reader: Reader | Transaction,
  assignment: Assignment,
  asked: Extension | null,
  { who, now }: { who: Principal; now: Instant },
  decidedById?: number | null,
): Promise<Verdict> {
  const subject = subjectOf(assignment);
  const as = decidingRole(who, subject);
  const own = asked?.askedById === who.personId && asked.typedById === null;
  if (!as || (own && as !== 'chair'))
    throw new Forbidden('extension/not-yours', 'Ông/Bà không có quyền quyết định gia hạn việc này.');
  if (as !== 'secretariat')
    return { decidedById: who.personId, typedById: null, as, onBehalfOfId: onBehalfOf(who, subject, as) };
  const deciders = await decidersOf(reader, assignment, asked, dayOf(now));
  const decider = decidedById ? deciders.find(({ id }) => id === decidedById) : deciders[0];
  if (!decider) throw notDeciding();
  return { decidedById: decider.id, typedById: who.personId, as, onBehalfOfId: decider.id };
}

/** What it depends on who decides. */
type Asked = Pick<Assignment, 'unitId' | 'extensions'> & Partial<Pick<Assignment, 'officerId'>>;

/** Who may decide on a later day, as `decidersAmong` says. */
export async function decidersOf(
  reader: Reader | Transaction,
  assignment: Asked & Pick<Assignment, 'committeeId'>,
  asked: Pick<Extension, 'askedById'> | null,
  on: Day,
): Promise<Person[]> {
  const committee = (await reader.findOneBy(Committee, { id: assignment.committeeId }))!;
  const persons = await reader.findBy(Person, { id: In(decidersIn(committee)) });
  const people = new Map(persons.map((person) => [person.id, person]));
  return decidersAmong(people, committee, assignment, asked, on);
}

/** The numbers of those whom `decidersAmong` has to know. */
export function decidersIn({ chairId, deciderId }: Committee): number[] {
  return deciderId === null ? [chairId] : [chairId, deciderId];
}

/**
 * Who of `people` may decide on a later day, whoever's turn it is first: for the first one the person whom the chair
 * named, unless they asked for it or answer for the unit themselves; always the chair.
 */
export function decidersAmong(
  people: ReadonlyMap<number, Person>,
  { chairId, deciderId }: Committee,
  { unitId, officerId, extensions }: Asked,
  asked: Pick<Extension, 'askedById'> | null,
  on: Day,
): Person[] {
  const chair = people.get(chairId)!;
  if (extensions > 0 || deciderId === null || deciderId === asked?.askedById) return [chair];
  const named = people.get(deciderId);
  const own = named?.unitId === unitId && (named.head || named.id === officerId);
  const may = named && !own && !hasLeft(named, on);
  return may && named.id !== chair.id ? [named, chair] : [chair];
}

function notDeciding(): Invalid {
  const message = 'Người này không có quyền quyết định gia hạn lần này; hãy chọn lại người quyết định.';
  return new Invalid('extension/not-deciding', message, [{ at: 'decidedById', message }]);
}
