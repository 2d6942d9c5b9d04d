import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../../domain/day.js';
import { BytesColumn, InstantColumn, JsonColumn, NumberColumn, TextColumn } from '../../platform/columns.js';
import type { NoticeCriteria } from '../log/notice-criteria.dto.js';

/** One export of who was told what: kept whole, so that the log can be compared with it at any time. */
@Entity('evidence')
export class Evidence {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @InstantColumn()
  at: Instant;

  @NumberColumn()
  byId: number;

  /** What was asked for. */
  @JsonColumn()
  filter: NoticeCriteria;

  /** The committees whose assignments it may tell of: whoever serves all of them may read it. */
  @JsonColumn()
  committeeIds: number[];

  @NumberColumn()
  lines: number;

  /** SHA-256 of the canonical text (domain/evidence.ts), in hexadecimal. */
  @TextColumn()
  digest: string;

  /** The canonical text, gzipped. */
  @BytesColumn()
  content: Buffer;
}
