import { ApiProperty } from '@nestjs/swagger';
import type { Instant } from '../../domain/day.js';
import { CHANNEL_NAMES } from '../../channels/channel.js';
import type { ConnectionState } from '../../channels/zalo/connection.js';
import { instantText } from '../../platform/columns.js';
import { ChoiceField, FlagField, NumberField, TextField } from '../../platform/fields.js';
import type { ChannelStanding } from './channel-care.service.js';
import type { ChannelTest } from './channel-test.entity.js';

/** How one channel stands. */
export class ChannelView {
  @ChoiceField(CHANNEL_NAMES)
  channel: string;

  @FlagField({ description: 'Đã cấu hình đủ và không tạm dừng' })
  ready: boolean;

  @TextField({ optional: true, description: 'Vì sao chưa gửi được' })
  reason: string | null;

  @TextField({ optional: true, description: 'Cả kênh tạm dừng đến lúc này' })
  pausedUntil: string | null;

  @TextField({ optional: true })
  lastTakenAt: string | null;

  @TextField({ optional: true })
  lastFailedAt: string | null;

  @TextField({ optional: true })
  lastFailure: string | null;

  @NumberField({ min: 0 })
  waiting: number;

  @TextField({ optional: true, description: 'Zalo: phiên kết nối dùng được đến lúc này' })
  connectedUntil: string | null;

  @TextField({ optional: true, description: 'Zalo: cần làm gì để gửi lại được' })
  renew: string | null;
}

export class ChannelList {
  @ApiProperty({ type: [ChannelView] })
  items: ChannelView[];

  @NumberField({ min: 0 })
  total: number;
}

/** What became of a message that somebody sent to themself. */
export class TestedView {
  @ChoiceField(['accepted', 'refused', 'unknown'])
  outcome: string;

  @TextField({ optional: true })
  code: string | null;

  @TextField()
  words: string;
}

/** What Zalo answered when it was asked just now. */
export class ZaloCheckView {
  @NumberField({ optional: true, description: 'Số tin mỗi ngày' })
  daily: number | null;

  @NumberField({ optional: true, description: 'Số tin còn lại hôm nay' })
  remaining: number | null;

  @TextField({ optional: true, description: 'Tình trạng của mẫu tin như Zalo ghi: ENABLE…' })
  template: string | null;

  @ApiProperty({ type: [String], description: 'Mọi điều còn vướng; rỗng khi gửi được' })
  mistakes: string[];
}

export function channelList(channels: readonly ChannelStanding[], zalo: ConnectionState): ChannelList {
  return { items: channels.map((each) => channelView(each, zalo)), total: channels.length };
}

function channelView(standing: ChannelStanding, zalo: ConnectionState): ChannelView {
  const { channel, unavailable, pause, lastTaken, lastFailed, waiting } = standing;
  const ofZalo = channel === 'zalo';
  return {
    channel,
    ready: !unavailable && !pause,
    reason: unavailable ?? pause?.reason ?? null,
    pausedUntil: written(pause?.until),
    lastTakenAt: written(lastTaken?.at),
    lastFailedAt: written(lastFailed?.at),
    lastFailure: lastFailed?.reason ?? null,
    waiting,
    connectedUntil: ofZalo ? written(zalo.validUntil) : null,
    renew: ofZalo ? zalo.renew : null,
  };
}

export function testedView({ outcome, code, words }: ChannelTest): TestedView {
  return { outcome, code, words };
}

function written(at: Instant | null | undefined): string | null {
  return at ? instantText(at) : null;
}
