import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** One try to deliver a notice. Append-only, never deleted. */
@Entity('attempt')
@Index(['noticeId'])
export class Attempt {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  noticeId: number;

  @InstantColumn()
  at: Instant;

  /** unreachable: failed for good, because the person's own address or number is refused. */
  @Column({ type: 'text' })
  outcome: 'accepted' | 'failed-for-now' | 'failed-for-good' | 'unreachable' | 'unknown' | 'held' | 'stale';

  /** A stable code: `smtp/550`, `zalo/-118`, `no-contact`, `lease-expired`, ... */
  @TextColumn()
  code: string;

  /** The same in Vietnamese. */
  @TextColumn()
  reason: string;
}
