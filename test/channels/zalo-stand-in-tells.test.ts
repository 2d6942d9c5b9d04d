import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { read } from '../support/zalo/call.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

const now = new Date('2026-05-05T12:00+07:00').getTime();
const sha = (text: string) => createHash('sha256').update(text);

describe('the stand-in for Zalo as it tells what happens', () => {
  let zalo: ZaloStandIn;
  let office: Server;
  let heard: Heard[];
  let answers: number[];

  beforeEach(async () => {
    [heard, answers] = [[], []];
    zalo = await ZaloStandIn.start(() => now);
    office = createServer((request, response) => {
      void read(request).then(({ headers, body }) => {
        heard.push({ headers, body });
        const status = answers.shift() ?? 200;
        if (status) response.writeHead(status).end();
      });
    });
    office.listen(0, '127.0.0.1');
    await once(office, 'listening');
    zalo.webhooks.url = `http://127.0.0.1:${(office.address() as AddressInfo).port}/webhooks/zalo`;
  });
  afterEach(async () => {
    await zalo.close();
    office.closeAllConnections();
    office.close();
  });

  it('signs the very bytes it sends, and tells messages by number from those to an account', async () => {
    const message = zalo.take({ phone: '84901112233', trackingId: 'n7-a1b2' });
    expect(await zalo.webhooks.received(message, { at: now + 5 })).toBe(200);
    const { headers, body } = heard[0]!;
    const mac = sha(`${zalo.appId}${body}${now + 5}${zalo.oaSecretKey}`).digest('hex');
    expect(headers).toMatchObject({
      'x-zevent-signature': `mac=${mac}`,
      'x-zevent-server': 'ZNS',
      'user-agent': 'ZaloWebhook',
    });
    expect(JSON.parse(body)).toMatchObject({
      event_name: 'user_received_message',
      recipient: { id: '84901112233' },
      message: { tracking_id: 'n7-a1b2', delivery_time: String(now + 5) },
    });
    await zalo.webhooks.received(zalo.take({ userId: '2512' }), { badMac: true });
    expect(heard[1]!.headers['x-zevent-server']).toBe('OA OpenAPI');
    expect(heard[1]!.headers['x-zevent-signature']).not.toContain(
      sha(`${zalo.appId}${heard[1]!.body}${now}${zalo.oaSecretKey}`).digest('hex'),
    );
  });

  it('tries again by its ladder until it is answered with 200 in time', async () => {
    Object.assign(zalo.webhooks, { ladder: [1, 1, 1], deadline: 1000 });
    answers.push(503, 0);
    expect(await zalo.webhooks.writes('2512000000000000001', 'DỪNG')).toBe(200);
    expect(heard.map(({ headers }) => headers.num_retry)).toEqual([undefined, '1', '2']);
    expect(new Set(heard.map(({ body }) => body)).size).toBe(1);
    expect(zalo.webhooks.told.map(({ status }) => status)).toEqual([503, 0, 200]);
    answers.push(500, 500, 500, 500);
    expect(await zalo.webhooks.consoleTest()).toBe(500);
    expect(heard).toHaveLength(7);
  });

  it('tells the receipt before it answers the sending, and the same one twice, when it is told to', async () => {
    zalo.webhooks.receipts = 'before';
    zalo.follow('2512000000000000001');
    const wish = { recipient: { user_id: '2512000000000000001' }, message: { text: 'Xin chào' } };
    const headers = { access_token: zalo.access };
    const reply = await fetch(`${zalo.url}/v3.0/oa/message/cs`, {
      method: 'POST',
      headers,
      body: JSON.stringify(wish),
    });
    expect(heard).toHaveLength(1);
    expect(await reply.json()).toMatchObject({ data: { message_id: zalo.sent[0]!.messageId } });
    await zalo.webhooks.seen(zalo.sent[0]!, { times: 2 });
    expect(heard.slice(1).map(({ body }) => (JSON.parse(body) as { event_name: string }).event_name)).toEqual(
      ['user_seen_message', 'user_seen_message'],
    );
  });

  it('gives an administrator’s consent once, to whoever knows the verifier', async () => {
    const verifier = 'v'.repeat(43);
    const wish = new URLSearchParams({
      app_id: zalo.appId,
      redirect_uri: 'https://dondoc.example/tro-ve',
      code_challenge: sha(verifier).digest('base64url'),
      state: 'a state & more',
    });
    const consent = async () => {
      const page = await (await fetch(`${zalo.url}/v4/oa/permission?${wish}`)).text();
      const link = /href="([^"]+)"/.exec(page)![1]!.replaceAll('&amp;', '&');
      const { headers } = await fetch(zalo.url + link, { redirect: 'manual' });
      return new URL(headers.get('location')!).searchParams;
    };
    const exchange = async (code: string, code_verifier: string) => {
      const body = new URLSearchParams({
        app_id: zalo.appId,
        grant_type: 'authorization_code',
        code,
        code_verifier,
      });
      const headers = { secret_key: zalo.appSecret };
      const reply = await fetch(`${zalo.url}/v4/oa/access_token`, { method: 'POST', headers, body });
      return (await reply.json()) as object;
    };
    const back = await consent();
    expect(back.get('state')).toBe('a state & more');
    expect(await exchange(back.get('code')!, verifier)).toMatchObject({ refresh_token: zalo.refresh });
    expect(await exchange(back.get('code')!, verifier)).toMatchObject({ error: -14005 });
    expect(await exchange((await consent()).get('code')!, 'another')).toMatchObject({ error: -14005 });
  });
});
