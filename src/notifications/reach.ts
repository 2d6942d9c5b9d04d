import { Injectable } from '@nestjs/common';
import type { ChannelName } from '../channels/channel.js';
import { Channels } from '../channels/channels.js';
import type { Person } from '../people/person.entity.js';
import { Config } from '../platform/config.js';

/**
 * The channels that reach `person`, the preferred one first; never empty. Zalo needs a number, the person's own
 * consent (domain.md 3.8) and an account that can send; work e-mail is part of the duty and waits when it cannot.
 */
export function channelsOf(
  person: Person,
  order: readonly ChannelName[],
  ready: readonly ChannelName[],
): ChannelName[] {
  const zalo = person.phone !== null && person.zaloConsent !== null && ready.includes('zalo');
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
