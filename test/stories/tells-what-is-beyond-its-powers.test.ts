import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';

interface Obstacle {
  id: number;
  state: string;
  answer: string | null;
  answeredBy: string | null;
}

describe.each(engines)('what is beyond a unit’s powers, on %s', (engine) => {
  let meeting: Meeting;
  let owed: Told;
  const told = {
    text: 'Chưa có định mức chi cho kho dữ liệu.',
    wanted: 'HĐND tỉnh ban hành định mức chi.',
  };

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    owed = (await meeting.issued('stc'))[0]!;
  });
  afterAll(() => meeting.close());

  const tell = (who: Meeting['finance'], body: object) => who.post(`/assignments/${owed.id}/obstacles`, body);
  const obstacles = async () => {
    const { body } = await meeting.finance.get(`/assignments/${owed.id}`);
    return (body as { reported: { obstacles: Obstacle[] } }).reported.obstacles;
  };

  it('is told with who has to decide what, once', async () => {
    expect(await tell(meeting.finance, { text: told.text })).toMatchObject({ status: 422 });
    expect(await tell(meeting.finance, told)).toMatchObject({ status: 201 });
    expect(await tell(meeting.finance, told)).toMatchObject({ status: 409, body: { code: 'obstacle/told' } });
    expect(await tell(meeting.commune, told)).toMatchObject({ status: 404 });
    expect(await tell(meeting.chair, told)).toMatchObject({ status: 403 });
  });

  it('waits before the office and before nobody else, while the deadline goes on', async () => {
    const waiting = [{ assignment: owed.id, unit: 'stc', ...told, toldBy: 'Đỗ Minh Tài' }];
    for (const office of [meeting.secretary, meeting.chair])
      expect(await office.get('/obstacles')).toMatchObject({
        status: 200,
        body: { total: 1, items: waiting },
      });
    expect(await meeting.finance.get('/obstacles')).toMatchObject({ status: 403 });
    expect(await meeting.file(owed.id)).toMatchObject({ status: 'new', due: owed.due });
  });

  it('is answered in words that the unit reads, by the office alone and once', async () => {
    const [{ id }] = (await obstacles()) as [Obstacle];
    const answer = { answer: 'Đã trình HĐND tỉnh tại kỳ họp tháng 6.' };
    expect(await meeting.finance.post(`/obstacles/${id}/answer`, answer)).toMatchObject({ status: 403 });
    expect(await meeting.commune.post(`/obstacles/${id}/answer`, answer)).toMatchObject({ status: 404 });
    expect(await meeting.secretary.post(`/obstacles/${id}/answer`, answer)).toMatchObject({ status: 200 });
    expect(await meeting.secretary.post(`/obstacles/${id}/answer`, answer)).toMatchObject({ status: 409 });
    expect(await obstacles()).toMatchObject([
      { state: 'answered', ...answer, answeredBy: 'Phạm Văn Thư Ký' },
    ]);
    const { history } = await meeting.file(owed.id);
    const entries = history.filter(({ act }) => act.endsWith('obstacle'));
    expect(entries.map(({ act, by }) => [act, by])).toEqual([
      ['tell-obstacle', 'Đỗ Minh Tài'],
      ['answer-obstacle', 'Phạm Văn Thư Ký'],
    ]);
  });

  it('is told again when it comes again, and closed when nothing has to be decided any more', async () => {
    expect(await tell(meeting.finance, told)).toMatchObject({ status: 201 });
    const last = (await obstacles()).at(-1)!;
    const closed = { answer: 'Đã có định mức.', close: true };
    expect(await meeting.chair.post(`/obstacles/${last.id}/answer`, closed)).toMatchObject({ status: 200 });
    expect((await obstacles()).at(-1)).toMatchObject({ state: 'closed' });
    expect(await meeting.secretary.get('/obstacles')).toMatchObject({ body: { total: 0 } });
  });

  it('is not told of what is done', async () => {
    await meeting.finance.post(`/assignments/${owed.id}/submit`, { text: 'Đã xong.' });
    expect(await tell(meeting.finance, { ...told, text: 'Còn một việc.' })).toMatchObject({
      status: 409,
      body: { code: 'assignment/not-now' },
    });
  });
});
