import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day, Instant } from '../domain/day.js';
import { DayColumn, InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** A unit's request for a later deadline, and what was decided. */
@Entity('extension')
@Index(['assignmentId'])
export class Extension {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  assignmentId: number;

  @DayColumn()
  newDue: Day;

  @TextColumn()
  reason: string;

  @Column({ type: 'text' })
  state: 'pending' | 'approved' | 'refused';

  @NumberColumn()
  askedById: number;

  @InstantColumn()
  askedAt: Instant;

  @NumberColumn({ nullable: true })
  decidedById: number | null;

  @InstantColumn({ nullable: true })
  decidedAt: Instant | null;

  /** The day that was granted, which may be earlier than the one asked for. */
  @DayColumn({ nullable: true })
  grantedDue: Day | null;

  @TextColumn({ nullable: true })
  note: string | null;
}
