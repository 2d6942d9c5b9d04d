import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting } from '../support/meeting.js';
import { issuedByMail } from '../support/sent-link.js';
import { Visitor, words } from '../support/visitor.js';

describe('the page behind a link in a message', () => {
  let meeting: Meeting;
  let first: string;
  let second: string;
  let phone: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    [first, second] = (await issuedByMail(meeting)) as [string, string];
    phone = Visitor.stranger(meeting.office);
  });
  afterAll(() => meeting.close());

  it('lists the other tasks of the same message with links of their own', async () => {
    const { html } = await phone.get(first);
    expect(words(html)).toContain('Việc khác trong tin này (1)');
    const other = /<a class="task-words words clamp" href="(\/t\/[^"]+)"/.exec(html)![1]!;
    expect(other).toBe(second);
    expect(words((await phone.get(other)).html)).toContain('rà soát các khoản chi trùng lặp');
  });

  it('says on every button who acts by it', async () => {
    const { html } = await phone.get(first);
    const acts = [...html.matchAll(/<button class="btn btn-primary[^>]*>(.*?)<\/button>/gs)].map(
      ([, text]) => text,
    );
    expect(acts).toHaveLength(5);
    for (const act of acts) expect(act).toMatch(/^Tôi là Đỗ Minh Tài: /);
  });

  it('asks who is there when the browser is signed in as somebody else', async () => {
    const other = await Visitor.signedIn(meeting.office, 'anhoa@songvan.example');
    const page = words((await other.get(first)).html);
    expect(page).toContain('đang đăng nhập với tên Hồ Văn An');
    expect(page).toContain('Tôi là Đỗ Minh Tài: trả lời ở dưới');
    const own = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect(words((await own.get(first)).html)).toContain('Mở trang đầy đủ của việc này');
  });

  it('comes back with the mistake at its field and everything that was typed', async () => {
    const empty = await phone.post(first, { act: 'submit', text: '  ' });
    expect(empty.status).toBe(422);
    expect(empty.html).toMatch(/<textarea id="submit-text" name="text"[^>]*aria-invalid="true"/);
    const typed = {
      newDue: '01/5/2026',
      reason: 'Chờ số liệu.',
      obstacle: 'Ba xã chưa gửi.',
      commitment: 'Xong 25/5.',
    };
    const past = await phone.post(first, { act: 'ask-extension', ...typed });
    expect(past.status).toBe(422);
    for (const text of Object.values(typed)) expect(past.html).toContain(text);
  });

  it('takes the form of a telephone that names no origin, for its address is the key', async () => {
    const silent: Record<string, string>[] = [{ 'sec-fetch-site': '' }, { origin: 'null' }];
    for (const headers of silent)
      expect((await phone.post(first, { act: 'submit' }, headers)).status).toBe(422);
  });

  it('tells what the office said last, as text', async () => {
    await meeting.secretary.post('/assignments/1/urge', { text: 'Báo cáo <b>ngay</b> trong tuần.' });
    const page = await phone.get(first);
    expect(words(page.html)).toContain('Đôn đốc ngày 04/5/2026 Báo cáo <b>ngay');
    expect(page.html).not.toContain('<b>ngay');
  });
});
