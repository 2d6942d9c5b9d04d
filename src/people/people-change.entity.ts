import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

export type ChangedKind = 'unit' | 'group' | 'person' | 'committee' | 'stand-in';

/** What became of one field of a unit, a person or a committee; append-only. */
@Entity('people_change')
@Index(['kind', 'subjectId', 'id'])
export class PeopleChange {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @InstantColumn()
  at: Instant;

  /** Who changed it; null: an organisation file on the command line. */
  @NumberColumn({ nullable: true })
  byId: number | null;

  @Column({ type: 'text' })
  kind: ChangedKind;

  @NumberColumn()
  subjectId: number;

  /** The column, or what happened (change-words.ts). */
  @TextColumn()
  field: string;

  /** As people read it; null: nothing stood there. */
  @TextColumn({ nullable: true })
  before: string | null;

  @TextColumn({ nullable: true })
  after: string | null;

  /** What it was a part of, as a sentence. */
  @TextColumn({ nullable: true })
  why: string | null;
}

/** An address that a person had before: a file that still writes it means the same person. */
@Entity('former_email')
export class FormerEmail {
  @PrimaryColumn({ type: 'text' })
  email: string;

  @NumberColumn()
  personId: number;
}
