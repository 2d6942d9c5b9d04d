import { Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import { Conclusion } from '../conclusions/conclusion.entity.js';
import { FlagColumn, JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** One task (nhiệm vụ) of an issued conclusion; each of its lead units owes one assignment under it. */
@Entity('directive')
export class Directive {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @Index()
  @NumberColumn()
  conclusionId: number;

  @ManyToOne(() => Conclusion, { nullable: false })
  @JoinColumn({ name: 'conclusionId' })
  conclusion: Conclusion;

  @NumberColumn()
  draftId: number;

  @TextColumn()
  section: string;

  @TextColumn()
  task: string;

  /** Names as issued, and the units they meant on that day, frozen. */
  @JsonColumn()
  coordinating: string[];

  @JsonColumn()
  coordinatingUnitIds: number[];

  @FlagColumn()
  request: boolean;

  @FlagColumn()
  urgent: boolean;

  @FlagColumn()
  standing: boolean;
}
