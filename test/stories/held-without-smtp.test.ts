import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('without a mail server on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine, { smtpUrl: null });
    await desk.issue('2026-05-04T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' },
    ]);
  });
  afterEach(() => desk.close());

  it('messages are held with that reason, which is written down once', async () => {
    const { held } = await desk.tick('2026-05-04T09:01+07:00');
    expect(held).toBe(1);
    expect((await desk.tick('2026-05-04T09:02+07:00')).held).toBe(0);
    const [notice] = await desk.notices();
    expect(notice).toMatchObject({
      state: 'held',
      reason: 'chưa cấu hình máy chủ thư (SMTP_URL)',
      tries: 0,
    });
    const attempts = await desk.database.read.find(Attempt);
    expect(attempts.map(({ outcome, code }) => ({ outcome, code }))).toEqual([
      { outcome: 'held', code: 'not-configured' },
    ]);
  });

  it('they leave as soon as there is one, the daily ones of all the days as a single message', async () => {
    await desk.tick('2026-05-04T09:01+07:00');
    expect(await desk.watch('2026-05-05', '2026-05-14')).toEqual([]);
    const configured = await desk.another({ smtpUrl: desk.mail.url });
    await configured.tick(instant('2026-05-14T15:00+07:00'));
    const mails = desk.to('stc');
    expect(await desk.written(mails)).toEqual(['stc: before-1', 'stc: issue']);
    const merged = (await desk.notices()).filter(
      ({ state, person }) => state === 'superseded' && person.email === 'stc@songvan.example',
    );
    expect(merged).toHaveLength(2);
    expect(merged[0]!.reason).toMatch(/^chưa gửi được, đã gộp vào thông báo số \d+$/);
  });
});
