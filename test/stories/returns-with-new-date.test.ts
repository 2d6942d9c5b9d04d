import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';

describe.each(engines)('a result that is not enough on %s', (engine) => {
  let meeting: Meeting;
  let owed: Told;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    [owed] = (await meeting.issued('stc')) as [Told];
    await meeting.office.tick('2026-05-04T09:01+07:00');
    await meeting.finance.post(`/assignments/${owed.id}/submit`, { text: 'Bản thứ nhất.' });
  });
  afterEach(() => meeting.close());
  const giveBack = (input: object) => meeting.secretary.post(`/assignments/${owed.id}/return`, input);

  it('goes back with a reason and a new date, and the first deadline stays what it was', async () => {
    await giveBack({ reason: 'Thiếu biểu số liệu.', newDue: '2026-05-28' });
    const file = await meeting.file(owed.id);
    expect(file).toMatchObject({ status: 'returned', due: '2026-05-28', originalDue: '2026-05-20' });
    expect(file.deadlines.map(({ version, due, reason }) => [version, due, reason])).toEqual([
      [1, '2026-05-20', null],
      [2, '2026-05-28', 'Thiếu biểu số liệu.'],
    ]);
  });

  it('is told to the unit at once', async () => {
    await giveBack({ reason: 'Thiếu biểu số liệu.', newDue: '2026-05-28' });
    await meeting.office.tick('2026-05-06T10:00+07:00');
    const mail = meeting.office.mail.to('stc@songvan.example').at(-1)!;
    expect(mail.text).toContain('28/5/2026');
    expect(mail.text).toContain('Bố trí kinh phí cho kho dữ liệu dùng chung');
  });

  it('needs the reason and a date that is not past', async () => {
    expect((await giveBack({ newDue: '2026-05-28' })).body).toMatchObject({
      code: 'assignment/incomplete',
      problems: [{ at: 'reason' }],
    });
    meeting.office.clock.goTo(instant('2026-05-29T08:00+07:00'));
    expect((await giveBack({ reason: 'Muộn', newDue: '2026-05-28' })).body).toMatchObject({
      code: 'assignment/due-past',
    });
    expect(await meeting.file(owed.id)).toMatchObject({ status: 'submitted', due: '2026-05-20' });
  });
});
