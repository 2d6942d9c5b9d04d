import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Desk, withoutOverviews } from '../support/desk.js';

const TASK = { task: 'Báo cáo kết quả', due: '2026-05-15' };

describe.each(engines)('a unit without anybody to tell on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => void (desk = await Desk.open(engine)));
  afterEach(() => desk.close());

  it('is told of to the secretariat at once', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [{ ...TASK, lead: ['UBND phường Tân Lập'] }]);
    await desk.tick('2026-05-05T09:01+07:00');
    expect(await desk.written()).toEqual(['office: nobody:issue']);
    const [mail] = desk.to('office');
    expect(mail!.subject).toContain('UBND phường Tân Lập chưa có người nhận thông báo');
    expect(mail!.text).toContain('Vì sao chưa gửi được: chưa có người phụ trách đơn vị trong danh bạ');
  });

  it('is told of to the chair when the secretariat is nobody either', async () => {
    await desk.change('office', { leftOn: day('2026-05-04') });
    await desk.issue('2026-05-04T09:00+07:00', [{ ...TASK, lead: ['UBND phường Tân Lập'] }]);
    await desk.tick('2026-05-05T09:01+07:00');
    expect(await desk.written()).toEqual(['chair: nobody:issue']);
  });

  it('is no longer so when somebody is found before the message leaves: then that person is told', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [{ ...TASK, lead: ['Sở Tài chính'] }]);
    desk.mail.refuse({ recipient: { code: 451, text: 'try later' } });
    await desk.tick('2026-05-05T09:01+07:00');
    desk.mail.accept();
    await desk.change('stc', { leftOn: day('2026-05-04') });
    await desk.change('stc.deputy', { head: true });
    await desk.tick('2026-05-05T09:30+07:00');
    expect(await desk.written()).toEqual(['stc.deputy: issue']);
    const stale = (await desk.notices()).find((notice) => notice.state === 'stale');
    expect(stale).toMatchObject({ reason: 'người nhận đã thôi giữ chức vụ' });
  });

  it('is followed by the usual reminders once somebody is there', async () => {
    await desk.issue('2026-05-05T09:00+07:00', [{ ...TASK, lead: ['UBND phường Tân Lập'] }]);
    await desk.tick('2026-05-05T09:01+07:00');
    const unitId = (await desk.unit('tan-lap')).id;
    await desk.change('stc.deputy', { head: true, unitId });
    await desk.watch('2026-05-06', '2026-05-06');
    expect(await desk.written(desk.to('stc.deputy'))).toEqual(['stc.deputy: before-7']);
  });

  it('is told as soon as somebody is there, when not even the chair could be reached before', async () => {
    desk.mail.refuse({ recipient: { code: 550, text: 'no such user' } });
    await desk.issue('2026-05-05T09:00+07:00', [{ ...TASK, lead: ['Sở Tài chính'], due: '2026-06-15' }]);
    await desk.tick('2026-05-05T09:01+07:00');
    expect(await desk.tick('2026-05-05T09:02+07:00')).toMatchObject({ looked: 0 });
    desk.mail.accept();
    expect(withoutOverviews(await desk.watch('2026-05-12', '2026-05-13'))).toContain('05-12 stc: issue');
  });
});
