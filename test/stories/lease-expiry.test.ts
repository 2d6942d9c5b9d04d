import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { claim } from '../../src/notifications/delivery/claims.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

describe.each(engines)('a sender that went away in the middle on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine, { smtpUrl: null });
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' },
    ]);
    await desk.tick('2026-05-05T09:01+07:00');
  });
  afterEach(() => desk.close());

  const die = (channel: 'email' | 'zalo') =>
    desk.database.write(async (tx) => {
      await tx.updateAll(Notice, { channel });
      await claim(tx, 'gone', channel, 200, instant('2026-05-05T09:02+07:00'));
    });

  // Nobody else can be alive on a SQLite file, so that its successor need not wait.
  const noticed = engine === 'sqlite' ? '02:30' : '04:00';

  it('keeps its e-mail while it may live; then it leaves with the same Message-ID', async () => {
    await die('email');
    const [before] = await desk.notices();
    const heartbeat = await desk.another({ smtpUrl: desk.mail.url });
    if (engine === 'postgres') {
      await heartbeat.tick(instant('2026-05-05T09:03:59+07:00'));
      expect(desk.mails).toEqual([]);
    }
    await heartbeat.tick(instant(`2026-05-05T09:${noticed}+07:00`));
    expect(desk.mails.map((mail) => mail.messageId)).toEqual([`<${before!.messageId}>`]);
    const attempts = await desk.database.read.find(Attempt, { order: { id: 'ASC' } });
    expect(attempts.map(({ code }) => code)).toEqual(['not-configured', 'lease-expired', 'accepted']);
  });

  it('leaves a Zalo message unknown, and nobody sends it a second time', async () => {
    await die('zalo');
    for (const minute of ['13', '14', '59']) await desk.tick(`2026-05-05T09:${minute}+07:00`);
    const [notice] = await desk.notices();
    expect(notice).toMatchObject({ state: 'unknown', leaseOwner: 'gone' });
    expect(notice!.reason).toBe(
      'chương trình dừng khi đang gửi, không rõ Zalo đã nhận chưa; chờ biên nhận hoặc người kiểm tra',
    );
  });
});
