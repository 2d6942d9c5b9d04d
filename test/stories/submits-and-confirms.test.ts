import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';

describe.each(engines)('what a unit owes on %s', (engine) => {
  let meeting: Meeting;
  let owed: Told;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    [owed] = (await meeting.issued('stc')) as [Told];
  });
  afterEach(() => meeting.close());
  const at = (moment: string) => meeting.office.clock.goTo(instant(moment));

  it('is received, reported on, submitted and confirmed, and every step is kept', async () => {
    await meeting.finance.post(`/assignments/${owed.id}/receive`);
    await meeting.finance.post(`/assignments/${owed.id}/progress`, { text: 'Đã lấy ý kiến hai phòng.' });
    await meeting.finance.post(`/assignments/${owed.id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
    const { status, body } = await meeting.secretary.post(`/assignments/${owed.id}/confirm`);
    expect(status).toBe(200);
    const file = body as Told;
    expect(file).toMatchObject({ status: 'completed', completedLate: false, acts: [] });
    expect(file.history.map(({ act, by }) => [act, by])).toEqual([
      ['issue', 'Phạm Văn Thư Ký'],
      ['receive', 'Đỗ Minh Tài'],
      ['progress', 'Đỗ Minh Tài'],
      ['submit', 'Đỗ Minh Tài'],
      ['confirm', 'Phạm Văn Thư Ký'],
    ]);
  });

  it('is not overdue on its last day, and overdue from midnight in Vietnam', async () => {
    at('2026-05-20T23:59:59+07:00');
    expect(await meeting.file(owed.id)).toMatchObject({ due: '2026-05-20', overdue: false });
    at('2026-05-21T00:00:00+07:00');
    expect(await meeting.file(owed.id)).toMatchObject({ overdue: true });
  });

  it('is late by the day the unit submitted, not by the day the office confirmed', async () => {
    at('2026-05-20T16:00+07:00');
    await meeting.finance.post(`/assignments/${owed.id}/submit`, { text: 'Đúng hạn.' });
    at('2026-06-08T09:00+07:00');
    await meeting.secretary.post(`/assignments/${owed.id}/confirm`);
    expect(await meeting.file(owed.id)).toMatchObject({ completedLate: false });
  });

  it('submitted after its last day is completed late', async () => {
    at('2026-05-21T08:00+07:00');
    await meeting.finance.post(`/assignments/${owed.id}/submit`, { text: 'Chậm một ngày.' });
    await meeting.secretary.post(`/assignments/${owed.id}/confirm`);
    expect(await meeting.file(owed.id)).toMatchObject({ completedLate: true });
  });

  it('is not submitted without a word, nor by another unit, nor confirmed by the unit itself', async () => {
    const path = `/assignments/${owed.id}`;
    const wordless = await meeting.finance.post(`${path}/submit`, { text: ' ' });
    expect(wordless.status).toBe(422);
    expect((await meeting.commune.post(`${path}/submit`, { text: 'x' })).status).toBe(404);
    expect((await meeting.commune.get(path)).status).toBe(404);
    await meeting.finance.post(`${path}/submit`, { text: 'Xong.' });
    expect((await meeting.finance.post(`${path}/confirm`)).body).toMatchObject({
      code: 'assignment/not-yours',
    });
  });

  it('submitted twice at once is submitted once', async () => {
    const submit = () => meeting.finance.post(`/assignments/${owed.id}/submit`, { text: 'Hai lần bấm.' });
    const answers = await Promise.all([submit(), submit(), submit()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409, 409]);
    const { history } = await meeting.file(owed.id);
    expect(history.filter(({ act }) => act === 'submit')).toHaveLength(1);
  });

  it('refuses an act on a version that is no longer there', async () => {
    await meeting.finance.post(`/assignments/${owed.id}/receive`);
    const stale = { text: 'Theo bản cũ.', version: owed.version };
    const refused = await meeting.finance.post(`/assignments/${owed.id}/progress`, stale);
    expect(refused.body).toMatchObject({ status: 409, code: 'assignment/changed' });
  });
});
