import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { type Day, type Instant, isBefore } from '../domain/day.js';
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

  /** What stands in the way (vướng mắc). */
  @TextColumn({ nullable: true })
  obstacle: string | null;

  /** What the unit promises by when (cam kết tiến độ; domain.md 2). */
  @TextColumn({ nullable: true })
  commitment: string | null;

  /** 1 for the first; the second and later ones are decided one level up. */
  @NumberColumn()
  round: number;

  @Column({ type: 'text' })
  state: 'pending' | 'approved' | 'refused';

  /** Who answers for the unit; when nobody is known, whoever typed it. */
  @NumberColumn()
  askedById: number;

  /** The clerk who wrote the request down for the unit. */
  @NumberColumn({ nullable: true })
  typedById: number | null;

  @InstantColumn()
  askedAt: Instant;

  @NumberColumn({ nullable: true })
  decidedById: number | null;

  /** The clerk who wrote the decision down for whoever decided. */
  @NumberColumn({ nullable: true })
  decisionTypedById: number | null;

  @InstantColumn({ nullable: true })
  decidedAt: Instant | null;

  /** The day that was granted, which may be earlier than the one asked for. */
  @DayColumn({ nullable: true })
  grantedDue: Day | null;

  @TextColumn({ nullable: true })
  note: string | null;
}

/** Whether an earlier day was granted than the one asked for. */
export function isShortened({ grantedDue, newDue }: Pick<Extension, 'grantedDue' | 'newDue'>): boolean {
  return grantedDue !== null && isBefore(grantedDue, newDue);
}
