import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';
import { Visitor } from '../support/visitor.js';

describe.each(engines)('an assignment that its unit has opened on %s', (engine) => {
  let meeting: Meeting;
  let owed: Told;
  let other: Told;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    [owed, other] = (await meeting.issued('stc')) as [Told, Told];
  });
  afterEach(() => meeting.close());

  const opened = async (id: number) =>
    (await meeting.file(id)).history.filter(({ act }) => act === 'open').map(({ by }) => by);
  const visit = async (who: string, id: number) =>
    (await Visitor.signedIn(meeting.office, `${who}@songvan.example`)).get(`/viec/${id}`);

  it('is noted once, on the page as through the API, and by nobody but who answers for the lead unit', async () => {
    const coordinating = await meeting.office.as('snnmt@songvan.example');
    expect((await coordinating.get(`/assignments/${other.id}`)).status).toBe(200);
    await meeting.chair.get(`/assignments/${owed.id}`);
    await visit('office', owed.id);
    expect([await opened(owed.id), await opened(other.id)]).toEqual([[], []]);
    await Promise.all([visit('stc', owed.id), visit('stc', owed.id)]);
    await meeting.finance.get(`/assignments/${owed.id}`);
    await meeting.finance.get(`/assignments/${other.id}`);
    expect([await opened(owed.id), await opened(other.id)]).toEqual([['Đỗ Minh Tài'], ['Đỗ Minh Tài']]);
    expect(await meeting.file(owed.id)).toMatchObject({ openedAt: '2026-05-04T02:00:00Z', status: 'new' });
  });

  it('makes no page of anybody else old', async () => {
    const { version } = await meeting.file(owed.id);
    await meeting.finance.get(`/assignments/${owed.id}`);
    const answer = await meeting.secretary.post(`/assignments/${owed.id}/suspend`, {
      version,
      reason: 'Chờ.',
    });
    expect(answer.status).toBe(200);
  });

  it('is not told to the secretariat as not received', async () => {
    await meeting.office.tick('2026-05-04T09:01+07:00');
    await meeting.finance.get(`/assignments/${owed.id}`);
    await meeting.office.tick('2026-05-07T08:05+07:00');
    const texts = meeting.office.mail.to('office@songvan.example').map(({ text }) => text);
    expect(texts.at(-1)).toContain(other.task.slice(0, 40));
    expect(texts.join()).not.toContain(owed.task.slice(0, 40));
  });
});
