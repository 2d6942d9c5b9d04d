import { Entity, PrimaryColumn } from 'typeorm';
import type { OfficialClass } from '../domain/four-classes.js';
import { NumberColumn } from '../platform/columns.js';

/** How the assignments of a unit in a committee stood at the end of a day on which figures were closed. */
@Entity('standing_day')
export class StandingDay {
  /** `YYYY-MM-DD`. */
  @PrimaryColumn({ type: 'varchar', length: 10 })
  day: string;

  @PrimaryColumn({ type: 'integer' })
  committeeId: number;

  @PrimaryColumn({ type: 'integer' })
  unitId: number;

  @NumberColumn()
  onTime: number;

  @NumberColumn()
  late: number;

  @NumberColumn()
  inTime: number;

  @NumberColumn()
  overdue: number;

  @NumberColumn()
  standing: number;

  @NumberColumn()
  leftOut: number;

  /** Requests (đề nghị), which are in none of the classes. */
  @NumberColumn()
  requests: number;
}

/** Which column holds which class. */
export const CLASS_COLUMNS = {
  'completed-on-time': 'onTime',
  'completed-late': 'late',
  'open-in-time': 'inTime',
  'open-overdue': 'overdue',
  standing: 'standing',
  'left-out': 'leftOut',
} as const satisfies Record<OfficialClass, keyof StandingDay>;
