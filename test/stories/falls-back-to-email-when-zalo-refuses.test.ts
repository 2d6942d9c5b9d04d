import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

describe.each(engines)('somebody who agreed to Zalo on %s', (engine) => {
  let desk: Desk;
  let zalo: ZaloStandIn;
  beforeEach(async () => {
    zalo = await ZaloStandIn.start();
    desk = await Desk.open(engine, { zalo: zalo.settings() });
  });
  afterEach(async () => {
    await desk.close();
    await zalo.close();
  });

  const assign = async (phone: string, now: string) => {
    await desk.change('stc', { phone, zaloConsent: day('2026-01-05') });
    await desk.issue(now, [{ task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-06-30' }]);
    return desk.tick(now);
  };
  const log = async () =>
    (await desk.notices()).map(({ channel, state, reason }) => ({ channel, state, reason }));

  it('is told there and not by e-mail', async () => {
    await assign('84901112233', '2026-05-05T09:01+07:00');
    expect(zalo.sent.map((message) => message.phone)).toEqual(['84901112233']);
    expect(desk.mails).toEqual([]);
    expect(await log()).toEqual([{ channel: 'zalo', state: 'sent', reason: null }]);
  });

  it('is told by e-mail when Zalo refuses for good, and the log says so', async () => {
    await assign('84901112118', '2026-05-05T09:01+07:00');
    expect(zalo.sent).toEqual([]);
    expect(await desk.written()).toEqual(['stc: issue']);
    expect(await log()).toEqual([
      { channel: 'zalo', state: 'failed', reason: expect.stringMatching(/; đã chuyển sang thư điện tử$/) },
      { channel: 'email', state: 'sent', reason: null },
    ]);
  });

  it('is left in peace from nine in the evening until seven', async () => {
    await assign('84901112233', '2026-05-05T21:30+07:00');
    expect(await log()).toEqual([
      { channel: 'zalo', state: 'held', reason: 'Zalo không gửi từ 21:00 đến 07:00' },
    ]);
    await desk.tick('2026-05-06T06:59+07:00');
    expect(zalo.sent).toEqual([]);
    await desk.tick('2026-05-06T07:00+07:00');
    expect(zalo.sent).toHaveLength(1);
  });

  it('gets nothing twice by Zalo when nobody knows whether Zalo took it', async () => {
    zalo.trouble = 'hang-up';
    await assign('84901112233', '2026-05-05T09:01+07:00');
    zalo.trouble = undefined;
    const heartbeat = await desk.another();
    await heartbeat.tick(instant('2026-05-05T11:00+07:00'));
    expect(zalo.sent).toEqual([]);
    expect(desk.mails).toEqual([]);
    expect(await log()).toEqual([{ channel: 'zalo', state: 'unknown', reason: expect.any(String) }]);
  });
});
