import { Injectable } from '@nestjs/common';
import type { ChannelName } from '../../channels/channel.js';
import { Channels } from '../../channels/channels.js';
import type { Person } from '../../people/person.entity.js';
import { Config } from '../../platform/config.js';

/**
 * Why `person` gets nothing by this channel; undefined when it may be used. Zalo needs the person's own consent
 * (domain.md 3.8) and a number or a linked account; work e-mail is part of the duty.
 */
export function barTo(channel: ChannelName, person: Person): string | undefined {
  if (channel === 'email') return undefined;
  if (person.zaloConsent === null) return 'người nhận chưa đồng ý hoặc đã thôi nhận tin qua Zalo';
  const known = person.phone !== null || person.zaloUserId !== null;
  return known ? undefined : 'hệ thống chưa có số điện thoại hay tài khoản Zalo của người nhận';
}

/**
 * The channels that reach `person` and can send, the preferred one first; never empty, for work e-mail waits when it
 * cannot.
 */
export function channelsOf(
  person: Person,
  order: readonly ChannelName[],
  ready: readonly ChannelName[],
): ChannelName[] {
  const zalo = !barTo('zalo', person) && ready.includes('zalo');
  const reaching = order.filter((name) => name === 'email' || zalo);
  return reaching.includes('email') ? reaching : [...reaching, 'email'];
}

/** Which channel a message takes first at present. */
@Injectable()
export class Reach {
  constructor(
    private readonly config: Config,
    private readonly channels: Channels,
  ) {}

  /** All that it may take, the first first. */
  channelsOf(person: Person): ChannelName[] {
    return channelsOf(person, this.config.channelOrder, this.channels.available().ready);
  }

  firstOf(person: Person): ChannelName {
    return this.channelsOf(person)[0]!;
  }
}
