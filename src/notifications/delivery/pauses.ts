import { LessThanOrEqual, MoreThan } from 'typeorm';
import type { ChannelName } from '../../channels/channel.js';
import { earlier, type Instant } from '../../domain/day.js';
import type { Database, Reader, Transaction } from '../../platform/database.js';
import { ChannelPause } from './channel-pause.entity.js';
import { Notice } from '../notice.entity.js';

/** A pause that begins later than this was written by a wrong clock. */
const ABSURD = { hours: 1 };

/** The channels that wait at `now`, each with its reason. */
export async function readPauses(reader: Reader, now: Instant): Promise<ChannelPause[]> {
  return (await reader.find(ChannelPause)).filter((pause) => isOn(pause, now));
}

/** Clears away what is over and answers what is not. */
export async function currentPauses(database: Database, now: Instant): Promise<ChannelPause[]> {
  const all = await database.read.find(ChannelPause);
  const current = all.filter((pause) => isOn(pause, now));
  const over = [{ until: LessThanOrEqual(now) }, { since: MoreThan(now.add(ABSURD)) }];
  if (current.length < all.length) await database.write((tx) => tx.delete(ChannelPause, over));
  return current;
}

/** Lets the whole channel wait, for all instances; a longer pause that is there already stays. */
export async function pauseChannel(tx: Transaction, pause: ChannelPause): Promise<void> {
  const present = await tx.findOneBy(ChannelPause, { channel: pause.channel });
  const holds = present && isOn(present, pause.since);
  if (holds && earlier(pause.until, present.until)) return;
  const since = holds ? present.since : pause.since;
  await tx.upsert(ChannelPause, { ...pause, since }, ['channel']);
}

/** Ends the channel's pause by hand: what it held may leave at once. Answers whether there was one. */
export async function endPause(tx: Transaction, channel: ChannelName, now: Instant): Promise<boolean> {
  const { affected } = await tx.delete(ChannelPause, { channel });
  const held = { channel, state: 'held' as const, nextTryAt: MoreThan(now) };
  await tx.update(Notice, held, { nextTryAt: now });
  return affected !== 0;
}

function isOn({ since, until }: ChannelPause, now: Instant): boolean {
  return !earlier(now.add(ABSURD), since) && earlier(now, until);
}
