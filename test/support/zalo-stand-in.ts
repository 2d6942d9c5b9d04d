import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TEMPLATE } from '../../src/channels/zalo/template.js';
import type { ZaloSettings } from '../../src/platform/channel-settings.js';

export interface SentZalo {
  phone: string;
  templateId: string;
  data: Record<string, string>;
  trackingId: string;
  messageId: string;
}

/** What the stand-in does instead of answering as it should. */
export type Trouble = 'hang-up' | 'http-500' | 'http-429' | 'no-error-field';

const APP = { id: '1355000000000000001', secret: 'an-app-secret', template: '412345' };

/**
 * Zalo as zalo.md describes it, on a port of its own: failures come as HTTP 200 with an `error`, a refresh token is
 * good for one use, and numbers ending in a code's digits (`…118`) are refused with it (`-118`).
 */
export class ZaloStandIn {
  readonly sent: SentZalo[] = [];
  /** How often a new pair was given out. */
  refreshes = 0;
  /** How often a message was asked for, whatever became of it. */
  asked = 0;
  trouble: Trouble | undefined;
  refreshTrouble: 'lost-reply' | 'http-500' | 'error-name-only' | undefined;
  requireProof = false;
  expiresIn: string | number = '90000';
  private access = secret();
  private refresh = secret();
  private readonly server = createServer((request, reply) => void this.serve(request, reply));

  static async start(): Promise<ZaloStandIn> {
    const standIn = new ZaloStandIn();
    standIn.server.listen(0, '127.0.0.1');
    await once(standIn.server, 'listening');
    return standIn;
  }

  /** The settings of an office that uses this stand-in. */
  settings(): ZaloSettings {
    const url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return {
      appId: APP.id,
      appSecret: APP.secret,
      oaSecretKey: 'an-oa-secret',
      refreshToken: this.refresh,
      businessUrl: url,
      openapiUrl: url,
      oauthUrl: url,
      templateId: APP.template,
      appsecretProof: this.requireProof,
    };
  }

  /** The access token that was given out stops working, as after a refresh by somebody else. */
  forgetAccess(): void {
    this.access = secret();
  }

  /** The refresh token that was given out stops working, as when it has been used twice. */
  forgetRefresh(): void {
    this.refresh = secret();
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const route = `${request.method} ${request.url}`;
    if (route === 'POST /v4/oa/access_token') return this.token(request, body, reply);
    if (route === 'POST /message/template') return this.message(request, body, reply);
    reply.writeHead(404).end();
  }

  private token(request: IncomingMessage, body: string, reply: ServerResponse): void {
    const form = new URLSearchParams(body);
    if (this.refreshTrouble === 'http-500') return void reply.writeHead(500).end('<html>gateway</html>');
    if (request.headers.secret_key !== APP.secret)
      return json(reply, { error: -14004, error_name: 'Invalid secret key' });
    if (form.get('app_id') !== APP.id) return json(reply, { error: -14002, error_name: 'Invalid app id' });
    if (form.get('refresh_token') !== this.refresh || this.refreshTrouble === 'error-name-only') {
      const error = this.refreshTrouble ? {} : { error: -14014 };
      return json(reply, { ...error, error_name: 'Invalid refresh token.', error_description: '' });
    }
    this.refreshes += 1;
    this.access = secret();
    this.refresh = secret();
    if (this.refreshTrouble === 'lost-reply') return void reply.destroy();
    json(reply, { access_token: this.access, refresh_token: this.refresh, expires_in: this.expiresIn });
  }

  private message(request: IncomingMessage, body: string, reply: ServerResponse): void {
    this.asked += 1;
    if (this.trouble === 'hang-up') return void reply.destroy();
    if (this.trouble === 'http-500') return void reply.writeHead(502).end('<html>bad gateway</html>');
    if (this.trouble === 'http-429') return void reply.writeHead(429).end('slow down');
    if (this.trouble === 'no-error-field') return json(reply, { message: 'Success' });
    const asked = JSON.parse(body) as {
      phone: string;
      template_id: string;
      template_data: Record<string, string>;
      tracking_id: string;
    };
    const error = this.refusal(request, asked);
    if (error) return json(reply, { error, message: 'refused' });
    const messageId = randomBytes(10).toString('hex');
    const { phone, template_id: templateId, template_data: data, tracking_id: trackingId } = asked;
    this.sent.push({ phone, templateId, data, trackingId, messageId });
    const quota = { dailyQuota: '5000', remainingQuota: '4999' };
    const data_ = { msg_id: messageId, sent_time: '1794280000123', sending_mode: '1', quota };
    json(reply, { error: 0, message: 'Success', data: data_ });
  }

  /** The checks in the order of zalo.md, section 6. */
  private refusal(
    { headers }: IncomingMessage,
    asked: { phone: string; template_id: string; template_data: Record<string, string> },
  ): number | undefined {
    if (headers.access_token !== this.access) return -124;
    const proof = createHmac('sha256', APP.secret).update(this.access).digest('hex');
    if (this.requireProof && headers.appsecret_proof !== proof) return -1241;
    if (!/^84\d{9,10}$/.test(asked.phone)) return -108;
    if (asked.template_id !== APP.template) return -109;
    for (const [name, limit] of Object.entries(TEMPLATE)) {
      const value = asked.template_data[name];
      if (!value) return -1122;
      if (value.length > limit) return -1121;
    }
    const ending = /(1[1-4]\d)$/.exec(asked.phone)?.[1];
    return ending ? -Number(ending) : undefined;
  }
}

function json(reply: ServerResponse, body: object): void {
  reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
