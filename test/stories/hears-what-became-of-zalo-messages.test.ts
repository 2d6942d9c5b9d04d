import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { Receipt } from '../../src/notifications/delivery/receipt.entity.js';
import { engines } from '../support/database.js';
import { ZaloMeeting } from '../support/zalo-meeting.js';

const at = (time: string) => instant(`2026-05-04T${time}+07:00`).epochMilliseconds;

describe.each(engines)('what Zalo tells of a message on %s', (engine) => {
  let meeting: ZaloMeeting;
  beforeEach(async () => {
    meeting = await ZaloMeeting.open(engine);
    await meeting.change('stc', { phone: '84901112233', zaloConsent: day('2026-01-05') });
  });
  afterEach(() => meeting.close());

  const seen = async () => {
    const { state, reason, deliveredAt, seenAt, fallbackAt } = await meeting.notice();
    return { state, reason, arrived: deliveredAt?.toString(), seen: seenAt?.toString(), fallbackAt };
  };
  const count = (kind: typeof Receipt | typeof Attempt) => meeting.database.read.count(kind);

  it('is written down with the time at which it arrived and was seen', async () => {
    const message = await meeting.told();
    const { webhooks } = meeting.zalo;
    expect(await webhooks.received(message, { at: at('09:01:09') })).toBe(200);
    expect(await webhooks.seen(message, { at: at('09:12') })).toBe(200);
    expect(await seen()).toEqual({
      ...{ state: 'seen', reason: null, fallbackAt: null },
      ...{ arrived: '2026-05-04T02:01:09Z', seen: '2026-05-04T02:12:00Z' },
    });
    expect((await meeting.attempts()).slice(1)).toEqual([
      'delivered: Zalo báo đã đến máy lúc 09:01 ngày 04/5/2026',
      'seen: Zalo báo đã được xem lúc 09:12 ngày 04/5/2026',
    ]);
  });

  it('counts once, however often it is told', async () => {
    const message = await meeting.told();
    const before = await count(Attempt);
    await meeting.zalo.webhooks.received(message, { at: at('09:02'), times: 3 });
    await Promise.all(Array.from({ length: 8 }, () => meeting.zalo.webhooks.received(message)));
    expect([await count(Receipt), await count(Attempt)]).toEqual([1, before + 1]);
    expect(await seen()).toMatchObject({ state: 'delivered', arrived: '2026-05-04T02:02:00Z' });
  });

  it('may come in the wrong order', async () => {
    const message = await meeting.told();
    await meeting.zalo.webhooks.seen(message, { at: at('09:12') });
    await meeting.zalo.webhooks.received(message, { at: at('09:01') });
    expect(await seen()).toMatchObject({
      state: 'seen',
      arrived: '2026-05-04T02:01:00Z',
      seen: '2026-05-04T02:12:00Z',
    });
  });

  it('may come before the answer to the sending, and the answer takes nothing back', async () => {
    meeting.zalo.webhooks.receipts = 'before';
    const message = await meeting.told();
    expect(await seen()).toMatchObject({ state: 'delivered', reason: null });
    expect((await meeting.notice()).providerId).toBe(message.messageId);
    expect((await meeting.attempts()).map((line) => line.split(':')[0])).toEqual(['delivered', 'accepted']);
  });

  it('settles a message of which nobody knew whether it went', async () => {
    meeting.zalo.trouble = 'lost-reply';
    const message = await meeting.told();
    expect((await meeting.notice()).state).toBe('unknown');
    await meeting.zalo.webhooks.received(message, { at: at('10:30') });
    expect(await seen()).toEqual({
      ...{ state: 'delivered', reason: null, fallbackAt: null },
      arrived: '2026-05-04T03:30:00Z',
    });
    await meeting.meeting.office.tick('2026-05-04T18:00+07:00');
    expect([meeting.zalo.sent.length, meeting.meeting.office.mail.to('stc@songvan.example').length]).toEqual([
      1, 0,
    ]);
  });

  it('waits for the number of its message when it has no other mark', async () => {
    const { webhooks } = meeting.zalo;
    webhooks.receipts = 'before';
    const known = webhooks.received.bind(webhooks);
    webhooks.received = (message, telling) => known({ ...message, phone: null }, telling);
    await meeting.told();
    expect(await count(Receipt)).toBe(1);
    expect(await seen()).toMatchObject({ state: 'delivered', reason: null });
  });

  it('of messages that are not ours is put away', async () => {
    const message = await meeting.told();
    const strange = { ...message, messageId: 'of-a-chat', trackingId: 'ord77-shipped' };
    expect(await meeting.zalo.webhooks.received(strange)).toBe(200);
    const guessed = { ...message, messageId: 'of-another', trackingId: `n${1}-000000000000` };
    expect(await meeting.zalo.webhooks.received(guessed)).toBe(200);
    expect(await seen()).toMatchObject({ state: 'sent' });
  });

  it('is heard when five hundred are told at once', async () => {
    const message = await meeting.told();
    const { webhooks } = meeting.zalo;
    webhooks.deadline = 30_000;
    const others = Array.from({ length: 498 }, (_, n) => ({ ...message, messageId: `m${n}` }));
    const answers = await Promise.all([
      ...others.map((other) => webhooks.received({ ...other, trackingId: 'elsewhere' })),
      webhooks.received(message),
      webhooks.seen(message),
    ]);
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(await count(Receipt)).toBe(500);
    expect(await seen()).toMatchObject({ state: 'seen' });
  });
});
