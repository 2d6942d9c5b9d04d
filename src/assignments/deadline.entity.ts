import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { DeadlineColumns } from '../conclusions/draft.entity.js';
import type { Day, Instant } from '../domain/day.js';
import { DayColumn, InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** One deadline that an assignment has had. Version 1 is the original; none is ever changed. */
@Entity('deadline_version')
@Index(['assignmentId', 'version'], { unique: true })
export class DeadlineVersion extends DeadlineColumns {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  assignmentId: number;

  @NumberColumn()
  version: number;

  @DayColumn({ nullable: true })
  aimOn: Day | null;

  @TextColumn({ nullable: true })
  reason: string | null;

  @NumberColumn({ nullable: true })
  askedById: number | null;

  @NumberColumn({ nullable: true })
  decidedById: number | null;

  @InstantColumn()
  at: Instant;
}
