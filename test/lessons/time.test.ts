import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day, type Day, instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';
import { DeliveryService } from '../../src/notifications/delivery/delivery.service.js';

const report = { task: 'Báo cáo kết quả rà soát', lead: ['Sở Tài chính'] };

/**
 * What elsewhere came at the wrong hour or on the wrong day. Moments are written in UTC here: whatever zone the process
 * has, Vietnam's day counts. The same stories run in four zones (npm run test:zones).
 */
describe.each(engines)('Vietnam’s time holds on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
  });
  afterEach(() => desk.close());

  const given = (due: string, now = '2026-05-05T02:00Z') => desk.given(now, [{ ...report, due }]);
  /** Beats every hour from midnight to midnight UTC of each day; answers when what was told. */
  const hourly = async (from: Day, to: Day) => {
    const told: string[] = [];
    for (let on = from; on.toString() <= to.toString(); on = on.add({ days: 1 }))
      for (let hour = 0; hour < 24; hour += 1) {
        desk.mails.length = 0;
        const now = `${on.toString()}T${String(hour).padStart(2, '0')}:00Z`;
        await desk.tick(now);
        told.push(...withoutOverviews(await desk.written(desk.to('stc'))).map((line) => `${now} ${line}`));
      }
    return told;
  };

  it('47, 58, 59: nobody is reminded in Vietnam’s night, though it is day elsewhere (alertmanager #2646, grafana #48508, #82988)', async () => {
    await given('2026-05-15');
    for (const hour of ['14:01', '18:00', '23:59']) await desk.tick(`2026-05-12T${hour}Z`);
    expect(desk.mails).toEqual([]);
    await desk.tick('2026-05-13T01:00Z');
    expect(await desk.written(desk.to('stc'))).toEqual(['stc: before-3']);
  });

  it('48, 54, 55, 57: the slot opens at eight in Vietnam, and no day too late (alertmanager #2771, node-cron #157, #174, monica #389)', async () => {
    await given('2026-05-07');
    expect(await hourly(day('2026-05-05'), day('2026-05-08'))).toEqual([
      '2026-05-06T01:00Z stc: before-1',
      '2026-05-07T01:00Z stc: due',
      '2026-05-08T01:00Z stc: late-1',
    ]);
  });

  it('49: the last day of a month is its last day (alertmanager #5447)', async () => {
    await given('2026-10-31', '2026-10-27T02:00Z');
    expect(await hourly(day('2026-10-30'), day('2026-11-02'))).toEqual([
      '2026-10-30T01:00Z stc: due',
      '2026-11-02T01:00Z stc: late-1',
    ]);
  });

  it.each([
    ['50, 52', 'the night in which clocks elsewhere lose an hour', '2026-03-06', '2026-03-07', '2026-03-10'],
    [
      '51, 56',
      'the night in which clocks elsewhere repeat an hour',
      '2026-10-30',
      '2026-10-31',
      '2026-11-03',
    ],
  ])('%s: %s changes nothing (cron #120, #563, #881, node-cron PR #604)', async (_, __, issued, from, to) => {
    await given(to, `${issued}T02:00Z`);
    const told = await hourly(day(from), day(to));
    expect(told.map((line) => line.slice(10))).toEqual(['T01:00Z stc: before-1', 'T01:00Z stc: due']);
  });

  it('53, 60: a clock that beats far too often makes no storm (cron #56, node-schedule #435)', async () => {
    await given('2026-05-15');
    for (let second = 0; second < 30; second += 1)
      await desk.tick(`2026-05-12T01:00:${String(second).padStart(2, '0')}Z`);
    expect(desk.to('stc')).toHaveLength(1);
  });

  it('quiet hours hold back what is sent, not what is decided, and release no flurry (posthog #89862, pulse PR #1399, alertmanager #876)', async () => {
    await given('2026-05-15');
    desk.mail.refuse({ recipient: { code: 451, text: 'try later' } });
    await desk.watch('2026-05-06', '2026-05-18');
    desk.mail.accept();
    await desk.rooms.get(DeliveryService).deliver(instant('2026-05-18T15:00Z'));
    await desk.tick('2026-05-19T01:00Z');
    expect(desk.to('stc').length).toBe(1);
  });
});
