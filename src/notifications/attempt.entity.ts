import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Route } from '../channels/channel.js';
import type { Instant } from '../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

export const ATTEMPT_OUTCOMES = [
  'accepted',
  'delivered',
  'seen',
  'failed-for-now',
  'failed-for-good',
  'unreachable',
  'bounced',
  'unknown',
  'held',
  'stale',
  'moved',
  'stayed',
  'resent',
  'settled',
  'cancelled',
] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** One try to deliver a notice, or what became of it later. Append-only, never deleted. */
@Entity('attempt')
@Index(['noticeId'])
export class Attempt {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  noticeId: number;

  @InstantColumn()
  at: Instant;

  /**
   * unreachable: failed for good, because the person's own address or number is refused; bounced: the same, told by a
   * mail that came back; moved: the person's next channel was used; stayed: it would have been, but there is none left;
   * resent, settled, cancelled: by the hand of `actorId`.
   */
  @Column({ type: 'text' })
  outcome: AttemptOutcome;

  /** A stable code: `smtp/550`, `zalo/-118`, `dsn/5.1.1`, `lease-expired`, ... */
  @TextColumn()
  code: string;

  /** The same in Vietnamese. */
  @TextColumn()
  reason: string;

  /** By which way it went: `email`, `zalo-phone`, `zalo-uid`; null where nothing was tried. */
  @TextColumn({ nullable: true })
  route: Route | null;

  /** The number under which the channel took it. */
  @TextColumn({ nullable: true })
  providerId: string | null;

  /** Who did it by hand. */
  @NumberColumn({ nullable: true })
  actorId: number | null;
}
