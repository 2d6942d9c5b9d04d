import { createHmac } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { Instant } from '../../domain/day.js';
import { stopwatch } from '../../platform/clock.js';
import { Config } from '../../platform/config.js';
import { traceOf } from '../../platform/logging.js';
import { type Host, meaningOf } from './codes.js';
import { type NoToken, ZaloTokens } from './tokens.js';
import { errorOf, type Reply, request } from './zalo-http.js';

/** A question to one of Zalo's two hosts; with a body it is posted. */
export interface Question {
  host: Host;
  /** From the slash on, with its query. */
  path: string;
  body?: object;
}

/** Speaks to Zalo for the Official Account. */
@Injectable()
export class ZaloClient {
  private readonly logger = new Logger(ZaloClient.name);

  constructor(
    private readonly config: Config,
    private readonly tokens: ZaloTokens,
  ) {}

  /**
   * Asks once, and once more with another token when Zalo refuses the first one, which it does before anything else.
   * Without a token nothing was asked. Never throws.
   */
  async ask(question: Question, now: Instant): Promise<Reply | NoToken> {
    const elapsed = stopwatch();
    try {
      const first = await this.tokens.current(now);
      if (!('token' in first)) return first;
      const reply = await this.put(question, first.token);
      if (!refusesToken(question.host, reply)) return reply;
      const second = await this.tokens.instead(first.token, now.add({ milliseconds: elapsed() }));
      return 'token' in second ? await this.put(question, second.token) : second;
    } catch (error) {
      this.logger.error('Zalo token could not be read', { stack: traceOf(error) });
      return { ...NO_STORE, until: now.add({ minutes: 1 }) };
    }
  }

  private put({ host, path, body }: Question, token: string): Promise<Reply> {
    const { businessUrl, openapiUrl, appsecretProof, appSecret } = this.config.zalo;
    const proof = createHmac('sha256', appSecret ?? '')
      .update(token)
      .digest('hex');
    return request({
      method: body ? 'POST' : 'GET',
      url: `${host === 'phone' ? businessUrl : openapiUrl}${path}`,
      body,
      headers: { access_token: token, ...(appsecretProof && { appsecret_proof: proof }) },
    });
  }
}

const NO_STORE = { code: 'zalo/no-store', reason: 'chưa đọc được phiên kết nối Zalo từ cơ sở dữ liệu' };

function refusesToken(host: Host, reply: Reply): boolean {
  const code = reply.answered ? errorOf(reply.body) : undefined;
  return code !== undefined && code !== 0 && meaningOf(host, code).class === 'token';
}
