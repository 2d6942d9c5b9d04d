import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { ChannelName } from '../channels/channel.js';
import type { Instant } from '../domain/day.js';
import { Person } from '../people/person.entity.js';
import { InstantColumn, NumberColumn, TextColumn } from '../platform/columns.js';

/** gathering: the planner still adds items; the rest as in lessons.md, section 3. */
export const NOTICE_STATES = [
  'gathering',
  'pending',
  'held',
  'sending',
  'sent',
  'delivered',
  'failed',
  'unknown',
  'stale',
  'superseded',
] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** The outbox: what one person gets on one channel in one slot. Rendered from the state at sending. */
@Entity('notice')
@Index(['personId', 'channel', 'slot'], { unique: true })
@Index(['state', 'nextTryAt'])
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

  /** The e-mail's Message-ID, the same on every repeat, or Zalo's message id. */
  @TextColumn({ nullable: true })
  messageId: string | null;

  @TextColumn({ nullable: true })
  subject: string | null;

  @InstantColumn({ nullable: true })
  sentAt: Instant | null;
}
