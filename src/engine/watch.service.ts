import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Assignment } from '../assignments/assignment.entity.js';
import { earlier, formatInstant, type Instant } from '../domain/day.js';
import type { Standstill } from '../domain/standstill.js';
import type { ChannelPause } from '../notifications/delivery/channel-pause.entity.js';
import { Notice } from '../notifications/notice.entity.js';
import { readPauses } from '../notifications/delivery/pauses.js';
import { readStandstill } from '../notifications/letters/standstills.js';
import { countTurnedAway } from '../notifications/returned-mail/turned-away.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Database } from '../platform/database.js';
import { CLOCK_DOUBTED, HEARTBEAT, Mark, SILENCE } from '../platform/mark.entity.js';
import { Readiness } from '../platform/readiness.js';

/** Where the `tick` command beats instead, the office says how often; once a day is the least that makes sense. */
const ONE_DAY = { hours: 24 };

/** How long something may be due before it is clear that the heart beats in vain. */
const PATIENCE = { minutes: 15 };

/** What the watch over the heartbeat sees. */
export interface Watched {
  /** When the heart last beat. */
  last: Instant | undefined;
  /** Whether that is so long ago that reminders may be missing. */
  late: boolean;
  /** Since when the oldest matter waits that is due; undefined when nothing is. */
  oldestDue: Instant | undefined;
  /** Since when nothing is planned because the machine's clock leapt ahead. */
  clockDoubtedSince: Instant | undefined;
  standstill: Standstill | undefined;
  /** Channels that wait as a whole. */
  paused: ChannelPause[];
  /** How many mails wait because of how sending is set (turned-away.ts). */
  turnedAway: number;
}

/** Watches the watcher: whether the heart beats, and whether it does so to any effect (DESIGN promise 9). */
@Injectable()
export class WatchService {
  private readonly startedAt: Instant;

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    readiness: Readiness,
  ) {
    this.startedAt = clock.now();
    readiness.add(() => this.whyUnwell(this.clock.now()));
  }

  /** What is seen at `now`, for the secretariat's desk. */
  async watched(now: Instant): Promise<Watched> {
    const last = await this.lastHeartbeat();
    const patience = this.config.heartbeat === 'off' ? ONE_DAY : SILENCE;
    return {
      last,
      late: !last || earlier(last.add(patience), now),
      oldestDue: await this.oldestDue(now),
      clockDoubtedSince: (await this.mark(CLOCK_DOUBTED))?.at ?? undefined,
      standstill: await readStandstill(this.database.read, now),
      paused: await this.paused(now),
      turnedAway: await countTurnedAway(this.database.read),
    };
  }

  /** The channels that wait as a whole, with their reasons. */
  paused(now: Instant): Promise<ChannelPause[]> {
    return readPauses(this.database.read, now);
  }

  /** When the heart last beat to the end. */
  async lastHeartbeat(): Promise<Instant | undefined> {
    return (await this.mark(HEARTBEAT))?.at ?? undefined;
  }

  /** Since when the oldest matter is due: a look at an assignment, or a message that may leave. */
  async oldestDue(now: Instant): Promise<Instant | undefined> {
    const { read } = this.database;
    const [look] = await read.find(Assignment, {
      select: { id: true, nextActionAt: true },
      where: { nextActionAt: LessThanOrEqual(now) },
      order: { nextActionAt: 'ASC' },
      take: 1,
    });
    const [notice] = await read.find(Notice, {
      select: { id: true, nextTryAt: true },
      where: { state: 'pending', nextTryAt: LessThanOrEqual(now) },
      order: { nextTryAt: 'ASC' },
      take: 1,
    });
    const due = [look?.nextActionAt, notice?.nextTryAt].filter((at) => at !== undefined && at !== null);
    return due.reduce<Instant | undefined>((a, b) => (a && earlier(a, b) ? a : b), undefined);
  }

  /** Whether something has been due for so long, while this process ran, that the heart beats in vain. */
  async beatsInVain(now: Instant): Promise<boolean> {
    const due = await this.oldestDue(now);
    return due !== undefined && earlier(this.whileRunning(due).add(PATIENCE), now);
  }

  private async whyUnwell(now: Instant): Promise<string | undefined> {
    if (this.config.heartbeat === 'off') return undefined;
    const last = await this.lastHeartbeat();
    // A service that was just started has not had its first heartbeat yet, and its last one may be days ago.
    if (earlier(this.whileRunning(last ?? this.startedAt).add(SILENCE), now))
      return last
        ? `Nhịp nhắc việc đã ngừng: lần chạy cuối lúc ${formatInstant(last)}.`
        : 'Nhịp nhắc việc chưa chạy lần nào.';
    return (await this.beatsInVain(now))
      ? `Nhịp nhắc việc vẫn chạy nhưng có việc đến lúc nhắc đã quá ${PATIENCE.minutes} phút chưa được xử lý.`
      : undefined;
  }

  private mark(name: string): Promise<Mark | null> {
    return this.database.read.findOneBy(Mark, { name });
  }

  private whileRunning(at: Instant): Instant {
    return earlier(this.startedAt, at) ? at : this.startedAt;
  }
}
