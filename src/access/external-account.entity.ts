import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, TextColumn } from '../platform/columns.js';

/** The account of another service (OpenID Connect) with which a person signs in; nobody has two. */
@Entity('external_account')
@Index(['issuer', 'subject'], { unique: true })
export class ExternalAccount {
  @PrimaryColumn({ type: 'integer' })
  personId: number;

  /** The service that vouches for it, by the address in its tokens. */
  @TextColumn()
  issuer: string;

  /** What the service numbers the account by: never given to anybody else, unlike an e-mail address. */
  @TextColumn()
  subject: string;

  @InstantColumn()
  linkedAt: Instant;
}
