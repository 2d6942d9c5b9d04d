import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Day, Instant } from '../domain/day.js';
import { DayColumn, InstantColumn, JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** Who entered something and when, and who took it back; a row that no longer holds stays. */
abstract class Traces {
  @NumberColumn()
  addedById: number;

  @InstantColumn()
  addedAt: Instant;

  @NumberColumn({ nullable: true })
  removedById: number | null;

  @InstantColumn({ nullable: true })
  removedAt: Instant | null;
}

/** A day on which the office differs from config/calendar.json. Never deleted: one that no longer holds says since when. */
@Entity('calendar_day')
@Index(['day'])
export class CalendarDay extends Traces {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @DayColumn()
  day: Day;

  /** `plain`: a usual day of the week again, whatever config/ says. */
  @Column({ type: 'text' })
  kind: 'off' | 'working' | 'plain';

  /** The reason that people read. */
  @TextColumn()
  name: string;
}

/** That somebody has compared a year with the decisions and found it right, or took that back. */
@Entity('calendar_year')
export class CalendarYearMark {
  @PrimaryColumn({ type: 'integer' })
  year: number;

  @Column({ type: 'text' })
  status: 'confirmed' | 'computed';

  @NumberColumn()
  byId: number;

  @InstantColumn()
  at: Instant;
}

/** Days on which some units, or all, cannot work: storm, flood. Never deleted. */
@Entity('closure')
export class Closure extends Traces {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @DayColumn()
  fromDay: Day;

  /** Included. */
  @DayColumn()
  toDay: Day;

  @TextColumn()
  reason: string;

  /** Null: all units, the office too. */
  @JsonColumn({ nullable: true })
  unitIds: number[] | null;
}
