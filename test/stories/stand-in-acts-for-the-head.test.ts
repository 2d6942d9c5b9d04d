import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

describe.each(engines)('a deputy on %s', (engine) => {
  let meeting: Meeting;
  beforeEach(async () => void (meeting = await Meeting.open(engine, '2026-03-03T09:00+07:00')));
  afterEach(() => meeting.close());

  it('acts for the head on the days of the stand-in only, and the history says for whom', async () => {
    const [owed] = await meeting.issued('stc');
    const deputy = await meeting.office.as('stc.deputy@songvan.example');
    const report = { text: 'Đã giao phòng chuyên môn.' };
    expect((await deputy.post(`/assignments/${owed!.id}/progress`, report)).status).toBe(200);
    expect((await meeting.file(owed!.id)).history.at(-1)).toMatchObject({
      act: 'progress',
      by: 'Vũ Thu Hà',
      onBehalfOf: 'Đỗ Minh Tài',
    });
    meeting.office.clock.goTo(instant('2026-03-07T00:00+07:00'));
    expect((await deputy.get(`/assignments/${owed!.id}`)).status).toBe(404);
    expect((await deputy.get('/assignments')).body).toMatchObject({ total: 0 });
  });

  it('is not needed for what the office writes down from a telephone call', async () => {
    const [owed] = await meeting.issued('stc');
    await meeting.secretary.post(`/assignments/${owed!.id}/receive`);
    const file = await meeting.file(owed!.id);
    expect(file).toMatchObject({ status: 'received' });
    expect(file.history.at(-1)).toMatchObject({ by: 'Phạm Văn Thư Ký', details: { as: 'secretariat' } });
  });
});
