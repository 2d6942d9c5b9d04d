import { Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { AttachmentKind } from '../domain/attachments.js';
import type { Instant } from '../domain/day.js';
import { BytesColumn, InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** A file that came with a unit's report. The row is never deleted; a file that was taken off has lost its bytes. */
@Entity('attachment')
@Index(['assignmentId'])
export class Attachment {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  assignmentId: number;

  /** The report that it came with. */
  @NumberColumn()
  historyId: number;

  @TextColumn()
  kind: AttachmentKind;

  @TextColumn()
  name: string;

  @TextColumn()
  mediaType: string;

  /** In bytes, as it is kept. */
  @NumberColumn()
  size: number;

  /** Of the bytes as they are kept; it stays when they are gone. */
  @TextColumn()
  sha256: string;

  @NumberColumn()
  uploadedById: number;

  @InstantColumn()
  at: Instant;

  @InstantColumn({ nullable: true })
  removedAt: Instant | null;

  @NumberColumn({ nullable: true })
  removedById: number | null;

  @TextColumn({ nullable: true })
  reason: string | null;
}

/** A file's bytes, apart from what lists read. */
@Entity('attachment_bytes')
export class AttachmentBytes {
  @PrimaryColumn({ type: 'integer' })
  attachmentId: number;

  @BytesColumn()
  bytes: Buffer;
}
