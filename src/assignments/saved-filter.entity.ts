import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, JsonColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** A filter of the register under a name: its owner's, or shared with a committee's chair and secretariat. */
@Entity('saved_filter')
export class SavedFilter {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @Index()
  @NumberColumn()
  personId: number;

  /** Whose office shares it; null: its owner's alone. */
  @Index()
  @NumberColumn({ nullable: true })
  committeeId: number | null;

  @TextColumn()
  name: string;

  /** The filters as the contract names them. */
  @JsonColumn()
  query: Readonly<Record<string, string | number>>;

  @InstantColumn()
  at: Instant;
}
