import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { ChannelName } from '../channels/channel.js';
import { Channels } from '../channels/channels.js';
import type { Instant } from '../domain/day.js';
import { channelsOf } from '../notifications/delivery/reach.js';
import type { Recipient } from '../people/acting.js';
import { Config } from '../platform/config.js';
import { Review, type Table } from './review.js';
import type { Row } from './review-row.js';

/** Somebody who will be told, and by which channel first. */
export interface Told extends Recipient {
  channel: ChannelName;
}

/** What issuing now would do. */
export interface Outlook {
  table: Table;
  ready: Row[];
  blocked: Row[];
  /** Ready, though something about them is doubtful and nobody has looked. */
  unseen: Row[];
  assignments: number;
  /** Another one whenever a draft was changed or issuing would do something else. */
  state: string;
  /** By unit: how many assignments, and who is told. */
  units: { name: string; assignments: number; told: Told[] }[];
  /** How many people each channel reaches first, and why it cannot send at present. */
  channels: { name: ChannelName; people: number; held: string | undefined }[];
}

/** Who would owe what and who would be told how, if a conclusion were issued now. */
@Injectable()
export class Outlooks {
  constructor(
    private readonly review: Review,
    private readonly channels: Channels,
    private readonly config: Config,
  ) {}

  async of(id: number, who: Principal, now: Instant): Promise<Outlook> {
    const table = await this.review.table(id, who, now);
    const proposed = table.rows.filter(({ draft }) => draft.state === 'proposed');
    const ready = proposed.filter(({ confidence }) => confidence !== 'blocked');
    const owing = ready.flatMap((row) => row.units);
    const { ready: sending, held } = this.channels.available();
    const told = table.heads.map((head): Told => ({
      ...head,
      channel: channelsOf(head.person, this.config.channelOrder, sending)[0]!,
    }));
    const units = [...new Set(owing.map((unit) => unit.id))].map((unitId) => ({
      name: owing.find((unit) => unit.id === unitId)!.name,
      assignments: owing.filter((unit) => unit.id === unitId).length,
      told: told.filter((head) => head.unitId === unitId),
    }));
    const reached = new Map(
      units.flatMap((unit) => unit.told.map(({ person, channel }) => [person.id, channel] as const)),
    );
    return {
      table,
      ready,
      units,
      blocked: proposed.filter(({ confidence }) => confidence === 'blocked'),
      unseen: ready.filter(({ confidence }) => confidence === 'look'),
      assignments: owing.length,
      state: [owing.length, ...proposed.map(({ draft }) => `${draft.id}.${draft.version}`)].join(' '),
      channels: [...new Set(reached.values())].map((name) => ({
        name,
        people: [...reached.values()].filter((each) => each === name).length,
        held: held.find((each) => each.name === name)?.reason,
      })),
    };
  }
}
