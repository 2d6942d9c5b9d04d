import { Injectable, Logger } from '@nestjs/common';
import { In } from 'typeorm';
import { mayCareForChannels } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import { CHANNEL_NAMES, type ChannelName } from '../../channels/channel.js';
import { Channels } from '../../channels/channels.js';
import { type ConnectionState, ZaloConnection } from '../../channels/zalo/connection.js';
import type { Instant } from '../../domain/day.js';
import { Person } from '../../people/person.entity.js';
import { Config } from '../../platform/config.js';
import { Database } from '../../platform/database.js';
import { Conflict, Forbidden, NotFound } from '../../platform/refusal.js';
import { Attempt, type AttemptOutcome } from '../attempt.entity.js';
import type { ChannelPause } from '../delivery/channel-pause.entity.js';
import { ChannelTest } from './channel-test.entity.js';
import { beginTest, endTest } from './channel-tests.js';
import { Notice, WAITING } from '../notice.entity.js';
import { endPause, readPauses } from '../delivery/pauses.js';
import { testMessage } from './test-message.js';

/** How one channel stands. */
export interface ChannelStanding {
  channel: ChannelName;
  /** Why nothing can be sent this way; undefined when it is configured. */
  unavailable: string | undefined;
  /** That the whole channel waits, and until when. */
  pause: ChannelPause | undefined;
  /** The last message that it took, and the last that it did not, among the newest tries. */
  lastTaken: Attempt | undefined;
  lastFailed: Attempt | undefined;
  /** How many messages wait to leave. */
  waiting: number;
}

/** Only so many of the newest tries are looked through: nobody waits for years of them. */
const NEWEST = 5000;
const FAILED: readonly AttemptOutcome[] = ['failed-for-now', 'failed-for-good', 'unreachable', 'unknown'];

/** The care for the channels by administrators and secretariats; a test is no notice, and only its sender sees its end. */
@Injectable()
export class ChannelCare {
  private readonly logger = new Logger(ChannelCare.name);

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly channels: Channels,
    private readonly zalo: ZaloConnection,
  ) {}

  /** How every channel stands at `now`, and the grant that Zalo is used with. */
  async standing(
    who: Principal,
    now: Instant,
  ): Promise<{ channels: ChannelStanding[]; zalo: ConnectionState }> {
    careOnly(who);
    const pauses = await readPauses(this.database.read, now);
    const channels: ChannelStanding[] = [];
    for (const channel of CHANNEL_NAMES)
      channels.push({
        channel,
        unavailable: this.channels.named(channel).unavailable(),
        pause: pauses.find((pause) => pause.channel === channel),
        lastTaken: await this.last(channel, ['accepted']),
        lastFailed: await this.last(channel, FAILED),
        waiting: await this.database.read.countBy(Notice, { channel, state: In([...WAITING]) }),
      });
    return { channels, zalo: await this.zalo.state(now) };
  }

  /** Asks Zalo now what is left of the day's messages and whether the template fits. */
  async checkZalo(who: Principal, now: Instant) {
    careOnly(who);
    return { quota: await this.zalo.quota(now), template: await this.zalo.template(now) };
  }

  /** Sends one real message to whoever asks, past the outbox; TooMany after a few within an hour. */
  async test(channel: ChannelName, who: Principal, now: Instant): Promise<ChannelTest> {
    careOnly(who);
    const id = await this.database.write((tx) => beginTest(tx, channel, who.personId, now));
    const person = await this.database.read.findOneBy(Person, { id: who.personId });
    const message = testMessage(person!, this.config, now);
    const outcome = await this.channels.named(channel).send(message, now);
    const tested = await endTest(this.database, id, outcome, message);
    this.logger.log('channel tested', { channel, code: tested.code ?? 'accepted', by: who.personId });
    return tested;
  }

  /** What became of a test of one's own; null for any other. */
  ownTest(id: number, { personId }: Principal): Promise<ChannelTest | null> {
    return this.database.read.findOneBy(ChannelTest, { id, personId });
  }

  /** Ends the channel's pause, so that what it held leaves with the next heartbeat. */
  async retry(channel: ChannelName, who: Principal, now: Instant): Promise<void> {
    careOnly(who);
    await this.database.write((tx) => endPause(tx, channel, now));
  }

  /** Where Zalo asks its administrator for a new grant, to come back to `redirect`; Conflict without an app. */
  async askZalo(redirect: string, who: Principal, now: Instant): Promise<string> {
    careOnly(who);
    const { appId, appSecret } = this.config.zalo;
    if (!appId || !appSecret)
      throw new Conflict(
        'channels/no-zalo-app',
        'Cần đặt ZALO_APP_ID và ZALO_APP_SECRET trước khi xin quyền.',
      );
    return this.zalo.authorizeUrl(redirect, now);
  }

  /** Takes the grant that Zalo sent back with; answers why it could not, and otherwise lets waiting messages leave. */
  async takeGrant(
    code: string,
    state: string,
    who: Principal,
    now: Instant,
  ): Promise<{ code: string; reason: string } | undefined> {
    careOnly(who);
    const failure = await this.zalo.exchange(code, state, now);
    if (!failure) await this.database.write((tx) => endPause(tx, 'zalo', now));
    return failure;
  }

  private async last(
    channel: ChannelName,
    outcomes: readonly AttemptOutcome[],
  ): Promise<Attempt | undefined> {
    const { read } = this.database;
    const [newest] = await read.find(Attempt, { select: { id: true }, order: { id: 'DESC' }, take: 1 });
    const found = await read
      .createQueryBuilder(Attempt, 'attempt')
      .innerJoin(Notice, 'notice', 'notice.id = attempt.noticeId')
      .where('attempt.id > :since', { since: (newest?.id ?? 0) - NEWEST })
      .andWhere('attempt.outcome IN (:...outcomes)', { outcomes })
      .andWhere('notice.channel = :channel', { channel })
      .orderBy('attempt.id', 'DESC')
      .limit(1)
      .getOne();
    return found ?? undefined;
  }
}

/** The channel of that name; throws NotFound for anything else. */
export function channelIn(text: string): ChannelName {
  const found = CHANNEL_NAMES.find((name) => name === text);
  if (found) return found;
  throw new NotFound('channels/unknown', 'Không có kênh gửi tin này; chỉ có email và zalo.');
}

function careOnly(who: Principal): void {
  if (!mayCareForChannels(who))
    throw new Forbidden('channels/keeper-only', 'Phần này dành cho quản trị viên và thư ký Ban Chỉ đạo.');
}
