import { Injectable } from '@nestjs/common';
import type { Instant } from '../../domain/day.js';
import { stopwatch } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import type { Channel, Outcome, OutgoingMessage, Route } from '../channel.js';
import { ZaloClient } from './client.js';
import { missingSettings } from './missing-settings.js';
import { concernsTheWay, outcomeOf } from './outcomes.js';
import { templateMistake } from './template.js';
import { TokenStore } from './token-store.js';
import { type Way, waysOf } from './ways.js';
import { field, numberIn } from './zalo-http.js';

/** Zalo as a nudge: it says that something waits and leads there; all the words are in the e-mail and on the page. */
@Injectable()
export class ZaloChannel implements Channel {
  readonly name = 'zalo';

  constructor(
    private readonly config: Config,
    private readonly client: ZaloClient,
    private readonly store: TokenStore,
  ) {}

  unavailable(): string | undefined {
    const missing = missingSettings(this.config.zalo, this.store.granted);
    return missing.length ? `chưa cấu hình Zalo: thiếu ${missing.join(', ')}` : undefined;
  }

  /** Takes the next way only when Zalo has certainly not sent the message by the one before. */
  async send(message: OutgoingMessage, now: Instant): Promise<Outcome> {
    const unavailable = this.unavailable();
    if (unavailable) return refused(false, 'not-configured', unavailable);
    const elapsed = stopwatch();
    const reasons: string[] = [];
    let last: Outcome = refused(true, 'no-phone', 'người nhận không có số điện thoại');
    for (const way of waysOf(message, this.config.zalo, now)) {
      const { outcome, onward } = await this.sendBy(way, message, now.add({ milliseconds: elapsed() }));
      if (outcome.kind === 'accepted') return outcome;
      reasons.push(`${way.name}: ${outcome.reason}`);
      last = reasons.length > 1 ? { ...outcome, reason: reasons.join('; ') } : outcome;
      if (!onward) break;
    }
    return last;
  }

  /** Zalo can be asked of messages by telephone number only (zalo.md 1.6). */
  async arrived(providerId: string, route: Route, now: Instant): Promise<boolean | undefined> {
    if (route !== 'zalo-phone' || this.unavailable()) return undefined;
    const path = `/message/status?${new URLSearchParams({ message_id: providerId })}`;
    const reply = await this.client.ask({ host: 'phone', path }, now);
    if (!('answered' in reply) || !reply.answered || numberIn(reply.body, 'error') !== 0) return undefined;
    const status = numberIn(field(reply.body, 'data'), 'status');
    return status === 1 || (status === 0 ? false : undefined);
  }

  private async sendBy(way: Way, message: OutgoingMessage, now: Instant): Promise<Sent> {
    const { route, template, question } = way;
    const mistake = template ? templateMistake(message.zalo) : undefined;
    if (mistake) return { outcome: { ...refused(true, 'invalid-data', mistake), route }, onward: true };
    const reply = await this.client.ask(question, now);
    const outcome = outcomeOf(reply, { host: question.host, route, noticeId: message.noticeId }, now);
    return { outcome, onward: concernsTheWay(reply, question.host) };
  }
}

/** What came of one way, and whether the next one may be tried in the same breath. */
interface Sent {
  outcome: Outcome;
  onward: boolean;
}

function refused(permanent: boolean, code: string, reason: string): Outcome & { kind: 'refused' } {
  return { kind: 'refused', permanent, code: `zalo/${code}`, reason };
}
