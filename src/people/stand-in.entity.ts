import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Day, Instant } from '../domain/day.js';
import { DayColumn, InstantColumn, NumberColumn } from '../platform/columns.js';

/**
 * Who acts and is told for somebody from one day to another, both included. Never deleted: one that was ended early
 * says since when, and its last day is then the day before.
 */
@Entity('stand_in')
export class StandIn {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  personId: number;

  @NumberColumn()
  standInId: number;

  @DayColumn()
  fromDay: Day;

  @DayColumn()
  toDay: Day;

  /** When and by whom it was written down; null: it came with an organisation file. */
  @InstantColumn({ nullable: true })
  at: Instant | null;

  @NumberColumn({ nullable: true })
  byId: number | null;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;

  @NumberColumn({ nullable: true })
  endedById: number | null;
}
