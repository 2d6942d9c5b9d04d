import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { Committee } from '../people/committee.entity.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

export type RecognitionState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

/**
 * How far a scan's recognition is. Neither the scan nor its text stands here: a paper marked secret may not be stored,
 * and whether it is one shows only when its first page has been read.
 */
@Entity('recognition')
export class Recognition {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  committeeId: number;

  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committeeId' })
  committee: Committee;

  @TextColumn()
  fileName: string;

  @Column({ type: 'text' })
  state: RecognitionState;

  @NumberColumn()
  pagesDone: number;

  @NumberColumn()
  pagesTotal: number;

  /** Why it failed, and what to do. */
  @TextColumn({ nullable: true })
  message: string | null;

  /** What came of it, when it is done. */
  @NumberColumn({ nullable: true })
  conclusionId: number | null;

  @NumberColumn()
  startedById: number;

  @InstantColumn()
  startedAt: Instant;

  /** When the instance that has the file in its memory last gave a sign. */
  @InstantColumn()
  lastSeenAt: Instant;
}
