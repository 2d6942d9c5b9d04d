import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, JsonColumn, NumberColumn, TextColumn } from './columns.js';

/** What work there is that may outlast a request. */
export type ErrandKind = 'conclusion' | 'organisation';
export type ErrandState = 'waiting' | 'running' | 'done' | 'failed' | 'stopped';

/**
 * How far a piece of work is that somebody waits for. Neither a file nor its text stands here: a paper marked secret
 * may not be stored, and whether it is one shows only when it has been read.
 */
@Entity('errand')
export class Errand {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @Column({ type: 'text' })
  kind: ErrandKind;

  /** For whose committee; null: for none. */
  @NumberColumn({ nullable: true })
  committeeId: number | null;

  @TextColumn()
  fileName: string;

  @Column({ type: 'text' })
  state: ErrandState;

  /** Pages, or rows; `total` is 0 while nobody knows. */
  @NumberColumn()
  done: number;

  @NumberColumn()
  total: number;

  /** Why it failed, and what to do. */
  @TextColumn({ nullable: true })
  message: string | null;

  /** What came of it, when it is done; what is wrong in detail, when it failed. */
  @JsonColumn({ nullable: true })
  outcome: object | null;

  @NumberColumn()
  startedById: number;

  @InstantColumn()
  startedAt: Instant;

  /** When the instance that works on it last gave a sign. */
  @InstantColumn()
  lastSeenAt: Instant;
}
