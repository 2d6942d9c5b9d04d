import { Injectable } from '@nestjs/common';
import { dayOf, earlier, type Instant } from '../domain/day.js';
import { hasLeft, PeopleService } from '../people/people.service.js';
import { Person } from '../people/person.entity.js';
import { Database, type Reader, type Transaction } from '../platform/database.js';
import { NotFound } from '../platform/refusal.js';
import { ApiToken, Session, SignInLink } from './credential.entity.js';
import type { Principal } from './principal.js';
import { hashOf, newSecret } from './secret.js';

/** Shown once; only its hash is kept. */
export interface Issued {
  secret: string;
  expiresAt: Instant | null;
}

/** Who is asking: sessions of browsers, tokens of programs, links that sign in once. */
@Injectable()
export class AccessService {
  constructor(
    private readonly database: Database,
    private readonly people: PeopleService,
  ) {}

  /** A link for `email` that signs in once within a day, for handing over; NotFound for an unknown e-mail. */
  async makeLink(email: string, now: Instant): Promise<Issued> {
    return this.issue(SignInLink, email, now, now.add({ hours: 24 }));
  }

  /** A program's key that acts as the person, until it is revoked; NotFound for an unknown e-mail. */
  async makeToken(email: string, now: Instant): Promise<Issued> {
    return this.issue(ApiToken, email, now, null);
  }

  /** Who asks with this API token; undefined when it is unknown, revoked, or its person has left. */
  async principalOfToken(secret: string, now: Instant): Promise<Principal | undefined> {
    const token = await this.database.read.findOneBy(ApiToken, { hash: hashOf(secret) });
    return token && isAlive(token, now) ? this.principalOf(token.personId, now) : undefined;
  }

  /** Who asks with this session; undefined when it has ended. */
  async principalOfSession(secret: string, now: Instant): Promise<Principal | undefined> {
    const session = await this.database.read.findOneBy(Session, { hash: hashOf(secret) });
    return session && isAlive(session, now) ? this.principalOf(session.personId, now) : undefined;
  }

  /** The person with today's posts, for programs that act in somebody's name; undefined when they have left. */
  async principalOf(personId: number, now: Instant): Promise<Principal | undefined> {
    const reader = this.database.read;
    const person = await reader.findOneBy(Person, { id: personId });
    if (!person || hasLeft(person, dayOf(now))) return undefined;
    const { email, name, position, unitId, head } = person;
    const posts = await this.people.postsOf(reader, personId, dayOf(now));
    return { personId, email, name, position, unitId, head, ...posts };
  }

  private async issue(
    kind: typeof SignInLink | typeof ApiToken,
    email: string,
    now: Instant,
    expiresAt: Instant | null,
  ): Promise<Issued> {
    const secret = newSecret();
    await this.database.write(async (tx) => {
      const person = await personWith(tx, email, now);
      if (!person)
        throw new NotFound('person/unknown', `Không có ai đang công tác với thư điện tử ${email}.`);
      const row = { hash: hashOf(secret), personId: person.id, createdAt: now, expiresAt, endedAt: null };
      await tx.insert(kind, row);
    });
    return { secret, expiresAt };
  }
}

async function personWith(
  reader: Reader | Transaction,
  email: string,
  now: Instant,
): Promise<Person | undefined> {
  const person = await reader.findOneBy(Person, { email: email.trim().toLowerCase() });
  return person && !hasLeft(person, dayOf(now)) ? person : undefined;
}

function isAlive(row: { expiresAt: Instant | null; endedAt: Instant | null }, now: Instant): boolean {
  return row.endedAt === null && (row.expiresAt === null || earlier(now, row.expiresAt));
}
