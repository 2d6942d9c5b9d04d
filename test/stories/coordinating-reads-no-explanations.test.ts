import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const SECRETS = ['Nợ số liệu', 'Chờ ba xã', 'Kho máy chủ hỏng', 'Nộp trước cuối tháng', 'Ghi sổ nhắc riêng'];

describe.each(engines)('what a coordinating unit reads of the lead unit’s work on %s', (engine) => {
  let meeting: Meeting;
  let shared: Told;
  let head: Visitor;
  let api: Awaited<ReturnType<Meeting['office']['as']>>;

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    shared = (await meeting.issued('stc'))[1]!;
    const path = `/assignments/${shared.id}`;
    await meeting.finance.post(`${path}/progress`, { text: SECRETS[0] });
    await meeting.finance.post(`${path}/extensions`, {
      ...{ newDue: '2026-07-10', reason: SECRETS[1], obstacle: SECRETS[2], commitment: SECRETS[3] },
    });
    await meeting.office.tick('2026-05-06T09:10+07:00');
    await meeting.secretary.post(`${path}/urge`, { text: SECRETS[4] });
    head = await Visitor.signedIn(meeting.office, 'snnmt@songvan.example');
    api = await meeting.office.as('snnmt@songvan.example');
  });
  afterAll(() => meeting.close());

  it('is on its page the task, the day with its explanation, and how it stands', async () => {
    const { status, html } = await head.get(`/viec/${shared.id}`);
    const text = words(html);
    expect(status).toBe(200);
    expect(text).toContain(shared.task);
    expect(text).toContain('Đang thực hiện');
    expect(text).toContain('Thứ Ba, 30/6/2026');
    expect(text).toContain('Đơn vị của Ông/Bà phối hợp việc này');
    for (const secret of SECRETS) expect(html).not.toContain(secret);
    expect(html).not.toContain('lich-nhac');
  });

  it('is the same through the API', async () => {
    const { status, body } = await api.get(`/assignments/${shared.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ task: shared.task, status: 'in-progress', due: '2026-06-30', along: true, acts: [] },
      ...{ history: [], extensions: [], urgings: 0, urgedAt: null, openedAt: null },
      deadlines: [{ version: 1, due: '2026-06-30', reason: null }],
    });
    for (const secret of SECRETS) expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('is never who is told of the lead unit being late', async () => {
    expect((await head.get(`/viec/${shared.id}/lich-nhac`)).status).toBe(403);
    expect((await api.get(`/assignments/${shared.id}/schedule`)).status).toBe(403);
  });

  it('is nothing where it does not coordinate', async () => {
    const [alone] = await meeting.of('stc');
    expect((await head.get(`/viec/${alone!.id}`)).status).toBe(404);
  });

  it('takes nothing from those who answer for the work or watch over it', async () => {
    for (const who of ['stc', 'office', 'chair']) {
      const reader = await Visitor.signedIn(meeting.office, `${who}@songvan.example`);
      const { html } = await reader.get(`/viec/${shared.id}`);
      for (const secret of SECRETS) expect(html).toContain(secret);
    }
  });
});
