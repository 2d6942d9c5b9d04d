import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** The key by which a person's telephone makes codes, and how often they were lately guessed wrong. */
@Entity('second_factor')
export class SecondFactor {
  @PrimaryColumn({ type: 'integer' })
  personId: number;

  /** The key's bytes in base64, sealed. */
  @TextColumn()
  sealedKey: string;

  /** When a first code showed that the telephone has the key; null: nothing is asked yet. */
  @InstantColumn({ nullable: true })
  confirmedAt: Instant | null;

  /**
   * The step of the last code that was taken: neither it nor an earlier one is taken again. Before the first one that of
   * the moment in which the key was made.
   */
  @NumberColumn()
  lastStep: number;

  @NumberColumn()
  failures: number;

  @InstantColumn({ nullable: true })
  lockedUntil: Instant | null;
}

/** A code on paper for the day on which the telephone is not at hand; it is taken once. */
@Entity('recovery_code')
@Index(['personId'])
export class RecoveryCode {
  /** Signed with the service's key: the table alone is not enough to try all codes. */
  @PrimaryColumn({ type: 'text' })
  signature: string;

  @NumberColumn()
  personId: number;

  @InstantColumn({ nullable: true })
  usedAt: Instant | null;
}
