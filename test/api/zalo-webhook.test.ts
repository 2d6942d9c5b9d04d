import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Receipt } from '../../src/notifications/delivery/receipt.entity.js';
import { ZaloEvent } from '../../src/people/zalo-account.entities.js';
import { Office } from '../support/office.js';
import { ZaloMeeting } from '../support/zalo-meeting.js';

const WRITTEN = {
  event_name: 'user_received_message',
  sender: { id: '4520000000000000001' },
  recipient: { id: '84901112233' },
  message: { delivery_time: '1777860000123', msg_id: '9c1f0e77d3a24b5566aa', tracking_id: 'n1-0123456789ab' },
};

describe('the webhook for Zalo', () => {
  let meeting: ZaloMeeting;
  beforeAll(async () => {
    meeting = await ZaloMeeting.open('sqlite');
  });
  afterAll(() => meeting.close());

  const TIME = '1777860003501';
  const textOf = (event: object) => JSON.stringify({ app_id: meeting.zalo.appId, ...event, timestamp: TIME });
  const macOf = (body: string, { app = meeting.zalo.appId, time = TIME, key = 'an-oa-secret' } = {}) =>
    createHash('sha256').update(`${app}${body}${time}${key}`).digest('hex');
  const post = async (body: string, headers: Record<string, string>) => {
    const reply = await fetch(meeting.address, { method: 'POST', body, headers });
    return { status: reply.status, type: reply.headers.get('content-type'), body: await reply.text() };
  };
  const signed = (body: string, mac = `mac=${macOf(body)}`) =>
    post(body, { 'content-type': 'application/json', 'x-zevent-signature': mac });
  const kept = () => meeting.database.read.count(Receipt);

  it('takes what is signed over the very bytes, however the signature is spelled', async () => {
    const body = textOf(WRITTEN);
    expect(await signed(body)).toMatchObject({ status: 200, body: '{}' });
    expect(await kept()).toBe(1);
    for (const mac of [`MAC = ${macOf(body).toUpperCase()}`, ` mac=${macOf(body)} `])
      expect((await signed(body, mac)).status).toBe(200);
    const spaced = JSON.stringify(JSON.parse(body), null, 1);
    expect((await signed(spaced)).status).toBe(200);
    expect((await signed(spaced, `mac=${macOf(body)}`)).status).toBe(401);
    expect(await kept()).toBe(1);
  });

  it('does not care what the body calls itself', async () => {
    const body = textOf(WRITTEN);
    const headers = { 'x-zevent-signature': `mac=${macOf(body)}` };
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'nonsense'])
      expect((await post(body, { ...headers, 'content-type': type })).status).toBe(200);
  });

  it.each([
    ['no signature', () => ''],
    ['another key', (body: string) => `mac=${macOf(body, { key: 'an-app-secret' })}`],
    ['another moment', (body: string) => `mac=${macOf(body, { time: '1777860003502' })}`],
    ['half a signature', (body: string) => `mac=${macOf(body).slice(0, 32)}`],
    ['nothing before it', (body: string) => macOf(body)],
  ])('refuses %s with a problem, and keeps nothing', async (_, sign) => {
    const body = textOf({ ...WRITTEN, message: { ...WRITTEN.message, msg_id: 'forged' } });
    const reply = await signed(body, sign(body));
    expect(reply).toMatchObject({ status: 401, type: expect.stringContaining('application/problem+json') });
    expect(await meeting.database.read.existsBy(Receipt, { providerId: 'forged' })).toBe(false);
  });

  it('refuses another app’s event, though it is signed', async () => {
    const body = textOf({ ...WRITTEN, app_id: '99' });
    expect((await signed(body, `mac=${macOf(body, { app: '99' })}`)).status).toBe(401);
  });

  it.each(['{"app_id":', '[', '""', 'null', ''])(
    'says that it cannot read %j, when it is signed',
    async (body) => {
      expect((await signed(body, `mac=${macOf(body, { time: '' })}`)).status).toBe(400);
      expect((await signed(body)).status).toBe(401);
    },
  );

  it('refuses more than 256 kB unread', async () => {
    const body = textOf({ ...WRITTEN, filling: 'a'.repeat(256 * 1024) });
    expect((await signed(body)).status).toBe(413);
  });

  it('answers the console’s test, unknown events and strange forms, and does nothing', async () => {
    expect(await meeting.zalo.webhooks.consoleTest()).toBe(200);
    const elsewhere = textOf({
      app_id: '99',
      event_name: 'user_send_text',
      message: { msg_id: 'This is message id' },
    });
    expect((await signed(elsewhere, `mac=${macOf(elsewhere, { app: '99' })}`)).status).toBe(200);
    const before = await kept();
    for (const event of [
      { event_name: 'oa_send_text', message: { msg_id: 'a' } },
      { event_name: 'change_oa_daily_quota', oaId: '1', quota: { prev_value: '1', new_value: '2' } },
      { event_name: 'user_received_message' },
      { event_name: 'user_received_message', message: { msg_id: ['a'] } },
      { event_name: 'user_seen_message', message: { msg_ids: 'a' } },
      { event_name: 'user_seen_message', message: { msg_ids: [1, null, {}, 'a b', 'x\u0000y'] } },
      { event_name: 'user_send_text', sender: 'nobody', message: 'nothing' },
      { event_name: 'user_send_text', sender: { id: '25\u0000' }, message: { text: 'DỪNG\u0000' } },
      { event_name: 'follow', follower: null },
      { event_name: { deep: [[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]] } },
      { event_name: '__proto__', __proto__: { polluted: true } },
    ])
      expect([event, (await signed(textOf(event))).status]).toEqual([event, 200]);
    expect([await kept(), await meeting.database.read.count(ZaloEvent)]).toEqual([before, 0]);
  });

  it('takes events of long ago, for Zalo tells again for hours', async () => {
    const old = { ...WRITTEN, message: { msg_id: 'of-last-year', delivery_time: '1746324003501' } };
    expect((await signed(textOf(old))).status).toBe(200);
    const receipt = await meeting.database.read.findOneBy(Receipt, { providerId: 'of-last-year' });
    expect(receipt?.at.toString()).toBe('2025-05-04T02:00:03.501Z');
  });

  it('is not there for an office without the key', async () => {
    const office = await Office.open('sqlite', '2026-05-04T09:00+07:00');
    const reply = await office.app.inject({ method: 'POST', url: '/webhooks/zalo', payload: {} });
    expect([reply.statusCode, reply.json()]).toMatchObject([404, { code: 'zalo/no-webhook' }]);
    await office.close();
  });
});
