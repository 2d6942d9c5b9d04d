import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** A person's password, and how often it was lately guessed wrong. */
@Entity('password')
export class Password {
  @PrimaryColumn({ type: 'integer' })
  personId: number;

  /** argon2id, with its salt and parameters. */
  @TextColumn()
  hash: string;

  @NumberColumn()
  failures: number;

  @InstantColumn({ nullable: true })
  lockedUntil: Instant | null;
}

/** What stands for a person: only the SHA-256 of the secret is kept. */
abstract class Bearer {
  @PrimaryColumn({ type: 'text' })
  hash: string;

  @NumberColumn()
  personId: number;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn({ nullable: true })
  expiresAt: Instant | null;

  /** Session: signed out. Token: revoked. Link: used. */
  @InstantColumn({ nullable: true })
  endedAt: Instant | null;
}

/** How somebody showed to be the person: by password, by a link that signs in once, or elsewhere. */
export type SessionMethod = 'password' | 'link' | 'sso';

/** A signed-in browser. Each use moves `expiresAt` on (sessions.ts). */
@Entity('session')
@Index(['personId'])
export class Session extends Bearer {
  /** What the browser said that it was; empty when it said nothing. */
  @TextColumn()
  agent: string;

  @TextColumn()
  method: SessionMethod;

  /** The network address from which it was opened. */
  @TextColumn()
  address: string;

  /** A few minutes old at most. */
  @InstantColumn()
  lastSeenAt: Instant;
}

/** A program's key to the API. */
@Entity('api_token')
export class ApiToken extends Bearer {}

/** A link that signs its person in once. */
@Entity('sign_in_link')
export class SignInLink extends Bearer {}
