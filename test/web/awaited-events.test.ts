import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting, paper, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const words10 = 'trong 10 ngày kể từ ngày có hướng dẫn của Bộ Tài chính';

describe('the date of an event that a deadline hangs on', () => {
  let meeting: Meeting;
  let clerk: Visitor;
  let owed: Told;

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const { id } = await meeting.import(paper.replace('hoàn thành trong tháng 6/2026', words10));
    await meeting.secretary.post(`/conclusions/${id}/issue`);
    owed = (await meeting.of('stc')).find(({ status }) => status === 'waiting')!;
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    await meeting.office.tick('2026-05-04T09:01+07:00');
  });
  afterAll(() => meeting.close());

  it('is asked for on the secretariat’s desk, with the words of the document', async () => {
    const page = await clerk.get('/thu-ky');
    expect(words(page.html)).toContain('1 việc chờ ngày của mốc');
    expect(words(page.html)).toContain(`Văn bản ghi: “${words10}`);
    expect(page.html).toContain(`<label for="m${owed.id}-newDue">`);
  });

  it('that cannot be is refused where it was typed', async () => {
    const page = await clerk.post(`/viec/${owed.id}/date-event`, { newDue: '2026-05-01', ve: '/thu-ky' });
    expect([page.status, words(page.html)]).toEqual([422, expect.stringContaining('đã qua')]);
    expect(page.html).toMatch(/id="date-event-newDue"[^>]*value="01\/5\/2026"/);
  });

  it('makes a deadline, and the unit is told of it', async () => {
    const page = await clerk.post(`/viec/${owed.id}/date-event`, { newDue: '2026-05-29', ve: '/thu-ky' });
    expect(page.at).toBe('/thu-ky?xong=date-event');
    expect(page.html).not.toContain('id="moc"');
    expect(await meeting.file(owed.id)).toMatchObject({ status: 'new', due: '2026-05-29' });
    const before = meeting.office.mail.to('stc@songvan.example').length;
    await meeting.office.tick('2026-05-04T09:02+07:00');
    expect(meeting.office.mail.to('stc@songvan.example')).toHaveLength(before + 1);
  });

  it('need not be awaited by a unit whose work is done: it may say so, and nothing else is asked of it', async () => {
    const { id } = await meeting.import(
      paper.replace('Số: 15/', 'Số: 17/').replace('hoàn thành trong tháng 6/2026', words10),
    );
    await meeting.secretary.post(`/conclusions/${id}/issue`);
    const early = (await meeting.of('stc')).find(({ status }) => status === 'waiting')!;
    const head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    const page = await head.get(`/viec/${early.id}`);
    expect(words(page.html)).toContain('đơn vị báo cáo hoàn thành được luôn');
    expect(page.html).not.toContain(`action="/viec/${early.id}/progress"`);
    await head.report(`/viec/${early.id}/submit`, { text: 'Báo cáo số 21/BC-STC.' }, []);
    expect(await meeting.file(early.id)).toMatchObject({ status: 'submitted', due: null });
    await clerk.post(`/viec/${early.id}/confirm`);
    expect(await meeting.file(early.id)).toMatchObject({ status: 'completed', completedLate: false });
  });
});
