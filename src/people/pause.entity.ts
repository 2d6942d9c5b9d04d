import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Day, Instant } from '../domain/day.js';
import { DayColumn, InstantColumn, NumberColumn } from '../platform/columns.js';

/** Days, both included, on which a person without a stand-in wants only what cannot wait. */
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
}
