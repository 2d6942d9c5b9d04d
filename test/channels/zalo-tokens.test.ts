import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Setting } from '../../src/platform/mark.entity.js';
import { engines } from '../support/database.js';
import { messageTo, morning, ZaloOffice } from '../support/zalo-office.js';
import type { ZaloStandIn } from '../support/zalo-stand-in.js';

describe.each(engines)('Zalo with its tokens on %s', (engine) => {
  let office: ZaloOffice;
  let zalo: ZaloStandIn;

  beforeEach(async () => {
    office = await ZaloOffice.open(engine);
    zalo = office.zalo;
  });

  afterEach(() => office.close());

  it('sends by the number and keeps the pair of tokens sealed', async () => {
    const one = office.channel();
    const outcome = await one.send(messageTo('84901112233'), morning);
    expect(zalo.sent).toMatchObject([{ phone: '84901112233', trackingId: 'n7-a1b2', templateId: '412345' }]);
    expect(outcome).toEqual({ kind: 'accepted', providerId: zalo.sent[0]?.messageId, route: 'zalo-phone' });
    await one.send(messageTo('84901112233'), morning);
    expect(zalo.refreshes).toBe(1);
    const [{ value } = { value: '' }] = await office.database.read.find(Setting);
    expect(value).toMatch(/^[\w+/=]{100,}$/);
    expect(Buffer.from(value, 'base64').toString('latin1')).not.toMatch(/token/i);
  });

  it('renews the token once when it stops working, and repeats the message once', async () => {
    const one = office.channel();
    await one.send(messageTo('84901112233'), morning);
    zalo.forgetAccess();
    expect(await one.send(messageTo('84901112233'), morning)).toMatchObject({ kind: 'accepted' });
    expect(zalo.refreshes).toBe(2);
    expect(zalo.asked).toBe(3);
  });

  it('renews the token before it runs out', async () => {
    const one = office.channel();
    await one.send(messageTo('84901112233'), morning);
    await one.send(messageTo('84901112233'), morning.add({ hours: 16 }));
    expect(zalo.refreshes).toBe(1);
    await one.send(messageTo('84901112233'), morning.add({ hours: 18 }));
    expect(zalo.refreshes).toBe(2);
  });

  it('is renewed by one of several instances only', async () => {
    const settings = zalo.settings();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => office.channel(settings).send(messageTo('84901112233'), morning)),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'accepted'));
    expect(zalo.refreshes).toBe(1);
  });

  it('asks for a new grant when the refresh token is used up, once, and takes it', async () => {
    const settings = zalo.settings();
    zalo.forgetRefresh();
    const revoked = { kind: 'refused', permanent: false, code: 'zalo/-14014' };
    expect(await office.channel(settings).send(messageTo('84901112233'), morning)).toMatchObject(revoked);
    expect(await office.channel(settings).send(messageTo('84901112233'), morning)).toMatchObject(revoked);
    expect(await office.channel(zalo.settings()).send(messageTo('84901112233'), morning)).toMatchObject({
      kind: 'accepted',
    });
  });

  it('keeps the grant when the renewal only failed for now', async () => {
    const one = office.channel();
    zalo.refreshTrouble = 'http-500';
    expect(await one.send(messageTo('84901112233'), morning)).toMatchObject({
      kind: 'refused',
      permanent: false,
    });
    zalo.refreshTrouble = undefined;
    const soon = morning.add({ minutes: 1 });
    expect(await one.send(messageTo('84901112233'), soon)).toMatchObject({ wait: { whole: true } });
    const later = morning.add({ minutes: 5 });
    expect(await one.send(messageTo('84901112233'), later)).toMatchObject({ kind: 'accepted' });
  });
});
