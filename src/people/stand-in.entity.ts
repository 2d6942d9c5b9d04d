import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import { DayColumn, NumberColumn } from '../platform/columns.js';

/** Who acts and is told for somebody from one day to another, both included. */
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
}
