import { Logger } from '@nestjs/common';
import type { Channel, ChannelName, Outcome, OutgoingMessage } from '../../channels/channel.js';
import type { Channels } from '../../channels/channels.js';
import type { Instant } from '../../domain/day.js';
import { AT_ONCE, writtenAhead } from '../../domain/delivery-policy.js';
import { stopwatch } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import type { Database } from '../../platform/database.js';
import { traceOf } from '../../platform/logging.js';
import { claim, giveBack, newOwner, renew } from './claims.js';
import { countOf, type Delivered } from './delivered.js';
import { Ledger } from './ledger.js';
import type { LettersService } from '../letters/letters.service.js';
import { enough, MailsOfAnHour, type Waiting } from './mails-of-an-hour.js';
import { barTo, channelsOf } from './reach.js';
import { type Finished, settle } from './settling.js';

/** What a delivery works with. */
export interface Tools {
  database: Database;
  letters: LettersService;
  channels: Channels;
  config: Config;
}

/** So many mails are claimed at once: one whose sender died may leave again. */
const MAILS = 200;
/** So many failures one after another, and the other side is down: the rest is tried at the next heartbeat. */
const DOWN = 30;

/** One run of the outbox: claims, reads again, sends outside every transaction, writes down what came of it. */
export class Delivery {
  readonly delivered: Delivered = { sent: 0, failed: 0, held: 0, stale: 0 };
  private readonly logger = new Logger(Delivery.name);
  private readonly owner = newOwner();
  private readonly elapsed = stopwatch();
  private readonly ledger = new Ledger<Finished>(this.owner, (finished) => this.settle(finished));
  private readonly mails: MailsOfAnHour;
  private readonly stopped = new Set<ChannelName>();
  private readonly failures = new Map<ChannelName, number>();
  private readonly free: Record<ChannelName, number> = { email: AT_ONCE, zalo: AT_ONCE };

  /** `limit`: milliseconds after which nothing more is begun. */
  constructor(
    private readonly tools: Tools,
    private readonly now: Instant,
    private readonly limit: number,
  ) {
    this.mails = new MailsOfAnHour(tools.config.mail.perPersonPerHour);
  }

  /** Sends what may leave by the channel until nothing is left, the channel is down, or it is stopped. */
  async drain(name: ChannelName): Promise<void> {
    const channel = this.tools.channels.named(name);
    const letters = this.claimed(name);
    const lane = async () => {
      for await (const waiting of letters) {
        await this.deal(channel, waiting);
        this.free[name] += 1;
      }
    };
    const lanes = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
    await this.ledger.flushed();
    const broken = lanes.find((each) => each.status === 'rejected');
    if (broken) throw broken.reason;
  }

  /** Claims nothing more and begins no letter; what is on its way comes to its end. */
  stop(): void {
    this.stopped.add('email').add('zalo');
  }

  /** Tries no longer to write down what could not be written. */
  abandon(): void {
    this.ledger.abandon();
  }

  /** Tells the other instances that this sender lives. */
  async renew(): Promise<void> {
    try {
      await this.tools.database.write((tx) => renew(tx, this.owner, this.moment()));
    } catch (error) {
      this.logger.error('lease not renewed', { sender: this.owner, stack: traceOf(error) });
    }
  }

  private moment(): Instant {
    return this.now.add({ milliseconds: this.elapsed() });
  }

  /**
   * The letters one by one, few written ahead: what was claimed may change until it leaves. What a sender of Zalo's has
   * claimed when it dies stays unknown, so it claims no more than begins now. What is not begun in the end is given back.
   */
  private async *claimed(name: ChannelName): AsyncGenerator<Waiting> {
    const { database } = this.tools;
    const left = new Set<number>();
    let ahead = AT_ONCE;
    try {
      while (this.goesOn(name)) {
        const most = name === 'email' ? MAILS : this.free[name];
        const ids = await database.write((tx) => claim(tx, this.owner, name, most, this.moment()));
        if (ids.length === 0) return;
        for (const id of ids) left.add(id);
        for (let part = ids.splice(0, ahead); part.length > 0; part = ids.splice(0, ahead)) {
          const begun = this.elapsed();
          for (const waiting of await this.written(name, part)) {
            if (!this.goesOn(name)) return;
            left.delete(waiting.letter.notice.id);
            this.free[name] -= 1;
            yield waiting;
          }
          ahead = writtenAhead(part.length, this.elapsed() - begun);
        }
      }
    } finally {
      if (left.size > 0) await database.write((tx) => giveBack(tx, this.owner, [...left]));
    }
  }

  private goesOn(name: ChannelName): boolean {
    return !this.stopped.has(name) && this.elapsed() < this.limit;
  }

  private async written(name: ChannelName, ids: number[]): Promise<Waiting[]> {
    const { database, letters } = this.tools;
    const now = this.moment();
    const written = await letters.write(ids, now);
    if (name !== 'email') return written.map((letter) => ({ letter, fullUntil: undefined }));
    return this.mails.metered(database.read, written, now);
  }

  private async deal(channel: Channel, waiting: Waiting): Promise<void> {
    const { config, channels } = this.tools;
    const { notice, dropped, message } = waiting.letter;
    const end = await this.endOf(channel, waiting);
    const route = end.kind === 'stale' ? undefined : end.route;
    const finished: Finished = {
      notice,
      dropped,
      subject: 'subject' in message ? message.subject : null,
      end,
      at: this.moment(),
      now: this.now,
      others: channelsOf(notice.person, config.channelOrder, channels.available().ready),
      // Of a message to an account only the webhook ever tells; one by number can also be asked for.
      receipts: route === 'zalo-phone' || (route === 'zalo-uid' && config.zalo.oaSecretKey !== null),
    };
    // Nobody can tell a second copy of it, so it must not get lost whether it left.
    await this.ledger.add(finished, channel.name === 'zalo');
  }

  private async endOf(
    channel: Channel,
    { letter: { notice, message }, fullUntil }: Waiting,
  ): Promise<Finished['end']> {
    if ('pointless' in message) return { kind: 'stale', reason: message.pointless };
    if ('unwritten' in message)
      return { kind: 'refused', permanent: false, code: 'internal', reason: message.unwritten };
    if (fullUntil) return enough(fullUntil, this.tools.config.mail.perPersonPerHour);
    const end = await this.send(channel, message, barTo(channel.name, notice.person));
    this.watch(channel.name, end);
    return end;
  }

  /** Whether the channel is still worth asking after this. */
  private watch(name: ChannelName, end: Outcome): void {
    const vain = end.kind === 'unknown' || (end.kind === 'refused' && !end.permanent && !end.wait?.ordinary);
    const failures = vain ? (this.failures.get(name) ?? 0) + 1 : 0;
    this.failures.set(name, failures);
    if (failures >= DOWN || (end.kind === 'refused' && end.wait?.whole)) this.stopped.add(name);
  }

  /** `barred`: why the reader gets nothing this way any more, whatever was so when the message was planned. */
  private async send(channel: Channel, message: OutgoingMessage, barred?: string): Promise<Outcome> {
    if (barred)
      return { kind: 'refused', permanent: true, code: `${channel.name}/not-wanted`, reason: barred };
    try {
      return await channel.send(message, this.moment());
    } catch (error) {
      // A channel answers whatever the outside world does, so this is a bug; whether it sent is not known.
      this.logger.error('channel failed', { channel: channel.name, stack: traceOf(error) });
      return { kind: 'unknown', code: 'internal', reason: 'lỗi nội bộ khi gửi, không rõ đã gửi hay chưa' };
    }
  }

  private async settle(finished: Finished[]): Promise<void> {
    const { database, config } = this.tools;
    const states = await database.write((tx) => settle(tx, finished, config.delivery));
    for (const state of states) this.delivered[countOf(state)] += 1;
  }
}
