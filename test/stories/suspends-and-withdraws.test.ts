import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Extension } from '../../src/assignments/extension.entity.js';
import { engines } from '../support/database.js';
import { Meeting, paper, type Told } from '../support/meeting.js';

describe.each(engines)('an assignment that cannot go on, on %s', (engine) => {
  let meeting: Meeting;
  let owed: Told;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    [owed] = (await meeting.issued('stc')) as [Told];
    await meeting.office.tick('2026-05-04T09:01+07:00');
  });
  afterEach(() => meeting.close());
  const act = (name: string, input: object = {}) =>
    meeting.secretary.post(`/assignments/${owed.id}/${name}`, input);
  const mails = () => meeting.office.mail.to('stc@songvan.example');

  it('is silent while suspended and goes on where it was', async () => {
    await meeting.finance.post(`/assignments/${owed.id}/progress`, { text: 'Đang làm.' });
    const before = mails().length;
    await act('suspend', { reason: 'Chờ trung ương hướng dẫn.' });
    for (const day of ['2026-05-11', '2026-05-15', '2026-05-21'])
      await meeting.office.tick(`${day}T08:05+07:00`);
    expect(
      mails()
        .slice(before)
        .filter(({ text }) => text.includes('kho dữ liệu')),
    ).toEqual([]);
    await act('resume');
    expect(await meeting.file(owed.id)).toMatchObject({ status: 'in-progress' });
  });

  it('is withdrawn with a reason, and the unit is told once', async () => {
    expect((await act('withdraw')).body).toMatchObject({ code: 'assignment/incomplete' });
    await act('withdraw', { reason: 'Đã giao cho đơn vị khác.' });
    const before = mails().length;
    await meeting.office.tick('2026-05-05T10:00+07:00');
    await meeting.office.tick('2026-05-21T10:00+07:00');
    const told = mails()
      .slice(before)
      .filter(({ text }) => text.includes('kho dữ liệu'));
    expect(told).toHaveLength(1);
    expect(await meeting.file(owed.id)).toMatchObject({ status: 'withdrawn', overdue: false, acts: [] });
    expect((await act('withdraw', { reason: 'Lần nữa.' })).body).toMatchObject({
      code: 'assignment/already-done',
    });
  });

  it('takes the unit’s pending request for a later day with it when it is withdrawn', async () => {
    await meeting.finance.post(`/assignments/${owed.id}/extensions`, {
      newDue: '2026-06-30',
      reason: 'Chờ số liệu.',
    });
    await act('withdraw', { reason: 'Đã giao cho đơn vị khác.' });
    const [request] = await meeting.office.database.read.findBy(Extension, { assignmentId: owed.id });
    expect(request).toMatchObject({ state: 'refused', note: 'Việc đã kết thúc: đã thu hồi.' });
  });

  it('that hangs on an event waits for its date', async () => {
    const { id } = await meeting.import(
      paper
        .replace('15/TB-BCĐ', '17/TB-BCĐ')
        .replace('trước ngày 20/5/2026', 'trong thời hạn 10 ngày kể từ ngày được phân bổ vốn'),
    );
    await meeting.secretary.post(`/conclusions/${id}/issue`);
    const waiting = (await meeting.of('stc')).find(({ status }) => status === 'waiting')!;
    expect(waiting).toMatchObject({ due: null, originalDue: null });
    await meeting.secretary.post(`/assignments/${waiting.id}/date-event`, { newDue: '2026-06-15' });
    expect(await meeting.file(waiting.id)).toMatchObject({
      ...{ status: 'new', due: '2026-06-15', originalDue: '2026-06-15' },
    });
  });
});
