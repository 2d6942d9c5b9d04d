import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting, paper } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const text = `${paper.replace('Số: 15/TB-BCĐ', 'Số:     /TB-BCĐ')}4. Giao Sở Tài chính chủ trì, phối hợp với Tổ giúp việc rà soát dự toán, báo cáo trước ngày 30/4/2026.
5. Tinh thần chung là làm đến đâu chắc đến đó.
`;

describe.each(engines)('a clerk who looks through what was read, on %s', (engine) => {
  let meeting: Meeting;
  let clerk: Visitor;
  const page = (query = '') => clerk.get(`/ket-luan/1${query}`);
  const rows = ({ html }: { html: string }) =>
    [...html.matchAll(/<article [^>]*id="d-(\d+)"/g)].map(([, id]) => id);
  const card = (html: string, id: string) => html.split(`id="d-${id}"`)[1]!.split('</article>')[0]!;
  const version = (html: string, id: string) => /name="version" value="(\d+)"/.exec(card(html, id))![1]!;
  const token = (html: string) => /name="act" value="([^"]+)"/.exec(html)![1]!;
  const act = async (id: string, name: string, more: Record<string, string> = {}) =>
    clerk.post(`/ket-luan/1/du-thao/${id}/${name}`, { version: version((await page()).html, id), ...more });

  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    await meeting.import(text);
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  it('is asked for what the paper leaves blank', async () => {
    const seen = words((await page()).html);
    expect(seen).toContain('Chưa có số, ký hiệu');
    expect(seen).not.toContain('Chưa có ngày ban hành');
  });

  it('sees page and line, the words, the deadline and the units that a row rests on', async () => {
    const { html } = await page();
    expect(words(card(html, '1'))).toContain('trang 1, dòng 15');
    expect(html).toMatch(/<span class="due" data-s="\d+" data-d="1">trước ngày 20\/5\/2026<\/span>/);
    expect(html).toMatch(/<span class="unit" data-s="\d+" data-d="1 2">Sở Tài chính<\/span>/);
  });

  it('sees which rows need a look and why, and only these when asked', async () => {
    const { html } = await page('?xem=can-xem');
    expect(rows({ html })).toEqual(['3', '4', '5']);
    expect(words(card(html, '3'))).toContain('Chưa có người nhận ở: UBND phường Tân Lập.');
    expect(words(card(html, '4'))).toContain('Chưa rõ đơn vị');
    expect(words(card(html, '5'))).toContain('Hạn trước ngày ban hành');
  });

  it('says that a row was looked at; it stays in sight once and is then gone from the list', async () => {
    const fields = { version: version((await page()).html, '5') };
    const after = await clerk.post('/ket-luan/1/du-thao/5/da-xem?xem=can-xem', fields);
    expect(after.at).toBe('/ket-luan/1?xem=can-xem&xong=reviewed&dong=5');
    expect(words(card(after.html, '5'))).toContain('Đã xem');
    expect(rows(await page('?xem=can-xem'))).toEqual(['3', '4']);
  });

  it('sees an unknown coordinating unit, which blocks nothing', async () => {
    const { html } = await page();
    expect(words(card(html, '5'))).toContain('Đơn vị phối hợp chưa xác định (1), không cản trở ban hành');
  });

  it('takes back a cut, a dropped row and a row from the text, the last act only', async () => {
    const cut = await act('1', 'tach', { at: '15' });
    expect(rows(cut)).toHaveLength(6);
    const dropped = await act('2', 'bo');
    const late = await clerk.post('/ket-luan/1/du-thao/hoan-tac', { act: token(cut.html) });
    expect(late.status).toBe(409);
    expect(words(late.html)).toContain('Đã có thay đổi khác sau thao tác này');
    const back = await clerk.post('/ket-luan/1/du-thao/hoan-tac', { act: token(dropped.html), row: '2' });
    expect(words(card(back.html, '2'))).toContain('Đã hoàn tác.');
    const due = 'trong tháng 6/2026';
    expect(words(card(back.html, '2'))).toContain(due);
  });

  it('leaves clauses without a task, one or all of the rest, and looks again', async () => {
    const [, clause] = /muc\/(\d+)\/khong-phat-sinh/.exec((await page()).html)!;
    const marked = await clerk.post(`/ket-luan/1/muc/${clause}/khong-phat-sinh`);
    expect(marked.at).toBe(`/ket-luan/1?xong=no-task&muc=${clause}`);
    expect(words(marked.html)).not.toContain('mục của văn bản chưa xem');
    const open = await clerk.post(`/ket-luan/1/muc/${clause}/xem-lai`);
    expect(words(open.html)).toContain('Còn 1 mục của văn bản chưa xem');
    const rest = /name="clause" value="([^"]+)"/.exec(open.html)![1]!;
    const all = await clerk.post('/ket-luan/1/muc/con-lai', { clause: rest });
    expect(words(all.html)).not.toContain('mục của văn bản chưa xem');
    const back = await clerk.post('/ket-luan/1/du-thao/hoan-tac', { act: token(all.html) });
    expect(words(back.html)).toContain('Còn 1 mục của văn bản chưa xem');
    expect((await clerk.post('/ket-luan/1/muc/999/khong-phat-sinh')).status).toBe(404);
  });

  it('gets a row from words of the document, read like any other; none from no words', async () => {
    const whole = (await page()).html.match(/<span[^>]*data-s="\d+"[^>]*>[^<]*/g)!;
    const start = Number(/data-s="(\d+)"/.exec(whole.find((span) => span.includes('Tinh thần chung'))!)![1]);
    const added = await clerk.post('/ket-luan/1/du-thao/tu-van-ban', {
      start: `${start}`,
      end: `${start + 15}`,
    });
    expect(words(added.html)).toContain('Đã thêm dự thảo từ đoạn văn bản');
    expect(words(card(added.html, rows(added).at(-1)!))).toContain('Tinh thần chung');
    const none = await clerk.post('/ket-luan/1/du-thao/tu-van-ban', { start: '9', end: '9' });
    expect([none.status, words(none.html).includes('Hãy chọn một đoạn')]).toEqual([422, true]);
    const undo = { act: token(added.html) };
    expect(rows(await clerk.post('/ket-luan/1/du-thao/hoan-tac', undo))).toHaveLength(rows(added).length - 1);
    expect((await clerk.post('/ket-luan/1/du-thao/hoan-tac', undo)).status).toBe(409);
  });

  it('teaches a name, which the next document knows; a name that is no unit is not learnt', async () => {
    const name = 'Văn phòng Điều phối vùng';
    const wrong = await act('4', 'chon-don-vi', { name, other: 'Sở Lạ', learn: '1' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="Sở Lạ"');
    expect(words(wrong.html)).toContain('Không có đơn vị nào tên là “Sở Lạ”');
    const learnt = await act('4', 'chon-don-vi', { name, unit: 'Sở Tài chính', everywhere: '1', learn: '1' });
    expect(words(learnt.html)).toContain('ghi nhớ cách gọi này.');
    await meeting.import(paper);
    expect(words((await clerk.get('/ket-luan/2')).html)).not.toContain('chưa rõ đơn vị');
    const elsewhere = await clerk.post('/ket-luan/2/du-thao/1/bo', { version: version(learnt.html, '1') });
    expect([elsewhere.status, words(elsewhere.html).includes('Không có dòng dự thảo này')]).toEqual([
      404,
      true,
    ]);
  });

  it('is offered no undoing by an act that changed nothing', async () => {
    await act('2', 'bo');
    const kept = await clerk.post('/ket-luan/1', { number: '15/TB-BCĐ', issuedOn: '2026-05-04' });
    expect(words(kept.html)).toContain('Đã lưu.');
    expect(words(kept.html)).not.toContain('Hoàn tác');
    await act('2', 'khoi-phuc');
  });

  it('is told before issuing how many are told by which way, and what nobody has looked at', async () => {
    const seen = words((await clerk.get('/ket-luan/1/ban-hanh')).html);
    expect(seen).toContain('Thư điện tử: 2 người');
    expect(seen).toContain('dòng cần xem lại mà chưa ai xem');
    expect(seen).toContain('Chưa có người nhận ở: UBND phường Tân Lập');
  });

  it('issues what was shown: not when somebody changed a row since', async () => {
    const shown = await clerk.get('/ket-luan/1/ban-hanh');
    const seen = /name="seen" value="([^"]+)"/.exec(shown.html)![1]!;
    await act('2', 'bo');
    const refused = await clerk.post('/ket-luan/1/ban-hanh', { seen });
    expect(refused.status).toBe(409);
    expect(words(refused.html)).toContain('Dự thảo vừa được sửa sau khi Ông/Bà mở trang này');
    expect(refused.html).not.toContain(`value="${seen}"`);
    await act('2', 'khoi-phuc');
  });

  it('cannot take back what was issued meanwhile', async () => {
    const looked = await act('1', 'bo');
    const restored = await act('1', 'khoi-phuc');
    expect(looked.status).toBe(200);
    await clerk.post('/ket-luan/1/ban-hanh');
    const late = await clerk.post('/ket-luan/1/du-thao/hoan-tac', { act: token(restored.html) });
    expect(late.status).toBe(409);
    expect(words(late.html)).toContain('đã được ban hành');
  });
});
