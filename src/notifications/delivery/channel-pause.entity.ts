import { Entity, PrimaryColumn } from 'typeorm';
import type { ChannelName } from '../../channels/channel.js';
import type { Instant } from '../../domain/day.js';
import { InstantColumn, TextColumn } from '../../platform/columns.js';

/** That a whole channel waits, for all instances: its quota is used up, or somebody has to mend its setting. */
@Entity('channel_pause')
export class ChannelPause {
  @PrimaryColumn({ type: 'text' })
  channel: ChannelName;

  @InstantColumn()
  since: Instant;

  /** When it is tried again. */
  @InstantColumn()
  until: Instant;

  @TextColumn()
  code: string;

  /** In Vietnamese, for the secretariat. */
  @TextColumn()
  reason: string;
}
