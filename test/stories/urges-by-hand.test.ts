import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';

interface Urged {
  urged: number[];
  left: { id: number; unit: string; reason: string }[];
}

describe.each(engines)('urging by hand on %s', (engine) => {
  let meeting: Meeting;
  let first: Told;
  let second: Told;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    [first, second] = (await meeting.issued('stc')) as [Told, Told];
  });
  afterEach(() => meeting.close());

  const tick = (now: string) => meeting.office.tick(now);
  const urge = (id: number, text?: string) =>
    meeting.secretary.post(`/assignments/${id}/urge`, { ...(text && { text }) });
  const mails = (who: string) => meeting.office.mail.to(`${who}@songvan.example`);

  it('reaches the unit’s head at once with the office’s words, is counted, and changes no deadline', async () => {
    await tick('2026-05-04T09:01+07:00');
    const before = mails('stc').length;
    expect((await urge(first.id, 'Đề nghị báo cáo ngay trong chiều nay.')).status).toBe(200);
    await tick('2026-05-04T19:30+07:00');
    expect(mails('stc')).toHaveLength(before + 1);
    expect(mails('stc').at(-1)!.text).toContain('Đề nghị báo cáo ngay trong chiều nay.');
    const file = await meeting.file(first.id);
    expect(file).toMatchObject({ status: 'new', due: first.due, urgings: 1 });
    expect(file.history.at(-1)).toMatchObject({ act: 'urge', by: 'Phạm Văn Thư Ký' });
    expect(file.deadlines).toHaveLength(1);
  });

  it('comes once in four hours, whoever urges, and says when it is possible again', async () => {
    await tick('2026-05-08T09:00+07:00');
    await urge(first.id);
    await tick('2026-05-08T12:59+07:00');
    const again = await meeting.chair.post(`/assignments/${first.id}/urge`);
    expect([again.status, again.body]).toMatchObject([409, { code: 'assignment/urged-lately' }]);
    expect((again.body as { detail: string }).detail).toContain('từ 13:00 ngày 08/5/2026');
    await tick('2026-05-08T13:00+07:00');
    expect((await urge(first.id)).status).toBe(200);
    expect(await meeting.file(first.id)).toMatchObject({ urgings: 2 });
  });

  it('waits while the unit has still to hear of the assignment itself', async () => {
    expect((await urge(first.id)).body).toMatchObject({ code: 'assignment/being-told' });
    await tick('2026-05-04T09:01+07:00');
    expect((await urge(first.id)).status).toBe(200);
  });

  it('is not for what the unit has submitted, nor for the unit to do', async () => {
    await tick('2026-05-04T09:01+07:00');
    expect((await meeting.finance.post(`/assignments/${first.id}/urge`)).status).toBe(403);
    await meeting.finance.post(`/assignments/${first.id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
    expect((await urge(first.id)).body).toMatchObject({ code: 'assignment/not-now' });
  });

  it('of everything that is overdue leaves out what was urged before, and is one message for each person', async () => {
    await tick('2026-07-03T08:05+07:00');
    const { body: look } = await meeting.secretary.get('/urges');
    expect((look as Urged).urged).toEqual(expect.arrayContaining([first.id, second.id]));
    await urge(second.id);
    await tick('2026-07-03T09:00+07:00');
    const before = mails('stc').length;
    const { status, body } = await meeting.chair.post('/urges', { text: 'Kính đề nghị báo cáo.' });
    expect(status).toBe(200);
    expect((body as Urged).urged).toContain(first.id);
    expect((body as Urged).left).toMatchObject([{ id: second.id, unit: 'Sở Tài chính' }]);
    await tick('2026-07-03T09:01+07:00');
    expect(mails('stc')).toHaveLength(before + 1);
    expect((await meeting.finance.post('/urges')).status).toBe(403);
  });

  it('of one conclusion or task may mean everything that is open', async () => {
    await tick('2026-05-04T09:01+07:00');
    const none = await meeting.secretary.post('/urges', { conclusion: 1 });
    expect(none.body).toEqual({ urged: [], left: [] });
    const { body } = await meeting.secretary.post('/urges', { conclusion: 1, state: 'open' });
    expect((body as Urged).urged).toHaveLength(4);
    expect((await meeting.secretary.post('/urges', { conclusion: 2, state: 'open' })).body).toEqual({
      urged: [],
      left: [],
    });
  });
});
