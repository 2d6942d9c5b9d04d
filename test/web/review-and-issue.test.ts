import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testConfig } from '../support/config.js';
import { Meeting, paper } from '../support/meeting.js';
import { type SeenPage, Visitor, words } from '../support/visitor.js';

/** The parts of the page that show one draft each. */
function cards({ html }: SeenPage): { id: string; version: string; html: string; text: string }[] {
  return html
    .split('<article ')
    .slice(1)
    .map((card) => ({
      id: /id="d-(\d+)"/.exec(card)?.[1] ?? '',
      version: /name="version" value="(\d+)"/.exec(card)?.[1] ?? '',
      html: card.split('</article>')[0]!,
      text: words(card.split('</article>')[0]!),
    }));
}

describe('a conclusion on its way through the pages', () => {
  let meeting: Meeting;
  let clerk: Visitor;
  const drafts = '/ket-luan/1/du-thao';

  beforeAll(async () => {
    const limits = { ...testConfig().limits, fileBytes: 200_000 };
    meeting = await Meeting.open('sqlite', '2026-05-04T09:00+07:00', { limits });
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  const table = async () => cards(await clerk.get('/ket-luan/1'));

  it('is refused without a text, and what was typed is kept', async () => {
    const page = await clerk.upload('/ket-luan/nhap', { committee: 'cds', text: '', number: '9/TB' });
    expect(page.status).toBe(422);
    expect(page.html).toContain('value="9/TB"');
    expect(page.html).toMatch(/<option[^>]*selected[^>]*value="cds"|<option[^>]*value="cds"[^>]*selected/);
  });

  it('is refused as a file that is too large, on the same page', async () => {
    const file = { name: 'lon.txt', text: 'a'.repeat(300_000) };
    const page = await clerk.upload('/ket-luan/nhap', { committee: 'cds' }, file);
    expect(page.status).toBe(422);
    expect(words(page.html)).toContain('Tệp quá lớn');
    expect(page.html).toContain('name="file"');
  });

  it('comes in as a file and lies open for review', async () => {
    const file = { name: 'ket-luan.txt', text: paper };
    const page = await clerk.upload('/ket-luan/nhap', { committee: 'cds', text: '' }, file);
    expect(page.at).toBe('/ket-luan/1?xong=imported');
    expect(cards(page)).toHaveLength(4);
    expect(words(page.html)).toContain('2 dòng rõ · 1 dòng cần xem lại · 1 dòng chưa rõ đơn vị');
    expect(page.html).toMatch(/<a class="mark" href="#d-1"/);
  });

  it('keeps an edit and reads its new deadline', async () => {
    const [first] = await table();
    const fields = { version: first!.version, task: 'Bố trí kinh phí.', lead: 'Sở Tài chính' };
    const page = await clerk.post(`${drafts}/${first!.id}/sua`, {
      ...fields,
      'deadline.phrase': 'trước ngày 22/5/2026',
    });
    expect(cards(page)[0]!.text).toContain('Thứ Sáu, 22/5/2026');
    expect(cards(page)[0]!.text).toContain('Đã lưu.');
  });

  it('shows an edit that cannot be read again with its words and the mistake beside the field', async () => {
    const [first] = await table();
    const page = await clerk.post(`${drafts}/${first!.id}/sua`, {
      ...{ version: first!.version, task: 'Chữ vừa gõ.', lead: 'Sở Tài chính' },
      'deadline.phrase': 'khi nào rảnh',
    });
    expect(page.status).toBe(422);
    const card = cards(page)[0]!.html;
    expect(card).toContain('Chữ vừa gõ.');
    expect(card).toMatch(/name="deadline.phrase"[^>]*aria-invalid="true"/);
    expect(card).toContain('Đóng');
  });

  it('tells the second of two people who edit one draft', async () => {
    const [first] = await table();
    const edit = (task: string) =>
      clerk.post(`${drafts}/${first!.id}/sua`, { version: first!.version, task, lead: 'Sở Tài chính' });
    expect((await edit('Người thứ nhất.')).status).toBe(200);
    const late = await edit('Người thứ hai.');
    expect(late.status).toBe(409);
    expect(words(late.html)).toContain('vừa được người khác sửa');
    expect(late.html).toContain('Người thứ hai.');
  });

  it('splits, merges, drops and restores', async () => {
    const [, second] = await table();
    const open = cards(await clerk.get(`/ket-luan/1?tach=${second!.id}`))[1]!;
    const at = /<option value="(\d+)"/.exec(open.html)![1]!;
    await clerk.post(`${drafts}/${second!.id}/tach`, { version: second!.version, at });
    const split = await table();
    expect(split).toHaveLength(5);

    const row = [split[1]!, split[2]!].map(({ id, version }) => `${id}:${version}`);
    await clerk.post(`${drafts}/gop`, { row });
    const merged = await table();
    expect(merged[2]!.text).toContain('Đã bỏ');

    const restored = /name="version" value="(\d+)"/.exec(merged[2]!.html)![1]!;
    await clerk.post(`${drafts}/${merged[2]!.id}/khoi-phuc`, { version: restored });
    const [, , back] = await table();
    expect(back!.text).not.toContain('Đã bỏ');
    await clerk.post(`${drafts}/${back!.id}/bo`, { version: back!.version });
  });

  it('puts a known unit in the place of an unknown one, in every row that has it', async () => {
    const unknown = 'Văn phòng Điều phối vùng';
    await clerk.post(drafts, { task: 'Lập đề án.', lead: unknown });
    const rows = (await table()).filter(({ text }) => text.includes(`xác định được đơn vị: ${unknown}`));
    expect(rows).toHaveLength(2);
    const [{ id, version }] = rows as [(typeof rows)[0]];
    const fields = { version, name: unknown, other: 'Sở Tài chính', everywhere: '1' };
    const page = await clerk.post(`${drafts}/${id}/chon-don-vi`, fields);
    expect(words(page.html)).not.toContain('chưa rõ đơn vị');
    const [last] = cards(page).slice(-1);
    await clerk.post(`${drafts}/${last!.id}/bo`, { version: last!.version });
    const other = cards(page).find((card) => card.id === id)!;
    const back = { version: other.version, name: 'Sở Tài chính', unit: unknown };
    expect(words((await clerk.post(`${drafts}/${id}/chon-don-vi`, back)).html)).toContain(
      '1 dòng chưa rõ đơn vị',
    );
  });

  it('looks ahead: who is told, what stays behind', async () => {
    const page = words((await clerk.get('/ket-luan/1/ban-hanh')).html);
    expect(page).toContain('Sẽ giao 4 việc theo 3 nhiệm vụ cho 3 đơn vị . 2 người được báo ngay');
    expect(page).toContain('Chưa có người nhận ở: UBND phường Tân Lập');
    expect(page).toContain('1 dòng chưa rõ đơn vị');
  });

  it('is issued, and the page shows how far each task has come', async () => {
    const page = await clerk.post('/ket-luan/1/ban-hanh');
    expect(page.at).toBe('/ket-luan/1/da-ban-hanh?xong=issued');
    expect(words(page.html)).toContain('0/2 xã, phường đã hoàn thành');
    expect(words(page.html)).toContain('Còn 1 dòng chưa ban hành');
    expect(page.html).toMatch(/nhat-ky\?from=2026-05-04&(?:amp;)?to=2026-05-04/);
    expect(words((await clerk.get('/thu-ky')).html)).toContain('Các dòng khác đã ban hành lúc 0');
  });

  it('is closed to the units', async () => {
    const head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect((await head.get('/ket-luan/1')).status).toBe(404);
    expect((await head.post('/ket-luan/1/ban-hanh')).status).toBe(404);
  });

  it('tells the clerk when the text counts other units than there are', async () => {
    const { id } = await meeting.import(
      paper.replace('15/TB-BCĐ', '19/TB-BCĐ').replace('UBND các xã, phường', 'UBND 16 xã, phường'),
    );
    const note = 'Văn bản ghi 16 đơn vị, danh sách ngày 04/5/2026 có 2 đơn vị.';
    expect((await clerk.get(`/ket-luan/${id}`)).html).toContain(note);
    expect((await clerk.get(`/ket-luan/${id}/ban-hanh`)).html).toContain(note);
  });
});
