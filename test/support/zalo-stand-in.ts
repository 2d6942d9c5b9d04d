import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ZaloSettings } from '../../src/platform/channel-settings.js';
import { testConfig } from './config.js';
import { ZaloAccount } from './zalo/account.js';
import { lastInteraction, sendTemplate, sendText } from './zalo/by-account.js';
import { sendByPhone } from './zalo/by-phone.js';
import { type Answer, type Call, objectIn, read, reply } from './zalo/call.js';
import { LOOK_UPS, lookUp } from './zalo/lookups.js';
import { ZaloOAuth } from './zalo/oauth.js';

export type { RefreshTrouble, SentZalo, Trouble } from './zalo/account.js';

/**
 * Zalo as zalo.md describes it, on a port of its own, its three hosts in one: failures come as HTTP 200 with an
 * `error`, a refresh token is good for one use, and numbers ending in a code's digits (`…118`) are refused with it
 * (`-118`). Over HTTP `POST /stand-in/refuse` with `recipient` and `code` refuses anybody else.
 */
export class ZaloStandIn extends ZaloAccount {
  private readonly oauth = new ZaloOAuth(this);
  private readonly server = createServer((request, response) => void this.serve(request, response));

  /** `now` in milliseconds since 1970, when the stand-in lives at another time than the machine. */
  static async start(now?: () => number, port = 0): Promise<ZaloStandIn> {
    const standIn = new ZaloStandIn(now);
    standIn.server.listen(port, '127.0.0.1');
    await once(standIn.server, 'listening');
    return standIn;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** The settings of an office that uses this stand-in. */
  settings(): ZaloSettings {
    return {
      ...testConfig().zalo,
      appId: this.appId,
      appSecret: this.appSecret,
      oaSecretKey: this.oaSecretKey,
      refreshToken: this.refresh,
      businessUrl: this.url,
      openapiUrl: this.url,
      oauthUrl: this.url,
      templateId: [...this.templates.keys()][0] ?? null,
      appsecretProof: this.requireProof,
    };
  }

  /** What is still to be told is told no more. */
  async close(): Promise<void> {
    this.webhooks.url = undefined;
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await read(request);
    await reply(response, await this.answer(call));
  }

  private answer(call: Call): Answer | Promise<Answer> {
    const asked = LOOK_UPS[call.route.replace('GET ', '')];
    if (asked) return lookUp(this, call, asked);
    switch (call.route) {
      case 'GET /v4/oa/permission':
        return this.oauth.permission(call);
      case 'GET /v4/oa/permission/allow':
        return this.oauth.allow(call);
      case 'POST /v4/oa/access_token':
        return this.oauth.token(call);
      case 'POST /message/template':
        return sendByPhone(this, call, false);
      case 'POST /message/template/hashphone':
        return sendByPhone(this, call, true);
      case 'POST /v3.0/oa/message/cs':
        return sendText(this, call);
      case 'POST /v3.0/oa/message/template':
        return sendTemplate(this, call);
      case 'POST /v3.0/oa/quota/message':
        return lastInteraction(this, call);
      case 'POST /stand-in/refuse': {
        const { recipient, code } = objectIn(call.body) ?? {};
        this.refuse(String(recipient), Number(code));
        return { json: {} };
      }
      default:
        return { status: 404, text: '' };
    }
  }
}
