import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import type { Policy } from '../domain/rule-book.js';
import { InstantColumn, JsonColumn, NumberColumn } from '../platform/columns.js';

/**
 * The ladder and the rungs as somebody laid them down; never changed. The newest one of a committee holds for what it
 * issues; an assignment keeps the one that it was issued under.
 */
@Entity('policy')
@Index(['committeeId'])
export class PolicyRow {
  @PrimaryGeneratedColumn('increment')
  id: number;

  /** Null: the settings of config/, for committees without a policy of their own. */
  @NumberColumn({ nullable: true })
  committeeId: number | null;

  @JsonColumn()
  content: Policy;

  @InstantColumn()
  at: Instant;

  /** Null: taken over from config/. */
  @NumberColumn({ nullable: true })
  byId: number | null;
}
