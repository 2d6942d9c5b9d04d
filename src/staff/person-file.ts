import { type FindOptionsWhere, In } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { dayOf, type Instant } from '../domain/day.js';
import { Committee } from '../people/committee.entity.js';
import { FormerEmail, PeopleChange, type ChangedKind } from '../people/people-change.entity.js';
import { Person } from '../people/person.entity.js';
import { type Posts, readPosts } from '../people/posts.js';
import { Unit } from '../people/unit.entity.js';
import type { Reader } from '../platform/database.js';
import { type Reach, reachOver } from './reach.js';
import { readSignIn, type SignInFacts } from './sign-in-facts.js';

/** A post that somebody holds: in a committee, or as the head of the own unit. */
export interface HeldPost {
  post: 'head' | 'chair' | 'decider' | 'secretary' | 'leader';
  /** Null for the head of a unit. */
  committee: Committee | null;
  /** Of what, by name. */
  of: string;
}

/** A change with the name of who made it; null: an organisation file. */
export interface ToldChange {
  change: PeopleChange;
  by: string | null;
}

/** Somebody with all that whoever looks after them needs to know. */
export interface PersonFile {
  person: Person;
  posts: HeldPost[];
  reach: Reach | undefined;
  formerEmails: string[];
  signIn: SignInFacts;
  /** The number of the latest change, for whoever edits (changed-meanwhile.ts). */
  version: number;
  changes: ToldChange[];
}

/** So many of the latest changes are shown. */
const LATEST = 100;

export async function readPersonFile(
  reader: Reader,
  person: Person,
  who: Principal,
  now: Instant,
): Promise<Omit<PersonFile, 'version'>> {
  const personId = person.id;
  const [own] = await readPosts(reader, personId, dayOf(now));
  return {
    person,
    posts: await heldPosts(reader, own!),
    reach: await reachOver(reader, who, person, dayOf(now)),
    formerEmails: (await reader.findBy(FormerEmail, { personId })).map(({ email }) => email),
    signIn: await readSignIn(reader, personId, now),
    changes: await readChanges(reader, 'person', personId),
  };
}

/** The own posts of a person, whoever else they stand in for. */
export async function heldPosts(reader: Reader, own: Posts): Promise<HeldPost[]> {
  const led = own.oversees.filter(({ committeeId }) => committeeId !== null);
  const ids = [
    ...own.chairOf,
    ...own.decidesFor,
    ...own.secretaryOf,
    ...led.map((each) => each.committeeId!),
  ];
  const committees = new Map(
    (await reader.findBy(Committee, { id: In(ids) })).map((each) => [each.id, each]),
  );
  const units = await reader.findBy(Unit, {
    id: In([...own.actsForUnits, ...led.map(({ unitId }) => unitId)]),
  });
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const inCommittee = (post: HeldPost['post'], some: number[]) =>
    some.map((id): HeldPost => ({ post, committee: committees.get(id)!, of: committees.get(id)!.name }));
  return [
    ...own.actsForUnits.map((id): HeldPost => ({ post: 'head', committee: null, of: names.get(id)! })),
    ...inCommittee('chair', own.chairOf),
    ...inCommittee('decider', own.decidesFor),
    ...inCommittee('secretary', own.secretaryOf),
    ...[...new Set(led.map(({ committeeId }) => committeeId!))].map((id): HeldPost => {
      const fields = led
        .filter(({ committeeId }) => committeeId === id)
        .map(({ unitId }) => names.get(unitId));
      const committee = committees.get(id)!;
      return { post: 'leader', committee, of: `${fields.join(', ')} (${committee.name})` };
    }),
  ];
}

/** What was changed of one unit, person or committee, the latest first. */
export function readChanges(reader: Reader, kind: ChangedKind, subjectId: number): Promise<ToldChange[]> {
  return toldChanges(reader, { kind, subjectId });
}

/** The latest of these changes with who made them, the latest first. */
export async function toldChanges(
  reader: Reader,
  where: FindOptionsWhere<PeopleChange>,
): Promise<ToldChange[]> {
  const changes = await reader.find(PeopleChange, { where, order: { id: 'DESC' }, take: LATEST });
  const ids = changes.map(({ byId }) => byId).filter((id) => id !== null);
  const people = await reader.findBy(Person, { id: In(ids) });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return changes.map((change) => ({ change, by: names.get(change.byId ?? 0) ?? null }));
}
