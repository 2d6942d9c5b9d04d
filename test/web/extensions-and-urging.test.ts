import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { day, moment } from '../../src/domain/day.js';
import { Committee } from '../../src/people/committee.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { Meeting, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe('later days and urging on the pages', () => {
  let meeting: Meeting;
  let first: Told;
  let head: Visitor;
  let clerk: Visitor;
  let chair: Visitor;
  let named: Visitor;

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    [first] = (await meeting.issued('stc')) as [Told];
    await meeting.office.tick('2026-05-04T09:01+07:00');
    const { database } = meeting.office;
    const deputy = await database.read.findOneBy(Person, { email: 'stc.deputy@songvan.example' });
    await database.write((tx) => tx.update(Committee, { code: 'cds' }, { deciderId: deputy!.id }));
    const at = (who: string) => Visitor.signedIn(meeting.office, `${who}@songvan.example`);
    [head, clerk, chair, named] = [
      await at('stc'),
      await at('office'),
      await at('chair'),
      await at('stc.deputy'),
    ];
  });
  afterAll(() => meeting.close());

  const ask = (by: Visitor, newDue: string, more: Record<string, string> = {}) =>
    by.post(`/viec/${first.id}/gia-han`, { newDue, reason: 'Chờ số liệu.', ...more });
  const decision = (html: string) => /action="(\/gia-han\/\d+)"/.exec(html)![1]!;

  it('keep every word of a request that cannot be taken', async () => {
    const page = await ask(head, '2026-05-20', {
      obstacle: 'Ba xã chưa gửi.',
      commitment: 'Xong ngày 01/6.',
    });
    expect(page.status).toBe(422);
    for (const kept of ['Chờ số liệu.', 'Ba xã chưa gửi.', 'Xong ngày 01/6.'])
      expect(page.html).toContain(kept);
    expect(page.html).toMatch(/id="ask-extension-newDue"[^>]*aria-invalid="true"/);
  });

  it('bring the request to whom the chair named, who needs no office for it', async () => {
    await ask(head, '2026-06-10', { obstacle: 'Ba xã chưa gửi.', commitment: 'Xong ngày 01/6.' });
    const list = await named.get('/');
    expect(list.at).toBe('/gia-han');
    expect(words(list.html)).toMatch(
      /Đề nghị gia hạn lần 1, đến Thứ Tư, 10\/6\/2026 .* Ba xã chưa gửi\. .* Xong ngày 01\/6\./,
    );
    const later = await named.post(decision(list.html), { approve: '1', newDue: '2026-06-11' });
    expect(later.status).toBe(422);
    expect(words(later.html)).toContain('không được sau ngày đơn vị đề nghị (10/6/2026)');
    const page = await named.post(decision(list.html), {
      approve: '1',
      newDue: '2026-06-05',
      ve: '/gia-han',
    });
    expect(words(page.html)).toContain('Đã đồng ý gia hạn');
    expect(words(page.html)).toContain('Không có đề nghị gia hạn nào chờ quyết định.');
  });

  it('tell how often and from when a day was moved, and who decided', async () => {
    const page = words((await head.get(`/viec/${first.id}`)).html);
    expect(page).toContain('Hạn ban đầu: 20/5/2026, gia hạn lần 1');
    expect(page).toContain('Đồng ý gia hạn đến Thứ Sáu, 05/6/2026 (đề nghị 10/6/2026)');
    expect(page.match(/Hạn ban đầu/g)).toHaveLength(1);
    expect(page).toMatch(/Vũ Thu Hà, Phó Giám đốc/);
  });

  it('let the clerk write down both sides, naming whose words they are', async () => {
    const asked = await ask(clerk, '2026-06-20');
    expect(words(asked.html)).toContain('Đỗ Minh Tài, Giám đốc (Phạm Văn Thư Ký ghi thay)');
    expect(words(asked.html)).toContain('Ghi lại quyết định của Lê Thị Chủ Trì, Phó Chủ tịch UBND tỉnh');
    expect((await named.get('/gia-han')).html).not.toContain('action="/gia-han/');
    const wordless = await clerk.post(decision(asked.html), { refuse: '1' });
    expect(wordless.status).toBe(422);
    const [, field] = /<a href="#([\w-]+)">Hãy ghi lý do không đồng ý gia hạn\.<\/a>/.exec(wordless.html)!;
    expect(wordless.html).toContain(`<textarea id="${field}"`);
    const refused = await clerk.post(decision(asked.html), { refuse: '1', note: 'Đã lùi một lần.' });
    expect(words(refused.html)).toMatch(/Lê Thị Chủ Trì, [^(]*\(Phạm Văn Thư Ký ghi thay\) Đã lùi một lần\./);
  });

  it('offer the clerk a choice where two people may decide', async () => {
    const other = (await meeting.of('an-hoa'))[0]!;
    await clerk.post(`/viec/${other.id}/gia-han`, { newDue: '2026-06-20', reason: 'Chờ số liệu.' });
    const desk = await clerk.get('/thu-ky');
    expect(words(desk.html)).toMatch(/Ghi lại quyết định của .* Vũ Thu Hà, Phó Giám đốc Lê Thị Chủ Trì/);
  });

  it('urge one unit with words of the office’s own, and then say when it is possible again', async () => {
    await meeting.office.tick('2026-05-04T09:05+07:00');
    const page = await chair.post(`/viec/${first.id}/urge`, { text: 'Báo cáo ngay trong ngày.' });
    expect(words(page.html)).toContain('Đã đôn đốc; đơn vị sẽ nhận được tin trong ít phút.');
    expect(words(page.html)).toContain('đã đôn đốc 1 lần, lần gần nhất lúc 09:05 ngày 04/5/2026');
    expect(words(page.html)).toContain('có thể đôn đốc lại từ 13:05 ngày 04/5/2026');
    expect(page.html).not.toContain(`action="/viec/${first.id}/urge"`);
    expect((await chair.post(`/viec/${first.id}/urge`, { text: 'Lần nữa.' })).html).toContain('Lần nữa.');
  });

  it('show whom urging many reaches and whom it leaves out, before it is sent', async () => {
    await meeting.office.tick('2026-05-04T09:10+07:00');
    const page = await clerk.get('/don-doc?ket_luan=1&viec=dang-lam&ve=/ket-luan/1/da-ban-hanh');
    expect(words(page.html)).toContain('Người đứng đầu 3 đơn vị được đôn đốc 3 việc');
    expect(words(page.html)).toMatch(/Không đôn đốc lần này \(1\) Sở Tài chính/);
    const fields = Object.fromEntries(
      [...page.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map((found) => [
        found[1]!,
        found[2]!,
      ]),
    );
    const long = await clerk.post('/don-doc', { ...fields, text: 'x'.repeat(2001) });
    expect(long.status).toBe(422);
    expect(words(long.html)).toContain('Nội dung đôn đốc không được dài quá 2000 ký tự');
    const sent = await clerk.post('/don-doc', { ...fields, text: 'Kính đề nghị báo cáo.' });
    expect(sent.at).toBe('/ket-luan/1/da-ban-hanh?xong=urged');
    expect((await meeting.file(first.id)) as unknown).toMatchObject({ urgings: 1 });
  });

  it('offer a day to come once the one that was asked for has passed', async () => {
    meeting.office.clock.goTo(moment(day('2026-06-22'), '09:00'));
    const late = await Visitor.signedIn(meeting.office, 'chair@songvan.example');
    const page = await late.get('/gia-han');
    expect(words(page.html)).toContain(
      'Ngày đề nghị (20/6/2026) đã qua; nếu đồng ý, hãy chọn từ hôm nay trở đi.',
    );
    const to = decision(page.html);
    expect((await late.post(to, { approve: '1', newDue: '' })).status).toBe(422);
    const granted = await late.post(to, { approve: '1', newDue: '2026-06-25', ve: '/gia-han' });
    expect(words(granted.html)).toContain('Đã đồng ý gia hạn');
  });
});
