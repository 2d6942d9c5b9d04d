import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Day, Instant } from '../domain/day.js';
import type { Recipient } from '../domain/reading/signature.js';
import { DayColumn, InstantColumn, JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';
import { Document } from '../documents/document.entity.js';
import { Committee } from '../people/committee.entity.js';

/** Something about the document that the clerk has to know before issuing. */
export interface Warning {
  code: string;
  message: string;
}

/** One act on the clerk's table: each row and clause it touched, with what stood there before. */
export interface LastAct {
  /** Told apart from every other act on this conclusion. */
  token: string;
  /** `before` as JSON; null for a row that the act added. */
  rows: { id: number; version: number; before: string | null }[];
  clauses: { id: number; before: Clause['state'] }[];
}

/** A conclusion (thông báo kết luận), from draft to issued. */
@Entity('conclusion')
export class Conclusion {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  committeeId: number;

  @ManyToOne(() => Committee, { nullable: false })
  @JoinColumn({ name: 'committeeId' })
  committee: Committee;

  @NumberColumn()
  documentId: number;

  @ManyToOne(() => Document, { nullable: false })
  @JoinColumn({ name: 'documentId' })
  document: Document;

  /** `627/TB-VPCP`; null while the paper has none. Unique only together with the issuer and the year. */
  @TextColumn({ nullable: true })
  number: string | null;

  @TextColumn({ nullable: true })
  issuer: string | null;

  /** The body above the issuing one, and where it was issued. */
  @TextColumn({ nullable: true })
  superior: string | null;

  @TextColumn({ nullable: true })
  place: string | null;

  @TextColumn({ nullable: true })
  kind: string | null;

  @TextColumn({ nullable: true })
  title: string | null;

  @DayColumn({ nullable: true })
  meetingDate: Day | null;

  /** The paper's own date; deadlines in words count from it. */
  @DayColumn({ nullable: true })
  issuedOn: Day | null;

  @TextColumn({ nullable: true })
  chair: string | null;

  @TextColumn({ nullable: true })
  signer: string | null;

  /** In what capacity: `TL. CHỦ TỊCH`. */
  @TextColumn({ nullable: true })
  signedFor: string | null;

  /** Nơi nhận, with the marks `b/c`, `p/h`, `t/h`. */
  @JsonColumn()
  recipients: Recipient[];

  @Column({ type: 'text' })
  status: 'draft' | 'issued' | 'amended';

  /** How "trước ngày X" was read (domain.md 4.1); frozen with the reading. */
  @Column({ type: 'text' })
  beforeDay: 'register' | 'strict';

  @JsonColumn()
  warnings: Warning[];

  @NumberColumn()
  importedById: number;

  @InstantColumn()
  importedAt: Instant;

  /** When it was first issued here; null before. */
  @InstantColumn({ nullable: true })
  issuedAt: Instant | null;

  /** What the last act on the clerk's table changed, so that it can be taken back; null when nothing can. */
  @JsonColumn({ nullable: true })
  lastAct: LastAct | null;
}

/** A piece of the document's text with its place in it. */
@Entity('clause')
@Index(['conclusionId', 'ordinal'])
export class Clause {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  conclusionId: number;

  @NumberColumn()
  ordinal: number;

  @TextColumn()
  label: string;

  @TextColumn()
  text: string;

  /** Character offsets in the document's text, `end` excluded. */
  @NumberColumn()
  start: number;

  @NumberColumn()
  end: number;

  /** Where the paper has them: page and line within it, from 1; null where the form knows none. */
  @NumberColumn({ nullable: true })
  page: number | null;

  @NumberColumn({ nullable: true })
  line: number | null;

  /** Whether a person has said that it gives no task (không phát sinh nhiệm vụ). */
  @Column({ type: 'text' })
  state: 'unassigned' | 'assigned' | 'no-task';
}
