import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Meeting, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe('the register in the office’s hands', () => {
  let meeting: Meeting;
  let clerk: Visitor;
  let all: Told[];
  beforeEach(async () => {
    meeting = await Meeting.open('sqlite');
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    all = ((await meeting.secretary.get('/assignments')).body as { items: Told[] }).items;
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterEach(() => meeting.close());

  const boxes = (html: string) =>
    [...html.matchAll(/name="viec" value="([^"]*)"/g)].map((found) => found[1]!);
  const chosen = (rows: Told[]) => `/so-theo-doi/hang-loat?${rows.map(({ id }) => `viec=${id}`).join('&')}`;

  it('takes what was ticked to one act, shows what it did, and takes it back', async () => {
    const register = await clerk.get('/so-theo-doi');
    expect(boxes(register.html)).toEqual(all.map(({ id }) => `${id}`));
    const page = await clerk.get(chosen(all.slice(0, 2)));
    expect(words(page.html)).toContain('Tạm dừng (2 việc) Cần lý do. Hoàn tác được trong 10 phút.');
    expect(words(page.html)).not.toContain('Xác nhận hoàn thành (');
    const viec = boxes(page.html);
    const wordless = await clerk.post('/so-theo-doi/hang-loat', { act: 'suspend', viec });
    expect([wordless.status, words(wordless.html)]).toEqual([422, expect.stringContaining('Hãy ghi lý do')]);
    const sent = { act: 'suspend', reason: 'Chờ chủ trương mới.', viec, ve: '/so-theo-doi?trang=1' };
    const done = await clerk.post('/so-theo-doi/hang-loat', sent);
    expect(words(done.html)).toContain('Đã thực hiện “Tạm dừng” cho 2 việc.');
    expect((await meeting.file(all[0]!.id)).status).toBe('suspended');
    const undo = /action="(\/hoan-tac\/[\da-f-]+)"/.exec(done.html)![1]!;
    const back = await clerk.post(undo, { ve: '/so-theo-doi?trang=1' });
    expect(back.at).toBe('/so-theo-doi?trang=1&xong=undone');
    expect((await meeting.file(all[0]!.id)).status).toBe('new');
  });

  it('leaves out, with the reason, what somebody changed since it was shown', async () => {
    const page = await clerk.get('/so-theo-doi/hang-loat?tat_ca=1');
    await meeting.finance.post(`/assignments/${all[2]!.id}/receive`);
    const sent = { act: 'withdraw', reason: 'Trùng nhiệm vụ.', viec: boxes(page.html) };
    const done = words((await clerk.post('/so-theo-doi/hang-loat', sent)).html);
    expect(done).toMatch(/cho 3 việc.*Không thực hiện được \(1\) Sở Tài chính.*vừa được người khác cập nhật/);
  });

  it('keeps the list and the words of an act for which nothing was ticked', async () => {
    const co = all.map(({ id }) => `${id}`);
    const page = await clerk.post('/so-theo-doi/hang-loat', { act: 'withdraw', reason: 'Trùng.', co });
    expect(page.status).toBe(422);
    expect(words(page.html)).toContain('Hãy đánh dấu ít nhất một việc.');
    expect(page.html).toContain('Trùng.');
    expect(boxes(page.html)).toHaveLength(4);
    expect(page.html).not.toMatch(/name="viec"[^>]*checked/);
  });

  it('shows one kind of assignment alone, and keeps the filter under a name', async () => {
    const { id } = all.find(({ unit }) => unit.code === 'stc')!;
    await meeting.finance.post(`/assignments/${id}/extensions`, { newDue: '2026-07-10', reason: 'Chờ.' });
    const asked = await clerk.get('/so-theo-doi?chi=asks-extension');
    expect(boxes(asked.html)).toEqual([`${id}`]);
    const kept = await clerk.post('/so-theo-doi/loc', { chi: 'asks-extension', name: 'Xin gia hạn' });
    expect(kept.at).toBe('/so-theo-doi?chi=asks-extension&xong=filter');
    const link = /href="([^"]*)">Xin gia hạn/.exec((await clerk.get('/so-theo-doi')).html)![1]!;
    expect(boxes((await clerk.get(link.replaceAll('&amp;', '&'))).html)).toEqual([`${id}`]);
    const nameless = await clerk.post('/so-theo-doi/loc', { chi: 'asks-extension', name: '' });
    expect([nameless.status, nameless.html]).toEqual([422, expect.stringContaining('id="name-loi"')]);
    const drop = /action="(\/so-theo-doi\/loc\/\d+\/bo)"/.exec(kept.html)![1]!;
    expect(words((await clerk.post(drop)).html)).toContain('Đã bỏ bộ lọc.');
    expect((await clerk.get('/so-theo-doi')).html).not.toContain('Xin gia hạn<');
  });

  it('offers a unit no ticks and no acts on many', async () => {
    const head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect((await head.get('/so-theo-doi')).html).not.toContain('name="viec"');
    expect(
      (await head.post('/so-theo-doi/hang-loat', { act: 'withdraw', viec: `${all[0]!.id}.1` })).status,
    ).toBe(403);
  });
});
