import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Meeting, type Told } from '../support/meeting.js';
import { photograph } from '../support/photograph.js';
import { linkFor } from '../support/sent-link.js';
import { type Sent, Visitor, words } from '../support/visitor.js';

describe('a unit reports by plain forms', () => {
  let meeting: Meeting;
  let first: Told;
  let second: Told;
  let head: Visitor;
  let clerk: Visitor;
  let link: string;
  let picture: Sent;

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    [first, second] = (await meeting.issued('stc')) as [Told, Told];
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    link = await linkFor(meeting, 'stc', second.id);
    picture = { field: 'before', name: 'truoc.jpg', bytes: await photograph() };
  });
  afterAll(() => meeting.close());

  const counted = { percent: '', done: '7', of: '13', measure: 'xã' };

  it('no form stands open, progress comes before completion, and files can come with both', async () => {
    const { html } = await head.get(`/viec/${first.id}`);
    expect(html).not.toMatch(/<details class="fold"[^>]* open/);
    expect(html.indexOf('id="progress"')).toBeLessThan(html.indexOf('id="submit"'));
    expect(html.match(/enctype="multipart\/form-data"/g)).toHaveLength(2);
    expect(words(html)).toMatch(/Báo cáo tiến độ việc chưa xong .* Báo cáo hoàn thành việc đã xong/);
  });

  it('the figures and the photograph are on the page, and the next form goes on from them', async () => {
    const page = await head.report(`/viec/${first.id}/progress`, { text: 'Xong bảy xã.', ...counted }, [
      picture,
    ]);
    expect(page.at).toBe(`/viec/${first.id}?xong=progress`);
    expect(words(page.html)).toContain('Tiến độ 7/13 xã (53%) báo ngày 04/5/2026');
    expect(words(page.html)).toMatch(/Tệp, ảnh kèm báo cáo truoc.jpg Ảnh trước khi làm · [\d,]+ k?B/);
    expect(page.html).toMatch(/<input id="progress-done" name="done"[^>]* value="7"/);
    const address = /href="(\/viec\/\d+\/tep\/\d+\?xem=1)"/.exec(page.html)![1]!;
    const { headers } = await head.fetch(address);
    expect([headers['content-type'], headers['content-disposition']]).toEqual([
      ...['image/jpeg', expect.stringMatching(/^inline; filename="truoc.jpg"/)],
    ]);
  });

  it('after a refusal everything that was typed stands there, and files are asked for again', async () => {
    const wrong = { text: 'Xong tám xã.', done: 'tám', of: '13', measure: 'xã', percent: '' };
    const page = await head.report(`/viec/${first.id}/progress`, wrong, [picture]);
    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#progress-done"');
    expect(page.html).toMatch(/id="progress-done"[^>]* value="tám"/);
    expect(page.html).toContain('Xong tám xã.</textarea>');
    expect(words(page.html)).toContain('Nếu đã chọn tệp thì hãy chọn lại');
    const program = { field: 'document', name: 'chay.exe', bytes: Buffer.from('MZ\x90\0\x03') };
    const refused = await head.report(`/viec/${first.id}/submit`, { text: 'Đã xong.' }, [program]);
    expect([refused.status, words(refused.html)]).toEqual([
      ...[422, expect.stringContaining('“chay.exe”: Loại tệp này không nhận; hãy gửi ảnh')],
    ]);
    expect(refused.html).toContain('Đã xong.</textarea>');
  });

  it('does the same by the link in a message, where the file is to be had too', async () => {
    const phone = Visitor.stranger(meeting.office);
    const page = await phone.report(link, { act: 'progress', text: 'Một nửa.', percent: '50%' }, [picture]);
    expect(page.at).toBe(`${link}?xong=progress`);
    expect(words(page.html)).toContain('Tiến độ 50%');
    const address = /href="(\/t\/[^"]+\/tep\/\d+)\?xem=1"/.exec(page.html)![1]!;
    expect((await phone.fetch(address)).headers['content-disposition']).toMatch(/^attachment; /);
    expect((await phone.fetch(address.replace(link, '/t/khong-phai'))).statusCode).toBe(404);
    const other = address.replace(link, await linkFor(meeting, 'stc', first.id));
    expect((await phone.fetch(other)).statusCode).toBe(404);
  });

  it('tells what is beyond its powers, which waits for the office and is answered there', async () => {
    const told = { text: 'Chưa có định mức chi.', wanted: 'HĐND tỉnh ban hành định mức.' };
    const empty = await head.post(`/viec/${second.id}/vuong-mac`, { text: told.text });
    expect([empty.status, empty.html]).toEqual([
      422,
      expect.stringContaining('Chưa có định mức chi.</textarea>'),
    ]);
    const page = await Visitor.stranger(meeting.office).post(link, { act: 'obstacle', ...told });
    expect(words(page.html)).toContain('Đã báo vướng mắc; thư ký thấy ngay');
    const queue = await clerk.get('/vuong-mac');
    expect(words(queue.html)).toContain(`Vướng mắc ${told.text} Cần quyết định ${told.wanted}`);
    const to = /action="(\/vuong-mac\/\d+)"/.exec(queue.html)![1]!;
    expect((await clerk.post(to, { answer: ' ', ve: '/vuong-mac' })).status).toBe(422);
    const done = await clerk.post(to, { answer: 'Đã trình HĐND.', ve: '/vuong-mac' });
    expect(done.at).toBe('/vuong-mac?xong=obstacle-answered');
    expect(words(done.html)).toContain('Không có vướng mắc nào chờ trả lời.');
    expect(words((await head.get(link)).html)).toContain('Trả lời vướng mắc ngày 04/5/2026 Đã trình HĐND.');
    expect((await head.get('/vuong-mac')).status).toBe(403);
  });

  it('a file is taken off where it stands, with a reason', async () => {
    const page = await head.get(`/viec/${first.id}`);
    const to = /action="(\/viec\/\d+\/tep\/\d+\/go)"/.exec(page.html)![1]!;
    const empty = await head.post(to, { reason: ' ' });
    expect([empty.status, words(empty.html)]).toEqual([
      422,
      expect.stringContaining('Hãy ghi lý do gỡ tệp.'),
    ]);
    const gone = await head.post(to, { reason: 'Nhầm việc.' });
    expect(words(gone.html)).toMatch(/Đã gỡ ngày 04\/5\/2026, Đỗ Minh Tài: Nhầm việc\./);
  });

  it('and whoever waits for the confirmation reads since when, and whose it is', async () => {
    const page = await head.report(`/viec/${first.id}/submit`, { text: 'Báo cáo số 12/BC-STC.' }, []);
    expect(words(page.html)).toMatch(/Chờ xác nhận từ Thứ Hai, 04\/5\/2026, bởi thư ký Ban Chỉ đạo/);
  });
});
