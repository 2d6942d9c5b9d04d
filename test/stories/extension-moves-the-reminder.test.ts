import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

describe.each(engines)('an extension on %s', (engine) => {
  let desk: Desk;
  let id: number;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    [id] = (await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-13' },
    ])) as [number];
    await desk.tick('2026-05-05T09:01+07:00');
    await desk.act('2026-05-05T10:00+07:00', 'stc', 'receive', id);
  });
  afterEach(() => desk.close());

  const extend = (now: string, newDue: string) =>
    desk.act(now, 'chair', 'extend', id, { reason: 'Chờ số liệu quyết toán', newDue });

  it('is told at once, and the reminders follow the new deadline', async () => {
    await extend('2026-05-07T15:00+07:00', '2026-05-27');
    await desk.tick('2026-05-07T15:01+07:00');
    const told = desk.to('stc').at(-1)!;
    expect(told.text).toContain('27/5/2026');
    expect(told.text).toContain('Chờ số liệu quyết toán');
    expect(withoutOverviews(await desk.watch('2026-05-08', '2026-05-28'))).toEqual([
      '05-18 stc: before-7',
      '05-22 stc: before-3',
      '05-26 stc: before-1',
      '05-27 stc: due',
      '05-28 office: secretariat-1',
      '05-28 stc: late-1',
    ]);
  });

  it('of what was overdue starts the whole ladder again', async () => {
    await desk.watch('2026-05-06', '2026-05-18');
    await extend('2026-05-18T15:00+07:00', '2026-05-22');
    await desk.tick('2026-05-18T15:01+07:00');
    expect(await desk.watch('2026-05-19', '2026-05-22')).toEqual([
      '05-19 stc: before-3',
      '05-21 stc: before-1',
      '05-22 stc: due',
    ]);
  });

  it('takes out of a waiting message what it was about', async () => {
    desk.mail.refuse({ recipient: { code: 451, text: 'try later' } });
    await desk.tick('2026-05-08T08:00+07:00');
    await extend('2026-05-08T08:02+07:00', '2026-05-29');
    desk.mail.accept();
    await desk.tick('2026-05-08T09:30+07:00');
    expect(await desk.written()).toEqual(['stc: extend:2', 'stc: issue']);
    const stale = (await desk.notices()).find((notice) => notice.state === 'stale');
    expect(stale?.reason).toBe('thời hạn đã thay đổi');
  });
});
