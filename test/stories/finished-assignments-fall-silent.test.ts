import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

const DONE = { text: 'Đã báo cáo tại văn bản số 15/BC-STC' };

describe.each(engines)('an assignment that is done on %s', (engine) => {
  let desk: Desk;
  let id: number;
  beforeEach(async () => {
    desk = await Desk.open(engine);
    [id] = (await desk.issue('2026-05-12T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2026-05-21' },
    ])) as [number];
    await desk.tick('2026-05-12T09:01+07:00');
  });
  afterEach(() => desk.close());

  it('is not reminded once the unit has submitted, nor escalated while the office has not confirmed', async () => {
    await desk.act('2026-05-13T10:00+07:00', 'stc', 'submit', id, DONE);
    expect(withoutOverviews(await desk.watch('2026-05-14', '2026-05-28'))).toEqual([]);
  });

  it('is reminded again when the office returns it, which is told at once', async () => {
    await desk.act('2026-05-13T10:00+07:00', 'stc', 'submit', id, DONE);
    await desk.act('2026-05-14T10:00+07:00', 'office', 'return', id, {
      reason: 'Thiếu số liệu của hai xã',
      newDue: '2026-05-27',
    });
    await desk.tick('2026-05-14T10:01+07:00');
    const told = desk.to('stc').at(-1)!;
    expect(told.text).toContain('Thiếu số liệu của hai xã');
    expect(told.text).toContain('27/5/2026');
    expect(withoutOverviews(await desk.watch('2026-05-15', '2026-05-27'))).toEqual([
      '05-18 stc: before-7',
      '05-22 stc: before-3',
      '05-26 stc: before-1',
      '05-27 stc: due',
    ]);
  });

  it('makes a message pointless that could not leave before, and the log says why', async () => {
    desk.mail.refuse({ recipient: { code: 451, text: 'try later' } });
    await desk.tick('2026-05-18T08:00+07:00');
    await desk.act('2026-05-18T08:10+07:00', 'stc', 'submit', id, DONE);
    desk.mail.accept();
    const { stale } = await desk.tick('2026-05-18T09:30+07:00');
    expect(stale).toBe(1);
    const notices = await desk.notices();
    expect(notices.filter((notice) => notice.state === 'stale').map((notice) => notice.reason)).toEqual([
      'đơn vị đã báo cáo hoàn thành',
    ]);
    expect(desk.to('stc')).toHaveLength(1);
  });

  it('is told of for the last time when it is withdrawn', async () => {
    await desk.act('2026-05-13T10:00+07:00', 'chair', 'withdraw', id, { reason: 'Giao đơn vị khác' });
    await desk.tick('2026-05-13T10:01+07:00');
    expect(desk.to('stc').at(-1)!.text).toContain('Giao đơn vị khác');
    expect(withoutOverviews(await desk.watch('2026-05-14', '2026-05-28'))).toEqual([]);
  });
});
