import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { earlier, type Instant } from '../domain/day.js';
import { Config } from '../platform/config.js';
import { Database, type Transaction } from '../platform/database.js';
import { hashOf, newSecret } from '../platform/secrets.js';
import { ApiToken, Session, type SessionMethod, SignInLink } from './credential.entity.js';

/** What stands for a person from now on. The secret is told here and never again; only its hash is kept. */
export interface Issued {
  secret: string;
  expiresAt: Instant | null;
}

/** Where a session was opened, as far as the request tells. */
export interface Device {
  /** What the browser says that it is. */
  agent: string;
  address: string;
}

/** Who signs in, and how they have shown it. */
export interface Shown {
  personId: number;
  method: SessionMethod;
}

const UNKNOWN: Device = { agent: '', address: '' };
const LONGEST_AGENT = 300;

/** How often at most it is written down that a session is in use: on SQLite each such write waits for its turn. */
const EVERY = { minutes: 10 };
const REMEMBERED = 5000;

/** Signed-in browsers: a session ends some hours after it was last used, and some days after it began. */
@Injectable()
export class Sessions {
  /** When this instance last wrote down that a session was in use, by its hash. */
  private readonly written = new Map<string, Instant>();

  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Begins a session for a person who has shown all that signing in asks of this one. */
  async open(tx: Transaction, { personId, method }: Shown, now: Instant, device = UNKNOWN): Promise<Issued> {
    const secret = newSecret();
    const [agent, address] = [device.agent.slice(0, LONGEST_AGENT), device.address];
    const expiresAt = this.until(now, now);
    const times = { createdAt: now, lastSeenAt: now, expiresAt, endedAt: null };
    await tx.insert(Session, { hash: hashOf(secret), personId, method, ...times, agent, address });
    return { secret, expiresAt };
  }

  /** Lets a session that is in use last longer. */
  async prolong(secret: string, now: Instant): Promise<void> {
    const hash = hashOf(secret);
    const before = this.written.get(hash);
    if (before && earlier(now, before.add(EVERY))) return;
    if (this.written.size >= REMEMBERED) this.written.clear();
    this.written.set(hash, now);
    const session = await this.database.read.findOneBy(Session, { hash });
    if (!session || earlier(now, session.lastSeenAt.add(EVERY))) return;
    const used = { lastSeenAt: now, expiresAt: this.until(session.createdAt, now) };
    const unused = { hash, endedAt: IsNull(), lastSeenAt: LessThanOrEqual(session.lastSeenAt) };
    // Whoever reads goes on reading while the database takes no writes.
    await this.database.write((tx) => tx.update(Session, unused, used)).catch(() => undefined);
  }

  /** The person's sessions that are not over, the one last used first. */
  of(personId: number, now: Instant): Promise<Session[]> {
    return this.database.read.find(Session, {
      where: { personId, endedAt: IsNull(), expiresAt: MoreThan(now) },
      order: { lastSeenAt: 'DESC', createdAt: 'DESC', hash: 'ASC' },
    });
  }

  /** Ends one session of the person; nothing happens when it is over or somebody else's. */
  endOne(personId: number, hash: string, now: Instant): Promise<void> {
    return this.end({ personId, hash }, now);
  }

  /** Ends every session of the person. */
  endAll(personId: number, now: Instant): Promise<void> {
    return this.end({ personId }, now);
  }

  /** Ends every session of the person but the one with this secret. */
  endOthers(personId: number, secret: string, now: Instant): Promise<void> {
    return this.end({ personId, hash: Not(hashOf(secret)) }, now);
  }

  private async end(which: FindOptionsWhere<Session>, now: Instant): Promise<void> {
    await this.database.write((tx) => tx.update(Session, { ...which, endedAt: IsNull() }, { endedAt: now }));
  }

  private until(createdAt: Instant, usedAt: Instant): Instant {
    const { sessionHours, sessionDays } = this.config.limits;
    const [idle, last] = [usedAt.add({ hours: sessionHours }), createdAt.add({ hours: 24 * sessionDays })];
    return earlier(idle, last) ? idle : last;
  }
}

/** Everything that stands for the person ends: sessions, tokens of programs, links that sign in. */
export async function endCredentials(tx: Transaction, personId: number, now: Instant): Promise<void> {
  for (const kind of [Session, ApiToken, SignInLink])
    await tx.update(kind, { personId, endedAt: IsNull() }, { endedAt: now });
}
