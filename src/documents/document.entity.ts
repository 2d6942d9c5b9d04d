import { Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { BytesColumn, InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** The paper as it arrived: its bytes, never changed, and the text that was read from them. */
@Entity('document')
export class Document {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @TextColumn()
  name: string;

  @TextColumn()
  mediaType: string;

  @TextColumn()
  sha256: string;

  @BytesColumn()
  bytes: Buffer;

  @TextColumn()
  text: string;

  @NumberColumn()
  uploadedById: number;

  @InstantColumn()
  uploadedAt: Instant;
}
