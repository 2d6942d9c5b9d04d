import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** What stands in a unit's way and is beyond its powers (vướng mắc vượt thẩm quyền), and what the office said to it. */
@Entity('obstacle')
@Index(['assignmentId'])
@Index(['committeeId', 'state'])
export class Obstacle {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  assignmentId: number;

  /** The assignment's, for the office's queue. */
  @NumberColumn()
  committeeId: number;

  @TextColumn()
  text: string;

  /** Who has to decide what (cấp nào cần quyết định việc gì). */
  @TextColumn()
  wanted: string;

  /** `closed`: nothing has to be decided any more. */
  @TextColumn()
  state: 'open' | 'answered' | 'closed';

  @NumberColumn()
  toldById: number;

  @InstantColumn()
  toldAt: Instant;

  @TextColumn({ nullable: true })
  answer: string | null;

  @NumberColumn({ nullable: true })
  answeredById: number | null;

  @InstantColumn({ nullable: true })
  answeredAt: Instant | null;
}
