import { IsNull, MoreThan } from 'typeorm';
import { Password, Session } from '../access/credential.entity.js';
import { ExternalAccount } from '../access/external-account.entity.js';
import { SecondFactor } from '../access/second-factor.entities.js';
import { earlier, type Instant } from '../domain/day.js';
import type { Reader } from '../platform/database.js';

/** How somebody signs in, as far as whoever looks after them may know. */
export interface SignInFacts {
  hasPassword: boolean;
  /** Whether a code from the telephone is asked besides. */
  twoSteps: boolean;
  /** Whether an account of another service signs them in too. */
  elsewhere: boolean;
  /** When a password or a code is taken again; null when they are taken. */
  lockedUntil: Instant | null;
  /** When they signed in last. */
  lastAt: Instant | null;
  /** In so many browsers they are signed in now. */
  sessions: number;
}

export async function readSignIn(reader: Reader, personId: number, now: Instant): Promise<SignInFacts> {
  const password = await reader.findOneBy(Password, { personId });
  const factor = await reader.findOneBy(SecondFactor, { personId });
  const last = await reader.findOne(Session, { where: { personId }, order: { createdAt: 'DESC' } });
  const locked = [password?.lockedUntil, factor?.lockedUntil].filter((until) => until && earlier(now, until));
  return {
    hasPassword: password !== null,
    twoSteps: Boolean(factor?.confirmedAt),
    elsewhere: await reader.existsBy(ExternalAccount, { personId }),
    lockedUntil: locked[0] ?? null,
    lastAt: last?.createdAt ?? null,
    sessions: await reader.countBy(Session, { personId, endedAt: IsNull(), expiresAt: MoreThan(now) }),
  };
}
