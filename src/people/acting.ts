import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { day, type Day, dayOf, daysBetween, instant, isBefore } from '../domain/day.js';
import { actingFor } from '../domain/stand-ins.js';
import { type Choice, select } from '../platform/bulk.js';
import type { Reader, Transaction } from '../platform/database.js';
import { Person } from './person.entity.js';
import { StandIn } from './stand-in.entity.js';

/** Somebody to be told. */
export interface Recipient {
  person: Person;
  /** The unit that the person answers for; null for the chair and the secretariat. */
  unitId: number | null;
  /** Whom the person stands in for on that day. */
  insteadOf: Person | null;
}

/** Who is told for the holders of posts: of units when `ofUnit`. */
export type Acting = (holders: readonly Person[], ofUnit: boolean) => Recipient[];

const COLUMNS = [
  ...(['id', 'email', 'name', 'position', 'unitId', 'phone', 'head'] as const),
  ...(['zaloConsent', 'leftOn', 'contactLostAt', 'remindAt'] as const),
];

/** Many people at once, without their units, by their ids. */
export async function readPeople(reader: Reader | Transaction, choice: Choice<Person>): Promise<Person[]> {
  const rows = await select(reader, Person, COLUMNS, { ...choice, order: { id: 'ASC' } });
  return rows.map((row) =>
    Object.assign(new Person(), {
      ...row,
      head: row.head === 1,
      zaloConsent: row.zaloConsent ? day(row.zaloConsent) : null,
      leftOn: row.leftOn ? day(row.leftOn) : null,
      contactLostAt: row.contactLostAt ? instant(row.contactLostAt) : null,
    }),
  );
}

/**
 * Who acts on a day for `holders`: stand-ins take the place of those away; who has left, or cannot be reached, is
 * nobody.
 */
export async function readActing(reader: Reader | Transaction, holders: Person[], on: Day): Promise<Acting> {
  const active = await activeStandIns(reader, on);
  const people = new Map(holders.map((person) => [person.id, person]));
  const others = holders.map(({ id }) => actingFor(id, active)).filter((id) => !people.has(id));
  if (others.length > 0)
    for (const person of await readPeople(reader, { among: { id: others } })) people.set(person.id, person);
  return (posts, ofUnit) =>
    firstPerPersonAndUnit(
      posts.flatMap((post): Recipient[] => {
        const person = people.get(actingFor(post.id, active));
        if (!person || hasLeft(person, on) || isUnreachable(person, on)) return [];
        const insteadOf = person.id === post.id ? null : post;
        return [{ person, unitId: ofUnit ? post.unitId : null, insteadOf }];
      }),
    );
}

/** Days for which nothing is tried with an address that was refused for good; then servers may know it again. */
const GIVEN_UP_DAYS = 7;

/** Whether every address of the person was refused for good a short while ago. */
function isUnreachable({ contactLostAt }: Person, on: Day): boolean {
  return contactLostAt !== null && daysBetween(dayOf(contactLostAt), on) < GIVEN_UP_DAYS;
}

/** Whether `on` lies after the person's last day in the post. */
export function hasLeft({ leftOn }: Pick<Person, 'leftOn'>, on: Day): boolean {
  return leftOn !== null && isBefore(leftOn, on);
}

/** The stand-ins of the day who are themselves still in their posts. */
export async function activeStandIns(reader: Reader | Transaction, on: Day): Promise<StandIn[]> {
  const rows = await reader.find(StandIn, {
    where: { fromDay: LessThanOrEqual(on), toDay: MoreThanOrEqual(on) },
    order: { id: 'ASC' },
  });
  if (rows.length === 0) return [];
  const people = await readPeople(reader, { among: { id: rows.map((row) => row.standInId) } });
  const present = new Set(people.filter((person) => !hasLeft(person, on)).map(({ id }) => id));
  return rows.filter((row) => present.has(row.standInId));
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
