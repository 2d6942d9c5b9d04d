import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Day, Instant } from '../domain/day.js';
import { DayColumn, InstantColumn, NumberColumn } from '../platform/columns.js';

/**
 * Days, both included, on which a person without a stand-in wants only what cannot wait. Never deleted: one that was
 * ended early says since when, and its last day is then the day before.
 */
@Entity('pause')
export class Pause {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  personId: number;

  @DayColumn()
  fromDay: Day;

  @DayColumn()
  toDay: Day;

  @InstantColumn()
  at: Instant;

  /** Who wrote it down; null: nobody is known. */
  @NumberColumn({ nullable: true })
  byId: number | null;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;

  @NumberColumn({ nullable: true })
  endedById: number | null;
}
