import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';

describe.each(engines)('an extension on %s', (engine) => {
  let meeting: Meeting;
  let owed: Told;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    [owed] = (await meeting.issued('stc')) as [Told];
  });
  afterEach(() => meeting.close());

  const ask = (newDue: string) =>
    meeting.finance.post(`/assignments/${owed.id}/extensions`, { newDue, reason: 'Chờ số liệu của các xã.' });
  const asked = async () => (await meeting.file(owed.id)).extensions.at(-1)!;

  it('asked by the unit and granted by the chair moves the deadline and keeps the first one', async () => {
    expect((await ask('2026-06-10')).status).toBe(201);
    expect(await meeting.file(owed.id)).toMatchObject({ due: '2026-05-20' });
    const { id } = await asked();
    const decision = { approve: true, newDue: '2026-06-05', note: 'Không lùi thêm.' };
    expect((await meeting.chair.post(`/extensions/${id}/decision`, decision)).status).toBe(200);
    const file = await meeting.file(owed.id);
    expect(file).toMatchObject({ due: '2026-06-05', originalDue: '2026-05-20', status: 'new' });
    expect(file.extensions).toMatchObject([{ state: 'approved', grantedDue: '2026-06-05' }]);
    expect(file.history.map(({ act }) => act)).toEqual(['issue', 'ask-extension', 'extend']);
  });

  it('refused leaves the deadline and tells why', async () => {
    await ask('2026-06-10');
    const { id } = await asked();
    const wordless = await meeting.secretary.post(`/extensions/${id}/decision`, { approve: false });
    expect(wordless.body).toMatchObject({ code: 'extension/no-reason' });
    await meeting.secretary.post(`/extensions/${id}/decision`, { approve: false, note: 'Đã đủ số liệu.' });
    const file = await meeting.file(owed.id);
    expect(file).toMatchObject({ due: '2026-05-20', extensions: [{ state: 'refused' }] });
    expect(file.history.at(-1)).toMatchObject({ act: 'refuse-extension', text: 'Đã đủ số liệu.' });
  });

  it('is decided once, however many decide at once', async () => {
    await ask('2026-06-10');
    const { id } = await asked();
    const approve = () => meeting.chair.post(`/extensions/${id}/decision`, { approve: true });
    const answers = await Promise.all([approve(), approve()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await meeting.file(owed.id)).deadlines).toHaveLength(2);
  });

  it('that the office grants by itself answers the request that was waiting', async () => {
    await ask('2026-06-10');
    const { id } = await asked();
    const granted = { newDue: '2026-06-01', reason: 'Chờ hướng dẫn của Bộ.' };
    expect((await meeting.chair.post(`/assignments/${owed.id}/extend`, granted)).status).toBe(200);
    expect((await meeting.file(owed.id)).extensions).toMatchObject([
      { state: 'approved', grantedDue: '2026-06-01', note: 'Chờ hướng dẫn của Bộ.' },
    ]);
    const again = await meeting.secretary.post(`/extensions/${id}/decision`, { approve: true });
    expect(again.body).toMatchObject({ code: 'extension/decided' });
    expect((await ask('2026-06-20')).status).toBe(201);
  });

  it('is not asked twice, nor for an earlier day, nor decided by the unit', async () => {
    expect((await ask('2026-05-20')).body).toMatchObject({ code: 'extension/not-later' });
    await ask('2026-06-10');
    expect((await ask('2026-06-12')).body).toMatchObject({ code: 'extension/pending' });
    const own = await meeting.finance.post(`/extensions/${(await asked()).id}/decision`, { approve: true });
    expect(own.body).toMatchObject({ code: 'extension/not-yours' });
  });
});
