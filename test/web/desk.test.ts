import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Meeting, paper, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe('the secretariat’s desk', () => {
  let meeting: Meeting;
  let clerk: Visitor;
  let first: Told;
  let second: Told;
  beforeEach(async () => {
    meeting = await Meeting.open('sqlite');
    [first, second] = (await meeting.issued('stc')) as [Told, Told];
    await meeting.office.tick('2026-05-04T09:01+07:00');
  });
  afterEach(() => meeting.close());

  const desk = async () => {
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    return clerk.get('/thu-ky');
  };
  const submit = ({ id }: Told) =>
    meeting.finance.post(`/assignments/${id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
  const fields = (html: string, action: string) => {
    const form = html.slice(html.indexOf(`action="${action}"`)).split('</form>')[0]!;
    const hidden = [...form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
    return Object.fromEntries(hidden.map((found) => [found[1]!, found[2]!]));
  };

  it('has what waits longest for its confirmation first, and says how long', async () => {
    await submit(second);
    await meeting.office.tick('2026-05-05T09:00+07:00');
    await submit(first);
    await meeting.office.tick('2026-05-07T09:00+07:00');
    const page = words((await desk()).html);
    expect(page).toContain('2 việc chờ xác nhận');
    expect(page).toMatch(/rà soát các khoản chi .* Chờ duyệt 3 ngày .* Bố trí kinh phí .* Chờ duyệt 2 ngày/);
  });

  it('confirms with one tap, tells it where one goes on, and takes it back with another', async () => {
    await submit(first);
    await submit(second);
    const page = await desk();
    const to = `/viec/${first.id}/confirm`;
    const done = await clerk.post(to, fields(page.html, to));
    expect(done.at).toMatch(/^\/thu-ky\?xong=confirm&hoan_tac=/);
    expect(words(done.html)).toMatch(/Chờ xác nhận hoàn thành Đã xác nhận hoàn thành\. Hoàn tác/);
    const undo = /action="(\/hoan-tac\/[\da-f-]+)"/.exec(done.html)![1]!;
    const back = await clerk.post(undo, fields(done.html, undo));
    expect(back.at).toBe('/thu-ky?xong=undone');
    expect(words(back.html)).toContain('2 việc chờ xác nhận');
    expect(words((await clerk.post(undo, {})).html)).toContain('Không còn hoàn tác được');
  });

  it('confirms only what was seen: a result submitted again meanwhile stays', async () => {
    await submit(first);
    const page = await desk();
    const to = `/viec/${first.id}/confirm`;
    await meeting.chair.post(`/assignments/${first.id}/return`, { reason: 'Thiếu.', newDue: '2026-05-25' });
    await submit(first);
    expect((await clerk.post(to, fields(page.html, to))).status).toBe(409);
    expect((await meeting.file(first.id)).status).toBe('submitted');
  });

  it('returns with its reason and day, and keeps both when they are refused', async () => {
    await submit(first);
    const page = await desk();
    const to = `/viec/${first.id}/return`;
    const wrong = await clerk.post(to, {
      ...fields(page.html, to),
      reason: 'Thiếu số liệu.',
      newDue: '2026-05-01',
    });
    expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('Thiếu số liệu.')]);
    const done = await clerk.post(to, {
      ...fields(page.html, to),
      reason: 'Thiếu số liệu.',
      newDue: '2026-05-25',
    });
    expect(done.at).toMatch(/^\/thu-ky\?xong=return/);
    expect(await meeting.file(first.id)).toMatchObject({ status: 'returned', due: '2026-05-25' });
  });

  it('names what nobody opened in time, and not what was just issued', async () => {
    expect((await desk()).html).not.toContain('id="chua-nhan"');
    await meeting.office.tick('2026-05-08T08:05+07:00');
    const page = words((await desk()).html);
    expect(page).toContain('4 việc quá lâu chưa tiếp nhận');
    expect(page).toContain('Đã giao 4 ngày');
  });

  it('names the units that keep a paper from being issued', async () => {
    await meeting.import(paper.replace('Số: 15/', 'Số: 17/'));
    expect(words((await desk()).html)).toContain('1 dòng chưa rõ đơn vị: “Văn phòng Điều phối vùng”');
  });

  it('has each message that did not arrive with the way to its story', async () => {
    meeting.office.mail.refuse({ recipient: { code: 550, text: '5.1.1 no such user' } });
    await meeting.secretary.post(`/assignments/${first.id}/urge`);
    await meeting.office.tick('2026-05-04T09:05+07:00');
    const page = await desk();
    expect(words(page.html)).toMatch(/Tin chưa đến nơi .* Đỗ Minh Tài , Giám đốc Không gửi được .* Xử lý/);
    expect(page.html).toMatch(/href="\/nhat-ky\/\d+"/);
  });
});
