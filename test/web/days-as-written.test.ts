import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe('days on pages', () => {
  let meeting: Meeting;
  let first: Told;
  let head: Visitor;
  let clerk: Visitor;

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    [first] = (await meeting.issued('stc')) as [Told];
    await meeting.office.tick('2026-05-04T09:01+07:00');
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  const ask = (newDue: string) => head.post(`/viec/${first.id}/gia-han`, { newDue, reason: 'Chờ số liệu.' });

  it('that do not exist come back as they were typed, with what to do', async () => {
    const page = await ask('31/6/2026');
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/id="ask-extension-newDue"[^>]*value="31\/6\/2026"/);
    expect(words(page.html)).toContain('phải là một ngày có thật, viết ngày/tháng/năm như 08/5/2026');
  });

  it('are read with the day before the month, whatever the browser speaks', async () => {
    expect(words((await ask('10/7/2026')).html)).toContain('Thứ Sáu, 10/7/2026');
    const [file] = await meeting.of('stc');
    expect((await meeting.file(file!.id)).extensions).toMatchObject([{ newDue: '2026-07-10' }]);
  });

  it('stand in fields as an office writes them', async () => {
    const { html } = await clerk.get('/gia-han');
    expect(html).toMatch(/name="newDue"[^>]*value="10\/7\/2026"/);
    expect(html).not.toContain('type="date"');
  });

  it('narrow the register', async () => {
    const found = await clerk.get('/so-theo-doi?truoc=16%2F5%2F2026');
    expect(found.html).toContain('value="16/5/2026"');
    const same = await clerk.get('/so-theo-doi?truoc=2026-05-16');
    expect(words(found.html)).toBe(words(same.html));
    expect(words(found.html)).toMatch(/[1-9]\d* việc\./);
  });

  it('come from programs as YYYY-MM-DD only', async () => {
    const refused = await meeting.finance.post(`/assignments/${first.id}/extensions`, {
      newDue: '10/7/2026',
      reason: 'Chờ số liệu.',
    });
    expect(JSON.stringify(refused.body)).toContain('viết dạng YYYY-MM-DD');
  });
});
