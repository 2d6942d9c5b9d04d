import type { Channel, ChannelName, Outcome, OutgoingMessage } from '../../src/channels/channel.js';
import { Channels } from '../../src/channels/channels.js';
import type { Instant } from '../../src/domain/day.js';
import type { Arrival } from '../../src/notifications/delivery/receipts.js';

/** up: takes everything; down: takes nothing; moody: anything may come of a message. */
export type Mood = 'up' | 'down' | 'moody';

/** A message that was handed to a channel; `took`: whether it really went, whatever was answered. */
export interface Handed {
  notice: number;
  channel: ChannelName;
  messageId: string;
  at: Instant;
  took: boolean;
}

type Answer =
  'take' | 'unknown' | 'break' | Omit<Extract<Outcome, { kind: 'refused' }>, 'kind' | 'code' | 'reason'>;

/** Mail servers and Zalo as they can be: they take, refuse, wait, do not answer, break, and tell late or never. */
export class OutsideWorld {
  readonly moods: Record<ChannelName, Mood> = { email: 'up', zalo: 'up' };
  readonly configured: Record<ChannelName, boolean> = { email: true, zalo: true };
  readonly handed: Handed[] = [];
  /** What Zalo has still to tell. */
  readonly receipts: Arrival[] = [];
  /** Called before each message. */
  watch: (noticeId: number, channel: ChannelName) => Promise<void> = () => Promise.resolve();
  /** Called with a receipt that is quicker than the answer. */
  hear: (arrival: Arrival, now: Instant) => Promise<void> = () => Promise.resolve();

  /** `chance` answers numbers from 0 to 1. */
  constructor(readonly chance: () => number) {}

  channels(): Channels {
    const asked = () => Promise.resolve([true, false, undefined][Math.floor(this.chance() * 8)]);
    return new Channels([this.channel('email'), { ...this.channel('zalo'), arrived: asked }]);
  }

  /** Everything works, from now on. */
  heal(): void {
    Object.assign(this.moods, { email: 'up', zalo: 'up' });
    Object.assign(this.configured, { email: true, zalo: true });
  }

  private channel(name: ChannelName): Channel {
    return {
      name,
      unavailable: () => (this.configured[name] ? undefined : 'chưa cấu hình'),
      send: (message, now) => this.send(name, message, now),
    };
  }

  private async send(channel: ChannelName, message: OutgoingMessage, now: Instant): Promise<Outcome> {
    const { noticeId: notice, messageId, trackingId } = message;
    await this.watch(notice, channel);
    if (this.chance() < 0.2) await new Promise((resolve) => void setTimeout(resolve, 5 * this.chance()));
    const answer = this.answer(this.moods[channel], now);
    const took = answer === 'take' || (typeof answer === 'string' && this.chance() < 0.5);
    const providerId = `${channel}-${notice}-${this.handed.length}`;
    this.handed.push({ notice, channel, messageId, at: now, took });
    if (took && channel === 'zalo') await this.promiseReceipts(trackingId, providerId, now);
    if (answer === 'take')
      return { kind: 'accepted', providerId, route: channel === 'email' ? 'email' : 'zalo-phone' };
    if (answer === 'break') throw new Error('a mistake in the channel');
    const words = { code: `${channel}/thử`, reason: 'lý do thử' };
    return answer === 'unknown' ? { kind: 'unknown', ...words } : { kind: 'refused', ...answer, ...words };
  }

  private answer(mood: Mood, now: Instant): Answer {
    if (mood === 'up') return 'take';
    const soon = now.add({ minutes: 1 + Math.floor(this.chance() * 30) });
    const refusals: Answer[] = [
      ...Array<Answer>(4).fill({ permanent: false }),
      { permanent: false, wait: { until: soon, whole: true } },
      { permanent: false, wait: { until: soon, whole: false } },
      { permanent: false, wait: { until: now.add({ hours: 20 }), whole: true } },
      { permanent: false, wait: { until: now.add({ hours: 3 }), whole: false, ordinary: true } },
    ];
    const others: Answer[] = [
      ...Array<Answer>(10).fill('take'),
      { permanent: true },
      { permanent: true, unreachable: true },
      'unknown',
      'unknown',
      'break',
    ];
    const answers = mood === 'down' ? refusals : [...refusals, ...others];
    return answers[Math.floor(this.chance() * answers.length)]!;
  }

  private async promiseReceipts(tracking: string, providerId: string, at: Instant): Promise<void> {
    if (this.chance() < 0.3) return;
    const trackingId = this.chance() < 0.7 ? tracking : undefined;
    const arrival = { channel: 'zalo', kind: 'delivered', providerId, trackingId, at } as const;
    if (this.chance() < 0.3) this.receipts.push({ ...arrival, kind: 'seen' });
    if (this.chance() < 0.2) await this.hear(arrival, at);
    else this.receipts.push(arrival);
  }
}
