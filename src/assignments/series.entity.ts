import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { BeforeDay } from '../domain/deadline-aim.js';
import type { Day, Instant } from '../domain/day.js';
import type { SeriesRule } from '../domain/recurrence-rule.js';
import { Committee } from '../people/committee.entity.js';
import { DayColumn, InstantColumn, JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';
import { Directive } from './directive.entity.js';

/** What happened to a series besides its turns; `byId` null: by itself. `at` is an instant's text. */
export interface SeriesNote {
  at: string;
  byId: number | null;
  text: string;
}

/** A duty that comes again: each turn is an assignment of its own for each unit. Never deleted, only ended. */
@Entity('series')
@Index(['committeeId'])
export class Series {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @Index()
  @NumberColumn()
  directiveId: number;

  @ManyToOne(() => Directive, { nullable: false })
  @JoinColumn({ name: 'directiveId' })
  directive: Directive;

  @NumberColumn()
  committeeId: number;

  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committeeId' })
  committee: Committee;

  @JsonColumn()
  rule: SeriesRule;

  /** The deadline's words, the document's or those of the rule. */
  @TextColumn()
  phrase: string;

  @Column({ type: 'text' })
  beforeDay: BeforeDay;

  /** The lead units on the day of issue, frozen; those that have ceased get no more turns. */
  @JsonColumn()
  unitIds: number[];

  /** Turns up to this day have been made or passed over, and how many were made. */
  @DayColumn()
  madeUpTo: Day;

  @NumberColumn()
  turns: number;

  /** The last day of the newest turn. */
  @DayColumn()
  lastDue: Day;

  /** When the next turn is given; null when none will be. The heartbeat's only question. */
  @Index()
  @InstantColumn({ nullable: true })
  nextMakeAt: Instant | null;

  @InstantColumn()
  startedAt: Instant;

  @NumberColumn()
  startedById: number;

  @InstantColumn({ nullable: true })
  endedAt: Instant | null;

  @NumberColumn({ nullable: true })
  endedById: number | null;

  @TextColumn({ nullable: true })
  endReason: string | null;

  @JsonColumn()
  notes: SeriesNote[];
}
