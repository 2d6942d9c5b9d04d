import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, instant } from '../../src/domain/day.js';
import { Heartbeat } from '../../src/engine/heartbeat.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { Clock, ManualClock } from '../../src/platform/clock.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';
import { ZaloStandIn } from '../support/zalo-stand-in.js';

describe.each(engines)('what waited when the clock ran ahead, on %s', (engine) => {
  let desk: Desk;
  let zalo: ZaloStandIn;
  beforeEach(async () => {
    zalo = await ZaloStandIn.start();
    desk = await Desk.open(engine, { smtpUrl: null, zalo: zalo.settings() });
  });
  afterEach(async () => {
    await desk.close();
    await zalo.close();
  });

  const issue = (now: string) =>
    desk.issue(now, [{ task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-06-30' }]);
  /** The mail server is back, and so is the right time. */
  const setBack = async (now: string) => {
    const clock = desk.rooms.get<ManualClock>(Clock);
    clock.setTo(instant(now));
    await desk.rooms.get(Heartbeat).beat();
    const heartbeat = await desk.another({ smtpUrl: desk.mail.url });
    await heartbeat.tick(instant(now).add({ minutes: 1 }));
    return withoutOverviews(await desk.written());
  };

  it('and was moved to another channel then is told all the same', async () => {
    await desk.change('stc', { phone: '84901112118', zaloConsent: day('2026-01-05') });
    await issue('2026-05-05T22:00+07:00');
    await desk.tick('2026-05-05T22:00+07:00');
    await desk.tick('2026-06-09T09:00+07:00');
    expect(await setBack('2026-05-06T09:00+07:00')).toEqual(['stc: issue']);
  });

  it('and was announced then is announced in the right time', async () => {
    await issue('2026-06-09T09:00+07:00');
    await desk.tick('2026-06-09T09:00+07:00');
    expect(await setBack('2026-05-05T09:00+07:00')).toEqual(['stc: issue']);
  });

  it('and was held until a day of that time does not wait for it', async () => {
    await desk.change('stc', { phone: '84901112233', zaloConsent: day('2026-01-05') });
    await issue('2026-05-05T22:00+07:00');
    await desk.tick('2026-05-05T22:00+07:00');
    const wrong = instant('2026-06-09T07:00+07:00');
    await desk.database.write((tx) => tx.updateAll(Notice, { nextTryAt: wrong }));
    await desk.tick('2026-06-08T22:00+07:00');
    await setBack('2026-05-06T09:00+07:00');
    await desk.tick('2026-05-06T09:02+07:00');
    expect(zalo.sent).toHaveLength(1);
  });
});
