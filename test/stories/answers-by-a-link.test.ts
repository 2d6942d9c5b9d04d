import { describe, expect, it } from '@jest/globals';
import { Notice } from '../../src/notifications/notice.entity.js';
import { engines } from '../support/database.js';
import { eachWithLink } from '../support/each-test.js';
import { Visitor, words } from '../support/visitor.js';

describe.each(engines)('a head who taps the link in a mail, on %s', (engine) => {
  const at = eachWithLink(engine);

  const owed = async () => at.meeting.file((await at.meeting.of('stc'))[0]!.id);

  it('receives without signing in, and the history says by which way', async () => {
    const page = await at.phone.get(at.link);
    expect(page.status).toBe(200);
    expect(words(page.html)).toContain('gửi riêng cho Ông/Bà Đỗ Minh Tài , Giám đốc');
    expect(words(page.html)).toContain('Tôi là Đỗ Minh Tài: đã nhận việc');
    expect(words(page.html)).toMatch(/Thứ Tư, 20\/5\/2026 \(còn \d+ ngày làm việc\)/);
    const done = await at.phone.post(at.link, { act: 'receive' });
    expect(done.at).toBe(`${at.link}?xong=receive`);
    expect(words(done.html)).toMatch(/Đã tiếp nhận\. Hạn: Thứ Tư, 20\/5\/2026/);
    const { status, history } = await owed();
    expect(status).toBe('received');
    expect(history.slice(-2)).toMatchObject([
      { act: 'open', by: 'Đỗ Minh Tài', details: { via: 'link' } },
      { act: 'receive', by: 'Đỗ Minh Tài', details: { as: 'lead-unit', via: 'link' } },
    ]);
    const clerk = await Visitor.signedIn(at.meeting.office, 'office@songvan.example');
    expect(words((await clerk.get('/viec/1')).html)).toContain('qua đường dẫn trong tin nhắn');
  });

  it('reports progress, asks for a later day, and submits', async () => {
    await at.phone.post(at.link, { act: 'progress', text: 'Đã lấy ý kiến các phòng.' });
    const asked = await at.phone.post(at.link, {
      act: 'ask-extension',
      newDue: '2026-05-27',
      reason: 'Chờ số liệu.',
    });
    expect(words(asked.html)).toContain('Đã xin gia hạn đến Thứ Tư, 27/5/2026; chưa có quyết định');
    const done = await at.phone.post(at.link, { act: 'submit', text: 'Báo cáo số 12/BC-STC.' });
    expect(words(done.html)).toContain('đang chờ thư ký xác nhận');
    expect(words(done.html)).toContain('Lúc này không cần trả lời gì thêm');
    const file = await owed();
    expect(file).toMatchObject({ status: 'submitted', extensions: [{ state: 'pending' }] });
    expect(file.history.at(-1)).toMatchObject({ act: 'submit', text: 'Báo cáo số 12/BC-STC.' });
  });

  it('has proved by it that the mail was seen', async () => {
    await at.phone.post(at.link, { act: 'receive' });
    const notices = await at.meeting.office.database.read.findBy(Notice, { state: 'seen' });
    expect(notices.map(({ seenAt }) => seenAt?.toString())).toEqual([
      at.meeting.office.clock.now().toString(),
    ]);
  });

  it('on two telephones at once acts once, and the second is told so kindly', async () => {
    const both = await Promise.all([
      at.phone.post(at.link, { act: 'receive' }),
      Visitor.stranger(at.meeting.office).post(at.link, { act: 'receive' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const late = both.find(({ status }) => status === 409)!;
    expect(words(late.html)).toContain('vừa được cập nhật từ nơi khác');
    expect(words(late.html)).toContain('Đã tiếp nhận');
    const { history } = await owed();
    expect(history.filter(({ act }) => act === 'receive')).toHaveLength(1);
    expect(history.filter(({ act }) => act === 'open')).toHaveLength(1);
  });

  it('keeps what was typed on a page that had grown old', async () => {
    const { version } = await owed();
    await at.phone.post(at.link, { act: 'receive' });
    const text = 'Đã lấy ý kiến các phòng.';
    const late = await at.phone.post(at.link, { act: 'progress', text, version: String(version) });
    expect(late.status).toBe(409);
    expect(late.html).toContain(`>${text}</textarea>`);
    const again = /name="version" value="(\d+)"/.exec(late.html)![1]!;
    expect((await at.phone.post(at.link, { act: 'progress', text, version: again })).status).toBe(200);
  });

  it('can do nothing but answer on this one assignment', async () => {
    for (const act of ['confirm', 'withdraw', 'extend', 'urge', 'constructor', ''])
      expect((await at.phone.post(at.link, { act, reason: 'x', newDue: '2026-07-01' })).status).toBe(404);
    for (const path of ['/viec/1', '/don-vi', '/tai-khoan'])
      expect((await at.phone.get(path)).at).toMatch(/^\/dang-nhap/);
    expect((await owed()).history.map(({ act }) => act)).toEqual(['issue']);
  });
});
