import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { ChannelName } from '../channels/channel.js';
import type { Instant } from '../domain/day.js';
import { Person } from '../people/person.entity.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/**
 * gathering: the planner still adds items; retrying: failed for now; failed: for good; unknown: it may have gone, and
 * only a receipt or a person can tell; stale: pointless before it left; cancelled: a person stopped it.
 */
export const NOTICE_STATES = [
  'gathering',
  'pending',
  'held',
  'retrying',
  'sending',
  'sent',
  'delivered',
  'seen',
  'failed',
  'unknown',
  'stale',
  'superseded',
  'cancelled',
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** States from which a message may still leave. */
export const WAITING: readonly NoticeState[] = ['pending', 'held', 'retrying'];

/** The outbox: what one person gets on one channel in one slot. Rendered from the state at sending. */
@Entity('notice')
@Index(['personId', 'channel', 'slot'], { unique: true })
@Index(['state', 'nextTryAt'])
@Index(['personId', 'sentAt'])
@Index(['fallbackAt'])
@Index(['messageId'])
@Index(['providerId'])
export class Notice {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  personId: number;

  @ManyToOne(() => Person, { nullable: false })
  @JoinColumn({ name: 'personId' })
  person: Person;

  @Column({ type: 'text' })
  channel: ChannelName;

  /** `2024-05-03T08:00` for a daily slot; `issue:...` and `change:...` for what leaves at once (word.ts). */
  @TextColumn()
  slot: string;

  @Column({ type: 'text' })
  state: NoticeState;

  /** Why it is in this state, in Vietnamese, for whoever asks why nothing came. */
  @TextColumn({ nullable: true })
  reason: string | null;

  /** The newer message that took over everything this one carried; null while it carries it itself. */
  @NumberColumn({ nullable: true })
  heirId: number | null;

  @InstantColumn()
  createdAt: Instant;

  @InstantColumn()
  nextTryAt: Instant;

  @NumberColumn()
  tries: number;

  /** While sending: who claimed it and until when. */
  @TextColumn({ nullable: true })
  leaseOwner: string | null;

  @InstantColumn({ nullable: true })
  leaseUntil: Instant | null;

  /**
   * When the person's next channel is used as well, unless this message has arrived by then: no receipt came, or the
   * channel is down. Null when nothing of the kind is to be done.
   */
  @InstantColumn({ nullable: true })
  fallbackAt: Instant | null;

  /** The e-mail's Message-ID without angle brackets, the same on every repeat; Zalo's tracking id is made of it too. */
  @TextColumn({ nullable: true })
  messageId: string | null;

  /** The number under which the channel took it, which its receipts bring back; Zalo's message id. */
  @TextColumn({ nullable: true })
  providerId: string | null;

  @TextColumn({ nullable: true })
  subject: string | null;

  @InstantColumn({ nullable: true })
  sentAt: Instant | null;

  /** By the receipt, at the time that the channel names. */
  @InstantColumn({ nullable: true })
  deliveredAt: Instant | null;

  @InstantColumn({ nullable: true })
  seenAt: Instant | null;
}
