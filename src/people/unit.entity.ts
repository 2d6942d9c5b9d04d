import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import { DayColumn, JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** A unit (đơn vị) that can owe an assignment. Never deleted: an abolished one keeps its name and its past. */
@Entity('unit')
export class Unit {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @TextColumn({ unique: true })
  code: string;

  @TextColumn()
  name: string;

  /** Other names that documents use: abbreviations, former names, known misspellings. */
  @JsonColumn()
  aliases: string[];

  /** `authority`, `department`, `agency`, `commune`, `organisation`, ...: what groups select by. */
  @TextColumn()
  kind: string;

  @NumberColumn({ nullable: true })
  parentId: number | null;

  /** First and last day of its existence; null when open. */
  @DayColumn({ nullable: true })
  validFrom: Day | null;

  @DayColumn({ nullable: true })
  validTo: Day | null;

  /** Codes of the units that took over its work; a person decides which of them gets what. */
  @JsonColumn()
  successors: string[];

  /** By what it is looked for (search-keys.ts). */
  @TextColumn()
  searchKey: string;
}
