import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

const BUSY = { recipient: { code: 451, text: 'try later' } };

describe.each(engines)('a mail server that does not take mail on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-15' },
    ]);
  });
  afterEach(() => desk.close());

  // A fifth more or less, so that what failed together does not come back together.
  it('is asked again after about 1, 5 and 15 minutes, and gets the same Message-ID', async () => {
    desk.mail.refuse(BUSY);
    const minutes = ['00', '02', '03', '04', '08', '09', '16', '27', '28'];
    for (const minute of minutes) await desk.tick(`2026-05-05T09:${minute}+07:00`);
    const attempts = await desk.database.read.find(Attempt, { order: { id: 'ASC' } });
    expect(attempts.map(({ at, outcome }) => `${at.toString().slice(11, 16)} ${outcome}`)).toEqual([
      '02:00 failed-for-now',
      '02:02 failed-for-now',
      '02:08 failed-for-now',
      '02:27 failed-for-now',
    ]);
    const [notice] = await desk.notices();
    desk.mail.accept();
    await desk.tick('2026-05-05T10:40+07:00');
    expect(desk.mails.map((mail) => mail.messageId)).toEqual([`<${notice!.messageId}>`]);
  });

  it('floods nobody when it comes back after a week: the days become one message', async () => {
    await desk.tick('2026-05-05T09:00+07:00');
    desk.mail.refuse(BUSY);
    expect(await desk.watch('2026-05-06', '2026-05-18')).toEqual([]);
    desk.mail.accept();
    await desk.tick('2026-05-18T13:00+07:00');
    const lines = await desk.written(desk.mails.slice(1));
    expect(lines).toEqual(['chair: overview', 'office: secretariat-1, overview', 'stc: late-1']);
    expect(desk.to('chair')[0]!.text.match(/tổng hợp đầu tuần/gi)).toHaveLength(1);
  });

  it('is asked again also about what it could not be asked for two weeks', async () => {
    desk.mail.refuse(BUSY);
    await desk.tick('2026-05-20T12:00+07:00');
    expect(await desk.tick('2026-05-20T12:00:30+07:00')).toMatchObject({ failed: 0 });
    desk.mail.accept();
    await desk.tick('2026-05-20T12:01+07:00');
    expect(await desk.written(desk.to('stc'))).toEqual(['stc: issue']);
  });

  it('that refuses an address for good fails the message, and the log says why', async () => {
    desk.mail.refuse({ recipient: { code: 550, text: 'no such user', of: 'stc@songvan.example' } });
    // What the unit's head cannot get goes up at once.
    expect(await desk.tick('2026-05-05T09:00+07:00')).toMatchObject({ sent: 1, failed: 1 });
    const [notice] = await desk.notices();
    expect(notice).toMatchObject({ state: 'failed', tries: 1 });
    expect(notice!.reason).toBeTruthy();
  });
});
