import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ChannelName, Outcome } from '../../channels/channel.js';
import type { Instant } from '../../domain/day.js';
import { InstantColumn, NumberColumn, TextColumn } from '../../platform/columns.js';

/** A message that somebody sent to themself to try a channel: no notice, and not in the log. */
@Entity('channel_test')
@Index(['personId', 'channel', 'at'])
export class ChannelTest {
  @PrimaryGeneratedColumn('increment')
  id: number;

  @NumberColumn()
  personId: number;

  @Column({ type: 'text' })
  channel: ChannelName;

  @InstantColumn()
  at: Instant;

  /** `unknown` until the channel has answered. */
  @Column({ type: 'text' })
  outcome: Outcome['kind'];

  /** The channel's code; null when it took the message. */
  @TextColumn({ nullable: true })
  code: string | null;

  /** What became of it, as a Vietnamese sentence. */
  @TextColumn()
  words: string;
}
