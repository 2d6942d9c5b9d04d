import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { SentZalo, ZaloAccount } from './account.js';

/** How an event is told in other ways than it should be. */
export interface Telling {
  /** The signature is not ours. */
  badMac?: boolean;
  /** How often the same event is told; 1. */
  times?: number;
  /** When it happened, in milliseconds since 1970; the stand-in's now. */
  at?: number;
}

/** One try to tell an event. `status` 0: nobody answered in time. */
export interface Told {
  event: string;
  body: string;
  headers: Record<string, string>;
  status: number;
}

/** Zalo's own ladder is 30 s, 5, 15, 30 and 60 minutes: a thousandth of it is enough here. */
const LADDER = [30, 300, 900, 1800, 3600];

/** Tells one address what happens on the account, as zalo.md section 4 has it; nothing while it has no address. */
export class ZaloWebhooks {
  url: string | undefined;
  /** Whether each message that was taken is told as received by itself, before or after the answer to its sending. */
  receipts: 'before' | 'after' | 'never' = 'never';
  /** Milliseconds between the tries, and for each of them. */
  ladder: readonly number[] = LADDER;
  deadline = 2000;
  readonly told: Told[] = [];

  constructor(private readonly account: ZaloAccount) {}

  /** The person's telephone has the message. */
  received(message: SentZalo, telling: Telling = {}): Promise<number> {
    const at = telling.at ?? this.account.now();
    message.deliveredAt ??= at;
    const byPhone = message.phone !== null;
    const about = byPhone
      ? { delivery_time: String(at), msg_id: message.messageId, tracking_id: message.trackingId ?? '' }
      : { msg_id: message.messageId };
    return this.tell(
      { ...this.fromAccount(message), event_name: 'user_received_message', message: about },
      byPhone ? 'ZNS' : 'OA OpenAPI',
      telling,
    );
  }

  /** The person has opened the message. */
  seen(message: SentZalo, telling: Telling = {}): Promise<number> {
    const about = { msg_ids: [message.messageId] };
    const server = message.phone === null ? 'OA OpenAPI' : 'ZNS';
    return this.tell(
      { ...this.fromAccount(message), event_name: 'user_seen_message', message: about },
      server,
      telling,
    );
  }

  /** The user writes to the account, which opens the window for messages. */
  writes(userId: string, text: string, telling: Telling = {}): Promise<number> {
    this.account.follow(userId);
    const messageId = createHash('sha256')
      .update(`${userId}${text}${this.told.length}`)
      .digest('hex')
      .slice(0, 20);
    return this.tell(
      {
        user_id_by_app: `55${userId.slice(2)}`,
        sender: { id: userId },
        recipient: { id: this.account.oaId },
        event_name: 'user_send_text',
        message: { text, msg_id: messageId },
      },
      'OA OpenAPI',
      telling,
    );
  }

  /** The user begins to follow the account, or no longer does. */
  follows(userId: string, does = true, telling: Telling = {}): Promise<number> {
    if (does) this.account.follow(userId);
    else this.account.followers.delete(userId);
    return this.tell(
      {
        oa_id: this.account.oaId,
        follower: { id: userId },
        event_name: does ? 'follow' : 'unfollow',
        source: 'oa_profile',
      },
      'OA OpenAPI',
      telling,
    );
  }

  /** What the "Test" button of Zalo's console sends: signed, with ids that are not ours. */
  consoleTest(): Promise<number> {
    return this.tell({
      sender: { id: '246845883529197922' },
      recipient: { id: '388613280878808645' },
      event_name: 'user_send_text',
      message: { text: 'This is testing message', msg_id: 'This is message id' },
    });
  }

  /** Signs an event and tells it until it is answered with 200 or the ladder ends; answers the last status. */
  async tell(event: Record<string, unknown>, server = 'OA OpenAPI', telling: Telling = {}): Promise<number> {
    const { appId, oaSecretKey, now } = this.account;
    const timestamp = String(telling.at ?? now());
    const body = JSON.stringify({ app_id: appId, ...event, timestamp });
    const key = telling.badMac ? 'another-key' : oaSecretKey;
    const mac = createHash('sha256').update(`${appId}${body}${timestamp}${key}`).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'ZaloWebhook',
      'x-zevent-signature': `mac=${mac}`,
      'x-zevent-server': server,
    };
    let status = 0;
    for (let n = 0; n < (telling.times ?? 1); n += 1)
      status = await this.persist(String(event.event_name), body, headers);
    return status;
  }

  private async persist(event: string, body: string, headers: Record<string, string>): Promise<number> {
    for (let retry = 0; ; retry += 1) {
      const status = await this.post(event, body, retry ? { ...headers, num_retry: String(retry) } : headers);
      const pause = this.ladder[retry];
      if (status === 200 || pause === undefined) return status;
      await wait(pause);
    }
  }

  private async post(event: string, body: string, headers: Record<string, string>): Promise<number> {
    const { url, deadline } = this;
    if (!url) return 200;
    const signal = AbortSignal.timeout(deadline);
    const status = await fetch(url, { method: 'POST', body, headers, signal }).then(
      (reply) => reply.status,
      () => 0,
    );
    this.told.push({ event, body, headers, status });
    return status;
  }

  private fromAccount({ phone, userId }: SentZalo) {
    return { sender: { id: this.account.oaId }, recipient: { id: phone ?? userId } };
  }
}
