import { isDeepStrictEqual } from 'node:util';
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

/** As it is stored and read again: without classes and without what is not given. */
export function asStored(policy: Policy): Policy {
  return JSON.parse(JSON.stringify(policy)) as Policy;
}

/** Whether two policies say the same, in whatever order their parts were written. */
export function samePolicy(a: Policy, b: Policy): boolean {
  return isDeepStrictEqual(asStored(a), asStored(b));
}

/** That a policy was laid over what a committee had open, which was issued under others. Never changed. */
@Entity('policy_application')
@Index(['committeeId'])
export class PolicyApplication {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  committeeId: number;

  @NumberColumn()
  policyId: number;

  @InstantColumn()
  at: Instant;

  @NumberColumn()
  byId: number;

  /** How many assignments went over to it, and of how many the reminders moved. */
  @NumberColumn()
  assignments: number;

  @NumberColumn()
  moved: number;
}
