import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { pauseChannel } from '../../src/notifications/delivery/pauses.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

const USER = '2512000000000000001';

describe.each(engines)('what has not arrived by Zalo on %s', (engine) => {
  let desk: Desk;
  let zalo: ZaloStandIn;
  let assignment: number;
  beforeEach(async () => {
    zalo = await ZaloStandIn.start();
    desk = await Desk.open(engine, { zalo: zalo.settings() });
    await desk.change('stc', { phone: '84901112233', zaloConsent: day('2026-01-05') });
  });
  afterEach(async () => {
    await desk.close();
    await zalo.close();
  });

  const assign = async (now: string) => {
    const tasks = [{ task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-06-30' }];
    [assignment = 0] = await desk.issue(now, tasks);
    await desk.tick(now);
  };
  const states = async () => (await desk.notices()).map(({ channel, state }) => `${channel} ${state}`);
  const moves = async () =>
    (await desk.database.read.findBy(Attempt, { outcome: 'moved' })).map(({ code, reason }) => [
      code,
      reason,
    ]);

  it('goes by e-mail as well when no receipt came for four hours, once', async () => {
    await assign('2026-05-05T09:00+07:00');
    await desk.tick('2026-05-05T12:59+07:00');
    expect(await states()).toEqual(['zalo sent']);
    await desk.tick('2026-05-05T13:01+07:00');
    await desk.tick('2026-05-06T09:01+07:00');
    expect(await states()).toEqual(['zalo sent', 'email sent']);
    expect(await desk.written()).toEqual(['stc: issue']);
    const reason = 'chưa có biên nhận sau 4 giờ, đã gửi thêm qua thư điện tử';
    expect(await moves()).toEqual([['no-receipt', reason]]);
    expect((await desk.notices())[0]!.reason).toBe(reason);
  });

  it.each([
    ['is not mailed as well when it went to an account, of which nobody will ever tell', true, ['zalo sent']],
    [
      'goes by e-mail as well when it went by number and Zalo knows of no arrival',
      false,
      ['zalo sent', 'email sent'],
    ],
  ])('without a webhook %s', async (_, linked, expected) => {
    const account = { zaloUserId: USER, zaloContactAt: instant('2026-05-05T08:00+07:00') };
    if (linked) await desk.change('stc', account);
    zalo.follow(USER);
    const heartbeat = await desk.another({ zalo: { ...zalo.settings(), oaSecretKey: null } });
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-06-30' },
    ]);
    for (const time of ['09:00', '13:01', '17:00']) await heartbeat.tick(instant(`2026-05-05T${time}+07:00`));
    expect(zalo.sent.map(({ userId }) => userId)).toEqual([linked ? USER : null]);
    expect(await states()).toEqual(expected);
  });

  it('stays alone once it has arrived, or when nothing of it is left to say', async () => {
    await assign('2026-05-05T09:00+07:00');
    await desk.database.write((tx) => tx.updateAll(Notice, { state: 'delivered' }));
    await desk.tick('2026-05-05T13:01+07:00');
    expect(await states()).toEqual(['zalo delivered']);
    await desk.database.write((tx) => tx.updateAll(Notice, { state: 'sent' }));
    await desk.act('2026-05-05T13:02+07:00', 'office', 'withdraw', assignment, { reason: 'nhầm' });
    await desk.tick('2026-05-05T13:03+07:00');
    expect((await states())[0]).toBe('zalo sent');
    expect(await moves()).toEqual([]);
  });

  it('goes by e-mail as well two hours after nobody knew whether Zalo took it', async () => {
    zalo.trouble = 'hang-up';
    await assign('2026-05-05T09:00+07:00');
    zalo.trouble = undefined;
    await desk.tick('2026-05-05T11:01+07:00');
    expect(await states()).toEqual(['zalo unknown', 'email sent']);
    expect(zalo.sent).toEqual([]);
    expect(await moves()).toEqual([
      ['outcome-unknown', 'không rõ Zalo đã nhận chưa, đã gửi thêm qua thư điện tử'],
    ]);
  });

  const paused = (since: string, until: string, channel: 'zalo' | 'email' = 'zalo') =>
    desk.database.write((tx) =>
      pauseChannel(tx, {
        channel,
        since: instant(since),
        until: instant(until),
        code: 'zalo/-144',
        reason: 'Zalo OA hết hạn mức gửi trong ngày',
      }),
    );

  it('moves to e-mail at once when Zalo is known to wait until tomorrow', async () => {
    await paused('2026-05-05T08:00+07:00', '2026-05-06T00:05+07:00');
    await assign('2026-05-05T09:00+07:00');
    await desk.tick('2026-05-05T09:01+07:00');
    expect(await states()).toEqual(['zalo superseded', 'email sent']);
    expect(await moves()).toEqual([['channel-down', 'chưa gửi được qua Zalo, đã chuyển sang thư điện tử']]);
  });

  it('says so where its person has no other channel', async () => {
    await desk.change('stc', { zaloConsent: null });
    await paused('2026-05-05T08:00+07:00', '2026-05-06T00:05+07:00', 'email');
    await assign('2026-05-05T09:00+07:00');
    await desk.tick('2026-05-05T11:01+07:00');
    await desk.tick('2026-05-05T15:01+07:00');
    expect(await states()).toEqual(['email held']);
    const said = await desk.database.read.findBy(Attempt, { outcome: 'stayed' });
    expect(said.map(({ code, reason }) => [code, reason])).toEqual([
      ['channel-down', 'chưa gửi được qua thư điện tử; người nhận không còn cách gửi khác'],
    ]);
  });

  it('waits through a short pause, says why, and then goes by Zalo alone', async () => {
    await paused('2026-05-05T09:00+07:00', '2026-05-05T09:15+07:00');
    await assign('2026-05-05T09:00+07:00');
    const [held] = await desk.notices();
    expect(held).toMatchObject({ state: 'held', tries: 0, reason: 'Zalo OA hết hạn mức gửi trong ngày' });
    await desk.tick('2026-05-05T09:15+07:00');
    expect(await states()).toEqual(['zalo sent']);
  });

  it('does not count the night as a time in which Zalo is down', async () => {
    await assign('2026-05-05T21:30+07:00');
    await desk.tick('2026-05-06T06:59+07:00');
    expect(await states()).toEqual(['zalo held']);
    await desk.tick('2026-05-06T07:00+07:00');
    expect(await states()).toEqual(['zalo sent']);
  });
});
