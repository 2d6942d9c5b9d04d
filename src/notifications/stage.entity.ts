import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { FlagColumn, InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** That one person is told one step of one deadline of one assignment. Unique: this makes it happen once. */
@Entity('stage')
@Index(['assignmentId', 'deadlineVersion', 'step', 'personId'], { unique: true })
export class Stage {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  assignmentId: number;

  @NumberColumn()
  deadlineVersion: number;

  /** `issue`, `before-3`, `due`, `late-1`, `secretariat-1`, `chair-3`, `not-received`, `return:5`, `officer:6`, ... */
  @TextColumn()
  step: string;

  @NumberColumn()
  personId: number;

  /**
   * superseded: a later step of the same audience was due at the same time and told instead; paused: the person wanted
   * only what cannot wait; dropped: somebody else was meant by the time the message left, and the step counts as untold.
   */
  @Column({ type: 'text' })
  state: 'told' | 'superseded' | 'paused' | 'dropped';

  @InstantColumn()
  at: Instant;

  /**
   * Told to the assignment's officer, beside the heads for whom the step is: it is no sign that one of these was told.
   */
  @FlagColumn()
  along: boolean;
}

/** That a notice carries a stage; on fallback a second notice carries the same one. */
@Entity('notice_item')
@Index(['noticeId'])
@Index(['stageId'])
export class NoticeItem {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  noticeId: number;

  @NumberColumn()
  stageId: number;

  /** Why the message left without it, in Vietnamese; null while it belongs to the message. */
  @TextColumn({ nullable: true })
  dropped: string | null;
}

/** That a person gets the committee's weekly overview with a notice; unique per first working day of the week. */
@Entity('overview')
@Index(['committeeId', 'personId', 'week'], { unique: true })
export class Overview {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  committeeId: number;

  @NumberColumn()
  personId: number;

  /** The week's Monday, `2024-05-06`. */
  @TextColumn()
  week: string;

  @NumberColumn()
  noticeId: number;
}
