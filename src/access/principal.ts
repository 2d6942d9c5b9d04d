import type { Person } from '../people/person.entity.js';
import type { Overseen, Posts, Self } from '../people/posts.js';

/** Who asks, with everything the policy needs to know of them today. */
export interface Principal {
  personId: number;
  email: string;
  name: string;
  position: string;
  unitId: number;
  head: boolean;
  /** Manages people, units, committees and settings; never by standing in, and no assignment is seen by it. */
  admin: boolean;
  /** Committees that this person chairs, or whose chair they stand in for today. */
  chairOf: number[];
  /** Committees to whose secretariat this person belongs, stand-ins included. */
  secretaryOf: number[];
  /** Committees whose chair named this person to decide on first extensions, or the one they stand in for. */
  decidesFor: number[];
  /** Units that this person, or the one they stand in for, stands above in a committee or in any. */
  oversees: Overseen[];
  /** Units whose head this person is, or stands in for today. */
  actsForUnits: number[];
  /** The person and those stood in for today: whichever of them is an assignment's officer, this person is. */
  selves: Self[];
  /** The same, person by person: the own posts first, then those of the people stood in for. */
  posts: Posts[];
  /** The notice by whose link the person answers, when nobody has signed in. */
  linkOf?: number;
}

/** The person with what they answer for; `posts` as readPosts gives them. */
export function principalWith(person: Person, posts: Posts[]): Principal {
  const { id: personId, email, name, position, unitId, head, admin } = person;
  return {
    ...{ personId, email, name, position, unitId, head, admin, posts },
    chairOf: [...new Set(posts.flatMap((post) => post.chairOf))],
    secretaryOf: [...new Set(posts.flatMap((post) => post.secretaryOf))],
    decidesFor: [...new Set(posts.flatMap((post) => post.decidesFor))],
    oversees: posts.flatMap((post) => post.oversees),
    actsForUnits: [...new Set(posts.flatMap((post) => post.actsForUnits))],
    selves: posts.flatMap((post) => post.selves),
  };
}
