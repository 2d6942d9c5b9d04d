import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { State } from '../domain/assignment-state.js';
import type { Day, Instant } from '../domain/day.js';
import { Committee } from '../people/committee.entity.js';
import { Unit } from '../people/unit.entity.js';
import { DayColumn, FlagColumn, InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';
import { Directive } from './directive.entity.js';

/** What one lead unit owes: one task, one deadline, one status. Overdue is computed, never stored. */
@Entity('assignment')
@Index(['unitId', 'due'])
// Each holds all that is asked for: a list in its order, how many it has, the four classes by unit, what asks for time.
@Index(['committeeId', 'due', 'id', 'status', 'standing'])
@Index(['committeeId', 'status', 'due', 'standing'])
@Index(['committeeId', 'unitId', 'status', 'standing', 'request', 'submittedAt', 'due', 'originalDue'])
@Index(['committeeId', 'extensionAskedAt'])
@Index(['seriesId', 'unitId', 'occurrence'], { unique: true })
export class Assignment {
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

  @NumberColumn()
  unitId: number;

  @ManyToOne(() => Unit, { nullable: false })
  @JoinColumn({ name: 'unitId' })
  unit: Unit;

  @Column({ type: 'text' })
  status: State;

  /** What it was before it was suspended. */
  @TextColumn({ nullable: true })
  suspendedFrom: State | null;

  /** The first last day, for ever; `due` is the current one, of DeadlineVersion number `deadlineVersion`. */
  @DayColumn({ nullable: true })
  originalDue: Day | null;

  @DayColumn({ nullable: true })
  due: Day | null;

  @TextColumn({ nullable: true })
  dueTime: string | null;

  /** The day that reminders aim at, which may be no working day (domain.md 4.1). */
  @DayColumn({ nullable: true })
  aimOn: Day | null;

  @NumberColumn()
  deadlineVersion: number;

  @FlagColumn()
  request: boolean;

  @FlagColumn()
  standing: boolean;

  /** A matter of hours: the steps counted in hours apply on the day of issue too. */
  @FlagColumn()
  urgent: boolean;

  /** The ladder and rungs it was issued under (rules/policy.entity.ts). */
  @NumberColumn()
  policyId: number;

  /** The recurring duty that it is one turn of, the day that identifies the turn, and the turn's number, from 1. */
  @NumberColumn({ nullable: true })
  seriesId: number | null;

  @DayColumn({ nullable: true })
  occurrence: Day | null;

  @NumberColumn({ nullable: true })
  turn: number | null;

  @InstantColumn()
  issuedAt: Instant;

  /** When the present deadline and duty began; steps at or before it are covered by that message. */
  @InstantColumn()
  armedAt: Instant;

  /** Whom the unit named to see to it, as long as that person is of the unit and at work; the head answers all the same. */
  @Index()
  @NumberColumn({ nullable: true })
  officerId: number | null;

  /** When somebody of the lead unit first looked at it. */
  @InstantColumn({ nullable: true })
  openedAt: Instant | null;

  @InstantColumn({ nullable: true })
  receivedAt: Instant | null;

  /** When the unit last said something of it: received it, reported progress. */
  @InstantColumn({ nullable: true })
  heardAt: Instant | null;

  /** Of the last submission; lateness is measured by it. */
  @InstantColumn({ nullable: true })
  submittedAt: Instant | null;

  @InstantColumn({ nullable: true })
  completedAt: Instant | null;

  /** Since when a request for a later day waits for its decision; null when none does. */
  @InstantColumn({ nullable: true })
  extensionAskedAt: Instant | null;

  /** How often a later day was granted. */
  @NumberColumn()
  extensions: number;

  /** How often the office urged by hand, and when it last did. */
  @NumberColumn()
  urged: number;

  @InstantColumn({ nullable: true })
  urgedAt: Instant | null;

  /**
   * A change that the lead unit has to be told of at once: `issue`, `return:5`, `extend:2`, `resume:7`, `withdraw:9`, `remark:4`
   * (the number is the assignment's version then, or the deadline's). The heartbeat tells it and clears it.
   */
  @TextColumn({ nullable: true })
  announce: string | null;

  /**
   * That the officer was named and has to be told so at once: `officer:6` (the assignment's version then). The heartbeat
   * tells it and clears it.
   */
  @TextColumn({ nullable: true })
  announceToOfficer: string | null;

  /** When somebody has to be told next; null when nobody has. The heartbeat's only question. */
  @Index()
  @InstantColumn({ nullable: true })
  nextActionAt: Instant | null;

  /** Every step up to then has been told or covered; null: the stages say which. */
  @InstantColumn({ nullable: true })
  toldUpTo: Instant | null;

  /** Grows with every change. */
  @NumberColumn()
  version: number;

  /** Task, unit and number, folded, for search without diacritics. */
  @TextColumn()
  searchKey: string;
}
