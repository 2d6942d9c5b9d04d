import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { TEMPLATE } from '../../src/channels/zalo/template.js';
import { DAY, HOUR } from '../support/zalo/account.js';
import { PHONE_CODES } from '../support/zalo/codes.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

const noon = new Date('2026-05-05T12:00+07:00').getTime();
const user = '2512000000000000001';
const values = Object.fromEntries(Object.keys(TEMPLATE).map((name) => [name, 'x']));

describe('the stand-in for Zalo', () => {
  let zalo: ZaloStandIn;
  let now: number;
  beforeEach(async () => {
    now = noon;
    zalo = await ZaloStandIn.start(() => now);
  });
  afterEach(() => zalo.close());

  const post = async (path: string, body: unknown, token = zalo.access) => {
    const headers = { access_token: token };
    const reply = await fetch(zalo.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await reply.json()) as { error: number; data?: Record<string, unknown> };
  };
  const get = async (path: string) => {
    const reply = await fetch(zalo.url + path, { headers: { access_token: zalo.access } });
    return ((await reply.json()) as { data: unknown }).data;
  };
  const byPhone = (phone: string, more: object = {}) =>
    post('/message/template', {
      phone,
      template_id: '412345',
      template_data: values,
      tracking_id: 'n7-a1b2',
      ...more,
    });
  const text = (more: object = {}) =>
    post('/v3.0/oa/message/cs', { recipient: { user_id: user }, message: { text: 'Xin chào' }, ...more });

  it.each(PHONE_CODES)('refuses whoever has a number that is refused with %d', async (code) => {
    zalo.refuse('84901110000', code);
    expect(await byPhone('84901110000')).toMatchObject({ error: code });
    const number = `84901000000${-code}`.slice(0, 11 - String(-code).length) + String(-code);
    expect(await byPhone(number)).toMatchObject({ error: code });
    expect(zalo.sent).toEqual([]);
  });

  it('refuses first what is wrong with the sender, then the message, then the hour and the limits', async () => {
    const template = zalo.templates.get('412345')!;
    Object.assign(template, { status: 'PENDING_REVIEW', quietAtNight: true, remaining: 0 });
    Object.assign(zalo, { balance: 0, requireProof: true });
    zalo.quota.remaining = 0;
    now = noon + 11 * HOUR;
    const wrong = { template_id: '1', template_data: {}, mode: 'development' };
    expect((await post('/message/template', wrong, 'none')).error).toBe(-124);
    expect((await byPhone('x118', wrong)).error).toBe(-1241);
    zalo.requireProof = false;
    expect((await byPhone('x118', { ...wrong, tracking_id: '' })).error).toBe(-132);
    expect((await byPhone('x118', wrong)).error).toBe(-108);
    expect((await byPhone('84901112118', wrong)).error).toBe(-109);
    expect((await byPhone('84901112118', { template_data: {} })).error).toBe(-131);
    template.status = 'ENABLE';
    expect((await byPhone('84901112118', { template_data: {} })).error).toBe(-1122);
    expect((await byPhone('84901112118', { template_data: { ...values, han: 'x'.repeat(31) } })).error).toBe(
      -1121,
    );
    expect((await byPhone('84901112118', { mode: 'development' })).error).toBe(-127);
    expect((await byPhone('84901112118')).error).toBe(-133);
    now = noon + DAY;
    expect((await byPhone('84901112118')).error).toBe(-144);
    zalo.quota.remaining = 2;
    expect((await byPhone('84901112118')).error).toBe(-147);
    template.remaining = 2;
    expect((await byPhone('84901112118')).error).toBe(-115);
    zalo.balance = 1;
    expect((await byPhone('84901112118')).error).toBe(-118);
    expect((await byPhone('84901112233')).error).toBe(0);
    expect(await get('/message/quota')).toMatchObject({ dailyQuota: 5000, remainingQuota: 1 });
  });

  it('takes the hash of a number in its place', async () => {
    const hash = createHash('sha256').update('84901112233').digest('hex');
    const wish = { hash_phone: hash, template_id: '412345', template_data: values, tracking_id: 'n7' };
    expect(await post('/message/template/hashphone', wish)).toMatchObject({ error: 0 });
    zalo.refuse('84901112233', -118);
    expect(await post('/message/template/hashphone', wish)).toMatchObject({ error: -118 });
  });

  it('lets free texts through for seven days after the last word, and templates for ever', async () => {
    expect(await text()).toMatchObject({ error: -213 });
    zalo.follow(user);
    now += 7 * DAY;
    expect(await text()).toMatchObject({ error: 0, data: { user_id: user } });
    now += 1;
    expect(await text()).toMatchObject({ error: -230 });
    const template = { user_id: user, template_id: '412345', template_data: values };
    expect(await post('/v3.0/oa/message/template', template)).toMatchObject({ error: 0 });
    expect(await post('/v3.0/oa/quota/message', { user_id: user })).toMatchObject({
      data: { last_interaction: String(noon) },
    });
  });

  it('tells an unknown token from one whose time is over, and counts the calls of a minute', async () => {
    zalo.follow(user);
    zalo.rotate();
    const old = zalo.access;
    now += 25 * HOUR;
    expect((await post('/v3.0/oa/message/cs', {}, 'none')).error).toBe(-216);
    expect((await post('/v3.0/oa/message/cs', {}, old)).error).toBe(-220);
    zalo.rotate();
    now += 60_000;
    zalo.perMinute = 1;
    expect((await text()).error).toBe(0);
    expect((await text()).error).toBe(-32);
    now += 60_000;
    expect((await text()).error).toBe(0);
  });

  it('breaks in every way it is told to, before or after it took the message', async () => {
    for (const trouble of ['hang-up', 'html', 'lost-reply'] as const) {
      zalo.trouble = trouble;
      await expect(byPhone('84901112233')).rejects.toThrow(/fetch failed|not valid JSON/);
      expect(zalo.sent).toHaveLength(trouble === 'lost-reply' ? 1 : 0);
    }
    zalo.trouble = undefined;
    zalo.delay = 200;
    const before = performance.now();
    await byPhone('84901112233');
    expect(performance.now() - before).toBeGreaterThan(190);
  });

  it('lets the access token before a refresh live or not', async () => {
    zalo.follow(user);
    zalo.keepAccess = true;
    zalo.rotate();
    const first = zalo.access;
    zalo.rotate();
    expect((await post('/message/template', {}, first)).error).not.toBe(-124);
    zalo.keepAccess = false;
    const second = zalo.access;
    zalo.rotate();
    expect((await post('/message/template', {}, second)).error).toBe(-124);
  });

  it('knows what became of a message, and its templates', async () => {
    await byPhone('84901112233');
    const { messageId } = zalo.sent[0]!;
    expect(await get(`/message/status?message_id=${messageId}`)).toMatchObject({ status: 0 });
    await zalo.webhooks.received(zalo.sent[0]!, { at: now + 3000 });
    expect(await get(`/message/status?message_id=${messageId}`)).toMatchObject({
      status: 1,
      delivery_time: String(now + 3000),
    });
    expect(await get('/message/status?message_id=other')).toMatchObject({ status: -1 });
    expect(await get('/template/all?offset=0&limit=100&status=1')).toMatchObject([{ status: 'ENABLE' }]);
    expect(await get('/template/info/v2?template_id=412345')).toMatchObject({
      listParams: expect.arrayContaining([expect.objectContaining({ name: 'han', maxLength: 30 })]),
    });
    expect(await get('/quality')).toMatchObject({ oaCurrentQuality: 'HIGH' });
  });
});
