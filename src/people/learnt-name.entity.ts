import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/**
 * What a clerk said that a document means by a name: one unit or one group. Apart from the unit's own aliases, so
 * that the next organisation file does not take it away, and it stays known who said so and when.
 */
@Entity('learnt_name')
export class LearntName {
  @PrimaryGeneratedColumn('increment')
  id: number;

  /** As the document writes it. */
  @TextColumn({ unique: true })
  name: string;

  @NumberColumn({ nullable: true })
  unitId: number | null;

  @NumberColumn({ nullable: true })
  groupId: number | null;

  @NumberColumn()
  learntById: number;

  @InstantColumn()
  learntAt: Instant;
}
