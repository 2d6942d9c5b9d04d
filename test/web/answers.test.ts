import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe('answering from the pages', () => {
  let meeting: Meeting;
  let first: Told;
  let second: Told;
  let head: Visitor;
  let clerk: Visitor;
  let chair: Visitor;

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    [first, second] = (await meeting.issued('stc')) as [Told, Told];
    const at = (who: string) => Visitor.signedIn(meeting.office, `${who}@songvan.example`);
    [head, clerk, chair] = [await at('stc'), await at('office'), await at('chair')];
  });
  afterAll(() => meeting.close());

  it('a unit receives, reports progress and submits by plain forms', async () => {
    expect((await head.get('/don-vi')).html).toContain('Tiếp nhận');
    await head.post(`/viec/${first.id}/receive`);
    await head.post(`/viec/${first.id}/progress`, { text: 'Đã lấy ý kiến các phòng.' });
    const page = await head.post(`/viec/${first.id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
    expect(page.at).toBe(`/viec/${first.id}?xong=submit`);
    expect(words(page.html)).toMatch(/Báo cáo hoàn thành → Chờ xác nhận .* Đỗ Minh Tài, Giám đốc/);
  });

  it('an empty report comes back with the mistake at its field', async () => {
    const page = await head.post(`/viec/${second.id}/submit`, { text: '  ' });
    expect(page.status).toBe(422);
    expect(page.html).toMatch(/<textarea id="submit-text" name="text"[^>]*aria-invalid="true"/);
    expect(page.html).toContain('href="#submit-text"');
  });

  it('the secretariat finds it on its desk and confirms it there', async () => {
    const desk = await clerk.get('/thu-ky');
    expect(words(desk.html)).toContain('1 việc chờ xác nhận');
    expect(desk.html).toContain(`action="/viec/${first.id}/confirm"`);
    const page = await clerk.post(`/viec/${first.id}/confirm`);
    expect(words(page.html)).toContain('Đã xác nhận hoàn thành.');
  });

  it('an extension is asked by the unit and decided by the chair; the original day stays', async () => {
    const asked = await head.post(`/viec/${second.id}/gia-han`, {
      newDue: '2026-07-10',
      reason: 'Chờ số liệu của các xã.',
    });
    expect(words(asked.html)).toContain('Đã gửi đề nghị gia hạn.');
    const list = await chair.get('/qua-han');
    expect(words(list.html)).toContain('Chờ số liệu của các xã.');
    const decision = /action="(\/gia-han\/\d+)"/.exec(list.html)![1]!;
    const refused = await chair.post(decision, { refuse: '1', note: '' });
    expect(refused.status).toBe(422);
    const granted = await chair.post(decision, { approve: '1', newDue: '2026-07-08', note: 'Đồng ý.' });
    expect(words(granted.html)).toContain('Thứ Tư, 08/7/2026');
    expect(words(granted.html)).toContain('Hạn ban đầu: 30/6/2026, gia hạn lần 1');
  });

  it('what a unit may not do is not offered and not accepted', async () => {
    const page = await head.get(`/viec/${second.id}`);
    expect(page.html).not.toContain(`/viec/${second.id}/withdraw`);
    expect((await head.post(`/viec/${second.id}/withdraw`, { reason: 'x' })).status).toBe(403);
    const other = await Visitor.signedIn(meeting.office, 'anhoa@songvan.example');
    expect((await other.get(`/viec/${second.id}`)).status).toBe(404);
  });

  it('a page that somebody left open says that the state has moved on', async () => {
    const page = await clerk.post(`/viec/${first.id}/return`, {
      reason: 'Thiếu phụ lục',
      newDue: '2026-06-01',
    });
    expect(page.status).toBe(409);
    expect(page.html).toContain('Thiếu phụ lục');
  });

  it('the register finds without diacritics and keeps its filters', async () => {
    const page = await clerk.get('/so-theo-doi?q=CAC+KHOAN+CHI&don_vi=stc');
    expect(words(page.html)).toContain('1 việc.');
    expect(page.html).toContain('value="CAC KHOAN CHI"');
    const wrong = await clerk.get('/so-theo-doi?truoc=31/02/2026');
    expect(wrong.html).toContain('role="alert"');
  });
});
