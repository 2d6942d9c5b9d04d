import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import { DayColumn, FlagColumn, JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** A deadline's columns, the same on a draft and on a deadline version. */
export abstract class DeadlineColumns {
  /** The document's own words; null when none or when a person typed the day. */
  @TextColumn({ nullable: true })
  phrase: string | null;

  /** The day as printed, the last acceptable day, and the start of the window. */
  @DayColumn({ nullable: true })
  printed: Day | null;

  @DayColumn({ nullable: true })
  due: Day | null;

  @DayColumn({ nullable: true })
  startsOn: Day | null;

  /** `HH:MM`, Vietnam time, on the last day; null: until its end. */
  @TextColumn({ nullable: true })
  time: string | null;

  @Column({ type: 'text' })
  deadlineKind: 'fixed' | 'recurring' | 'relative' | 'none';

  @TextColumn({ nullable: true })
  recurrence: string | null;

  @TextColumn({ nullable: true })
  explanation: string | null;
}

/** A proposed assignment: read out of the document or added by the clerk, corrected until it is issued. */
@Entity('draft')
@Index(['conclusionId', 'ordinal'])
export class Draft extends DeadlineColumns {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  conclusionId: number;

  /** Sorts within the conclusion; leaves gaps, so that a split part finds its place. */
  @NumberColumn()
  ordinal: number;

  @TextColumn()
  section: string;

  @TextColumn()
  task: string;

  /** Names as the document or the clerk wrote them; resolved to units on issue. */
  @JsonColumn()
  lead: string[];

  @JsonColumn()
  coordinating: string[];

  /** Where its words stand in the document's text; null when typed by the clerk. */
  @NumberColumn({ nullable: true })
  start: number | null;

  @NumberColumn({ nullable: true })
  end: number | null;

  /** A request (đề nghị) to the Front or peers: never escalated as a fault. */
  @FlagColumn()
  request: boolean;

  @FlagColumn()
  urgent: boolean;

  /** A standing task (nhiệm vụ thường xuyên): never overdue. */
  @FlagColumn()
  standing: boolean;

  @JsonColumn()
  flags: string[];

  /** A person has looked at it as it is now. */
  @FlagColumn()
  reviewed: boolean;

  @Column({ type: 'text' })
  state: 'proposed' | 'dropped' | 'issued';

  /** Grows with every change; an edit names the one it was made on. */
  @NumberColumn()
  version: number;
}
