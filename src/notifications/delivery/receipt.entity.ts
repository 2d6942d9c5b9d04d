import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ChannelName } from '../../channels/channel.js';
import type { Instant } from '../../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../../platform/columns.js';

/**
 * What a channel told of a message after it had left, as it came: it may come twice, out of order, and before the
 * answer to the sending. Written down first, then applied to the notice once it is known which one it is.
 */
@Entity('receipt')
@Index(['channel', 'providerId'])
@Index(['noticeId', 'receivedAt'])
export class Receipt {
  /** Of two that say the same only the first is kept: `zalo/9c1f0e77/delivered`, `email/ID/bounced/…`. */
  @PrimaryColumn({ type: 'text' })
  key: string;

  @Column({ type: 'text' })
  channel: ChannelName;

  @Column({ type: 'text' })
  kind: 'delivered' | 'seen' | 'delayed' | 'bounced';

  @TextColumn()
  providerId: string;

  /** When it happened, as the channel tells it. */
  @InstantColumn()
  at: Instant;

  @InstantColumn()
  receivedAt: Instant;

  /** The notice that it was applied to; null while none has this `providerId`. */
  @NumberColumn({ nullable: true })
  noticeId: number | null;
}
