import { Entity, PrimaryColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, TextColumn } from './columns.js';

/** The mark whose `at` says when the heartbeat last ran to its end. */
export const HEARTBEAT = 'heartbeat';

/** How long the heartbeat may be silent before somebody is told; it runs four times a minute. */
export const SILENCE = { minutes: 5 };

/** The mark of the last standstill of more than a working day: `owner` since when, `at` until when. */
export const STANDSTILL = 'standstill';

/** The mark that says since when the machine's clock is not trusted; absent while it is. */
export const CLOCK_DOUBTED = 'clock-doubted';

/** A named lease or mark that instances share: the planner's turn, the last heartbeat. */
@Entity('mark')
export class Mark {
  @PrimaryColumn({ type: 'text' })
  name: string;

  @TextColumn({ nullable: true })
  owner: string | null;

  /** Lease: until when it is held. Heartbeat: when it last ran. */
  @InstantColumn({ nullable: true })
  at: Instant | null;
}

/** A setting that changes at run time and must survive a restart (the Zalo token pair, encrypted). */
@Entity('setting')
export class Setting {
  @PrimaryColumn({ type: 'text' })
  name: string;

  @TextColumn()
  value: string;
}
