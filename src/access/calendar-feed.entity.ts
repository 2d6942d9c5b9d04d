import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, NumberColumn } from '../platform/columns.js';

/** The private address under which a person's calendar program fetches what is due. The address itself is signed. */
@Entity('calendar_feed')
export class CalendarFeed {
  @PrimaryColumn({ type: 'integer' })
  personId: number;

  /** Grows with every new address; only the newest one answers. */
  @NumberColumn()
  number: number;

  @InstantColumn()
  startedAt: Instant;

  /** When its person gave it up; null while it answers. */
  @InstantColumn({ nullable: true })
  endedAt: Instant | null;
}
