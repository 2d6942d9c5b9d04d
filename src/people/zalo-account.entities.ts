import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Instant } from '../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** The code with which a person's Zalo account makes itself known; one a person, and gone once it was used. */
@Entity('zalo_code')
@Index(['code'])
export class ZaloCode {
  @PrimaryColumn({ type: 'integer' })
  personId: number;

  /** Six letters and digits (zalo-words.ts). */
  @TextColumn()
  code: string;

  @InstantColumn()
  expiresAt: Instant;
}

export const ZALO_EVENT_KINDS = [
  'linked',
  'unlinked',
  'refused',
  'agreed',
  'withdrew',
  'followed',
  'unfollowed',
] as const;
export type ZaloEventKind = (typeof ZALO_EVENT_KINDS)[number];

/** What a person decided about messages by Zalo, there or on the page; append-only. */
@Entity('zalo_event')
@Index(['personId', 'at'])
export class ZaloEvent {
  /** `zalo/…` with the id of what Zalo told, so that a repetition is none; `page/…` for what was done here. */
  @PrimaryColumn({ type: 'text' })
  key: string;

  @NumberColumn()
  personId: number;

  /** refused: the account that sent the code belongs to somebody else. */
  @Column({ type: 'text' })
  kind: ZaloEventKind;

  /** When the person did it. */
  @InstantColumn()
  at: Instant;
}

/** A Zalo account that has sent a code; of wrong ones only a few are answered (zalo-senders.ts). */
@Entity('zalo_sender')
export class ZaloSender {
  @PrimaryColumn({ type: 'text' })
  userId: string;

  /** How many wrong ones since `since`. */
  @NumberColumn()
  wrong: number;

  @InstantColumn()
  since: Instant;

  /** What Zalo told when the last wrong one came (`zalo/…`): told again it counts once. */
  @TextColumn({ nullable: true })
  lastKey: string | null;
}
