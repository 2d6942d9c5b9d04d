import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { Measured } from '../domain/progress.js';
import { JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** What a unit counted in one report of progress; the words are in the history, under the same number. */
@Entity('progress_report')
@Index(['assignmentId'])
export class ProgressReport implements Measured {
  @PrimaryColumn({ type: 'integer' })
  historyId: number;

  @NumberColumn()
  assignmentId: number;

  @NumberColumn({ nullable: true })
  percent: number | null;

  @JsonColumn({ nullable: true })
  done: number | null;

  @JsonColumn({ nullable: true })
  of: number | null;

  @TextColumn({ nullable: true })
  measure: string | null;
}
