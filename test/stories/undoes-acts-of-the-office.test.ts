import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';

interface Outcome {
  done: number[];
  left: { id: number; unit: string | null; reason: string }[];
  undo: string | null;
}

describe.each(engines)('undoing an act of the office on %s', (engine) => {
  let meeting: Meeting;
  let first: Told;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    [first] = (await meeting.issued('stc')) as [Told];
    await meeting.office.tick('2026-05-04T09:01+07:00');
    await meeting.finance.post(`/assignments/${first.id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
  });
  afterEach(() => meeting.close());

  const tick = (now: string) => meeting.office.tick(now);
  const mails = () => meeting.office.mail.to('stc@songvan.example');
  const act = async (name: string, more: object = {}, ids = [first.id]) => {
    const rows = await Promise.all(
      ids.map(async (id) => ({ id, version: (await meeting.file(id)).version })),
    );
    const { status, body } = await meeting.secretary.post('/assignments/bulk', { act: name, rows, ...more });
    expect(status).toBe(200);
    return body as Outcome;
  };
  const undo = async ({ undo: token }: Outcome, by = meeting.secretary) => by.post(`/undo/${token}`);

  it('puts a confirmed result back to be confirmed, and the history keeps both', async () => {
    const before = await meeting.file(first.id);
    const done = await act('confirm');
    expect((await meeting.file(first.id)).status).toBe('completed');
    expect((await undo(done)).body).toEqual({ undone: [first.id], left: [] });
    const file = await meeting.file(first.id);
    expect(file).toMatchObject({ status: 'submitted', completedAt: null, due: before.due });
    expect(file.history.slice(-2).map((entry) => entry.act)).toEqual(['confirm', 'undo']);
    expect((await act('confirm')).done).toEqual([first.id]);
  });

  it('is for whoever did it, once, and within ten minutes', async () => {
    const done = await act('confirm');
    expect((await undo(done, meeting.chair)).status).toBe(409);
    await tick('2026-05-04T09:12+07:00');
    expect((await undo(done)).body).toMatchObject({ code: 'undo/too-late' });
    expect((await meeting.file(first.id)).status).toBe('completed');
  });

  it('does not undo what went on meanwhile', async () => {
    const done = await act('return', { reason: 'Thiếu số liệu.', newDue: '2026-05-25' });
    await meeting.finance.post(`/assignments/${first.id}/submit`, { text: 'Đã bổ sung.' });
    const { body } = await undo(done);
    expect(body).toMatchObject({ undone: [], left: [{ id: first.id, unit: 'Sở Tài chính' }] });
    expect((await meeting.file(first.id)).status).toBe('submitted');
    expect((await undo(done)).status).toBe(409);
  });

  it('drops the word of a return that has not left, and gives the day before as a deadline of its own', async () => {
    const before = mails().length;
    const done = await act('return', { reason: 'Thiếu số liệu.', newDue: '2026-05-25' });
    await undo(done);
    await tick('2026-05-04T09:03+07:00');
    expect(mails()).toHaveLength(before);
    const file = await meeting.file(first.id);
    expect(file).toMatchObject({ status: 'submitted', due: first.due, originalDue: first.due });
    expect(file.deadlines.map(({ due }) => due)).toEqual([first.due, '2026-05-25', first.due]);
  });

  it('does not take back a return that the unit has heard of', async () => {
    const done = await act('return', { reason: 'Thiếu số liệu.', newDue: '2026-05-25' });
    await tick('2026-05-04T09:03+07:00');
    expect(((await undo(done)).body as Outcome).left[0]!.reason).toContain('Đơn vị đã được báo');
    expect((await meeting.file(first.id)).status).toBe('returned');
  });

  it('tells a unit that heard of its withdrawal that the duty goes on', async () => {
    const [, second] = (await meeting.of('stc')) as [Told, Told];
    const done = await act('withdraw', { reason: 'Trùng nhiệm vụ.' }, [second.id]);
    await tick('2026-05-04T09:03+07:00');
    expect(mails().at(-1)!.text).toContain('không còn phải thực hiện');
    await undo(done);
    await tick('2026-05-04T09:05+07:00');
    expect(mails().at(-1)!.text).toContain('tiếp tục');
    expect((await meeting.file(second.id)).status).toBe('new');
  });

  it('lets reminders go on as if nothing had been suspended', async () => {
    const [, second] = (await meeting.of('stc')) as [Told, Told];
    const done = await act('suspend', { reason: 'Chờ chủ trương.' }, [second.id]);
    await undo(done);
    await tick('2026-06-30T08:05+07:00');
    expect(mails().at(-1)!.text).toContain('rà soát các khoản chi trùng lặp');
  });

  it('brings back the request for a later day that the act had answered', async () => {
    const [, second] = (await meeting.of('stc')) as [Told, Told];
    await meeting.finance.post(`/assignments/${second.id}/extensions`, {
      newDue: '2026-07-10',
      reason: 'Chờ.',
    });
    const done = await act('withdraw', { reason: 'Trùng.' }, [second.id]);
    expect((await meeting.file(second.id)).extensions).toMatchObject([{ state: 'refused' }]);
    await undo(done);
    expect((await meeting.file(second.id)).extensions).toMatchObject([{ state: 'pending' }]);
  });
});
