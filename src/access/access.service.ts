import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { dayOf, earlier, type Instant } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { Person } from '../people/person.entity.js';
import { readPosts } from '../people/posts.js';
import { Database, type Transaction } from '../platform/database.js';
import { NotFound, Unauthenticated } from '../platform/refusal.js';
import { hashOf, newSecret } from '../platform/secrets.js';
import { WhileUnchanged } from '../platform/while-unchanged.js';
import { ApiToken, Password, Session, SignInLink } from './credential.entity.js';
import { Passwords } from './passwords.js';
import { personWith } from './person-with.js';
import { type Principal, principalWith } from './principal.js';
import { CodeAsked, SecondFactors } from './second-factors.js';
import { type Device, type Issued, Sessions, type Shown } from './sessions.js';

type Kind = typeof Session | typeof ApiToken | typeof SignInLink;

/** Of so many sessions and tokens it is remembered whose they are. */
const BEARERS = 5000;

/** Who is asking: sessions of browsers, tokens of programs, links that sign in once. */
@Injectable()
export class AccessService {
  private readonly bearers: WhileUnchanged<{ who: Principal; expiresAt: Instant | null }>;

  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly passwords: Passwords,
    private readonly secondFactors: SecondFactors,
  ) {
    this.bearers = new WhileUnchanged(database, BEARERS);
  }

  /**
   * A new session. Unauthenticated with one and the same sentence, after the same time, whether the e-mail is
   * unknown, the password wrong, or too many were wrong before; CodeAsked when a second step has to follow.
   */
  async signIn(email: string, password: string, now: Instant, device?: Device): Promise<Issued> {
    const person = await personWith(this.database.read, email, now);
    if (!(await this.passwords.check(person?.id, password, now)) || !person) {
      throw new Unauthenticated(
        'access/wrong-password',
        'Thư điện tử hoặc mật khẩu không đúng. Từ lần sai thứ năm, hệ thống không nhận mật khẩu trong 1 phút, rồi lâu gấp đôi sau mỗi lần sai nữa, nhiều nhất 60 phút. Ông/Bà có thể xin thư ký hoặc quản trị viên đường dẫn đăng nhập một lần.',
      );
    }
    return this.enter({ personId: person.id, method: 'password' }, now, device);
  }

  /** A link to hand over: signs in once within 24 hours. NotFound when nobody at work has this e-mail. */
  makeLink(email: string, now: Instant): Promise<Issued> {
    return this.issueTo(SignInLink, email, now, now.add({ hours: 24 }));
  }

  /**
   * Trades a link for a session, once. Only ever call it for a POST: mail scanners open every address they see.
   * Unauthenticated when it was used before, has expired, or its person has left; CodeAsked when a second step has to
   * follow: the link is used up all the same.
   */
  async useLink(secret: string, now: Instant, device?: Device): Promise<Issued> {
    const entered = await this.database.write(async (tx) => {
      const hash = hashOf(secret);
      const alive = { hash, endedAt: IsNull(), expiresAt: MoreThan(now) };
      const used = await tx.update(SignInLink, alive, { endedAt: now });
      const link = used.affected === 1 ? await tx.findOneByOrFail(SignInLink, { hash }) : undefined;
      const person = link && (await tx.findOneBy(Person, { id: link.personId }));
      if (!person || hasLeft(person, dayOf(now))) {
        throw new Unauthenticated(
          'access/link-dead',
          'Đường dẫn này đã được dùng hoặc đã hết hạn. Hãy đăng nhập bằng mật khẩu hoặc xin quản trị viên đường dẫn mới.',
        );
      }
      return this.entered(tx, { personId: person.id, method: 'link' }, now, device);
    });
    return orAsked(entered);
  }

  /** A session for whom one step has shown to be the person; CodeAsked when a second one has to follow. */
  async enter(shown: Shown, now: Instant, device?: Device): Promise<Issued> {
    return orAsked(await this.database.write((tx) => this.entered(tx, shown, now, device)));
  }

  /** Whose a link is as long as it works, for showing before it is used; looking does not use it up. */
  async ownerOfLink(secret: string, now: Instant): Promise<Person | undefined> {
    const alive = { hash: hashOf(secret), endedAt: IsNull(), expiresAt: MoreThan(now) };
    const link = await this.database.read.findOneBy(SignInLink, alive);
    const person = link && (await this.database.read.findOneBy(Person, { id: link.personId }));
    return person && !hasLeft(person, dayOf(now)) ? person : undefined;
  }

  /** A program's key that acts as the person until it is revoked. NotFound when nobody at work has this e-mail. */
  makeToken(email: string, now: Instant): Promise<Issued> {
    return this.issueTo(ApiToken, email, now, null);
  }

  /** Ends a token for ever, and says whether there was one to end. */
  revokeToken(secret: string, now: Instant): Promise<boolean> {
    return this.end(ApiToken, secret, now);
  }

  /** Ends the session. */
  async signOut(secret: string, now: Instant): Promise<void> {
    await this.end(Session, secret, now);
  }

  /**
   * Changes the password and signs the person out everywhere; links that would sign in end too. The answer is the
   * session to go on with. Invalid when the password is too short, too long, or easily guessed.
   */
  async setPassword(personId: number, password: string, now: Instant, device?: Device): Promise<Issued> {
    const hash = await this.passwords.hashed(password, await this.ownWords(personId));
    return this.database.write(async (tx) => {
      await tx.save(Password, { personId, hash, failures: 0, lockedUntil: null });
      for (const kind of [Session, SignInLink])
        await tx.update(kind, { personId, endedAt: IsNull() }, { endedAt: now });
      return this.sessions.open(tx, { personId, method: 'password' }, now, device);
    });
  }

  /** Who asks with this API token; undefined when it is unknown or revoked, or its person has left. */
  principalOfToken(secret: string, now: Instant): Promise<Principal | undefined> {
    return this.bearerOf(ApiToken, secret, now);
  }

  /** Whose session has this secret; undefined when it is unknown or has ended, or its person has left. */
  async principalOfSession(secret: string, now: Instant): Promise<Principal | undefined> {
    const who = await this.bearerOf(Session, secret, now);
    if (who) await this.sessions.prolong(secret, now);
    return who;
  }

  /** The person with today's posts, for commands that act in somebody's name; undefined when they have left. */
  async principalOf(personId: number, now: Instant): Promise<Principal | undefined> {
    const reader = this.database.read;
    const person = await reader.findOneBy(Person, { id: personId });
    if (!person || hasLeft(person, dayOf(now))) return undefined;
    return principalWith(person, await readPosts(reader, personId, dayOf(now)));
  }

  private async entered(tx: Transaction, shown: Shown, now: Instant, device?: Device) {
    if (await this.secondFactors.isOn(tx, shown.personId)) return new CodeAsked(shown);
    return this.sessions.open(tx, shown, now, device);
  }

  /** What a guesser who knows the person tries first. */
  private async ownWords(personId: number): Promise<string[]> {
    const where = { id: personId };
    const person = await this.database.read.findOne(Person, { where, relations: { unit: true } });
    return person ? [person.name, person.email, person.position, person.unit.name] : [];
  }

  private issueTo(kind: Kind, email: string, now: Instant, until: Instant | null): Promise<Issued> {
    return this.database.write(async (tx) => {
      const person = await personWith(tx, email, now);
      if (!person)
        throw new NotFound('person/unknown', `Không có ai đang công tác dùng thư điện tử ${email}.`);
      return issue(tx, kind, person.id, now, until);
    });
  }

  private async bearerOf(kind: Kind, secret: string, now: Instant): Promise<Principal | undefined> {
    const hash = hashOf(secret);
    const bearer = await this.bearers.get(`${kind.name} ${dayOf(now).toString()} ${hash}`, async () => {
      const row = await this.database.read.findOneBy(kind, { hash });
      const who = row && !row.endedAt && (await this.principalOf(row.personId, now));
      return who ? { who, expiresAt: row.expiresAt } : undefined;
    });
    if (!bearer || (bearer.expiresAt && !earlier(now, bearer.expiresAt))) return undefined;
    return bearer.who;
  }

  private async end(kind: Kind, secret: string, now: Instant): Promise<boolean> {
    const alive = { hash: hashOf(secret), endedAt: IsNull() };
    const ended = await this.database.write((tx) => tx.update(kind, alive, { endedAt: now }));
    return ended.affected === 1;
  }
}

/** Thrown only after its transaction: what was used up by then stays used up. */
function orAsked(entered: Issued | CodeAsked): Issued {
  if (entered instanceof CodeAsked) throw entered;
  return entered;
}

async function issue(
  tx: Transaction,
  kind: Kind,
  personId: number,
  now: Instant,
  expiresAt: Instant | null,
): Promise<Issued> {
  const secret = newSecret();
  await tx.insert(kind, { hash: hashOf(secret), personId, createdAt: now, expiresAt, endedAt: null });
  return { secret, expiresAt };
}
