import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Registry } from 'prom-client';
import { MoreThan } from 'typeorm';
import { Attempt } from '../notifications/attempt.entity.js';
import { Notice, type NoticeState } from '../notifications/notice.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database.js';
import { WatchService } from './watch.service.js';

/** States in which something has still to happen to a message. */
const UNSETTLED: readonly NoticeState[] = ['gathering', 'pending', 'held', 'retrying', 'sending', 'unknown'];

/** What the engine shows on /metrics: counted in the database when somebody asks, by its indexes. */
@Injectable()
export class Metrics {
  private counted: number | undefined;

  constructor(
    private readonly watch: WatchService,
    private readonly clock: Clock,
    private readonly database: Database,
    registry: Registry,
  ) {
    const registers = [registry];
    const last = new Gauge({
      name: 'dondoc_last_heartbeat_seconds',
      help: 'Unix time at which the heartbeat last ran; absent before the first one.',
      registers,
      collect: async () => {
        const at = await this.watch.lastHeartbeat();
        if (at) last.set(at.epochMilliseconds / 1000);
      },
    });
    const oldest = new Gauge({
      name: 'dondoc_oldest_due_seconds',
      help: 'For how long the oldest matter has been due that was not dealt with; 0 when nothing is due.',
      registers,
      collect: async () => {
        const now = this.clock.now();
        const due = await this.watch.oldestDue(now);
        oldest.set(due ? now.since(due).total('seconds') : 0);
      },
    });
    const outbox = new Gauge({
      name: 'dondoc_outbox',
      help: 'Messages that have not reached their end, by state.',
      labelNames: ['state'],
      registers,
      collect: async () => {
        for (const state of UNSETTLED)
          outbox.set({ state }, await this.database.read.countBy(Notice, { state }));
      },
    });
    const paused = new Gauge({
      name: 'dondoc_channel_paused_until_seconds',
      help: 'Unix time until which a channel waits as a whole; absent for those that do not.',
      labelNames: ['channel'],
      registers,
      collect: async () => {
        paused.reset();
        for (const { channel, until } of await this.watch.paused(this.clock.now()))
          paused.set({ channel }, until.epochMilliseconds / 1000);
      },
    });
    const notices: Counter<'state' | 'channel'> = new Counter({
      name: 'dondoc_notices_total',
      help: 'Tries to deliver a message by any instance since this one was first asked, by outcome and channel.',
      labelNames: ['state', 'channel'],
      registers,
      collect: () => this.count(notices),
    });
  }

  /** Adds what was tried since the last count. */
  private async count(notices: Counter<'state' | 'channel'>): Promise<void> {
    const { read } = this.database;
    const [newest] = await read.find(Attempt, { select: { id: true }, order: { id: 'DESC' }, take: 1 });
    const since = this.counted ?? newest?.id ?? 0;
    this.counted = newest?.id ?? 0;
    const rows = await read
      .createQueryBuilder(Attempt, 'attempt')
      .innerJoin(Notice, 'notice', 'notice.id = attempt.noticeId')
      .select('attempt.outcome', 'state')
      .addSelect('notice.channel', 'channel')
      .addSelect('COUNT(*)', 'times')
      .where({ id: MoreThan(since) })
      .andWhere('attempt.id <= :newest', { newest: this.counted })
      .groupBy('attempt.outcome')
      .addGroupBy('notice.channel')
      .getRawMany<{ state: string; channel: string; times: number | string }>();
    for (const { state, channel, times } of rows) notices.inc({ state, channel }, Number(times));
  }
}
