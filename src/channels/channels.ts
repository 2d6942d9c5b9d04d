import type { Channel, ChannelName } from './channel.js';

/** Every way to reach a person. */
export class Channels {
  constructor(private readonly ways: readonly Channel[]) {}

  /** Throws for a name that no channel has: the settings allow only known ones. */
  named(name: ChannelName): Channel {
    const way = this.ways.find((channel) => channel.name === name);
    if (!way) throw new Error(`There is no channel named ${name}.`);
    return way;
  }

  /** Those that can send at present, and the others with the reason why they cannot. */
  available(): { ready: ChannelName[]; held: { name: ChannelName; reason: string }[] } {
    const ready: ChannelName[] = [];
    const held: { name: ChannelName; reason: string }[] = [];
    for (const way of this.ways) {
      const reason = way.unavailable();
      if (reason) held.push({ name: way.name, reason });
      else ready.push(way.name);
    }
    return { ready, held };
  }
}
