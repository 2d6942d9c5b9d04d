import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { Notice } from '../../src/notifications/notice.entity.js';
import type { NoticeView } from '../../src/notifications/log/notices.dto.js';
import { NoticeItem } from '../../src/notifications/stage.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

const HOSTILE = '"><script>alert(1)</script>';

describe.each(engines)('the log of messages on %s', (engine) => {
  let meeting: Meeting;
  let clerk: Visitor;
  let head: Visitor;
  let id: number;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    const { items } = (await meeting.finance.get('/notices')).body as { items: NoticeView[] };
    id = items[0]!.id;
    await meeting.office.database.write(async (tx) => {
      const [sent, seen] = [instant('2026-05-04T02:01:03Z'), instant('2026-05-04T02:12:00Z')];
      await tx.update(Person, { email: 'stc@songvan.example' }, { phone: '84901112233' });
      const arrived = { state: 'seen', sentAt: sent, deliveredAt: seen, seenAt: seen } as const;
      await tx.update(Notice, { id }, { channel: 'zalo', ...arrived });
      await tx.delete(Attempt, { noticeId: id });
      const blank = { noticeId: id, code: 'zalo', reason: HOSTILE };
      await tx.insert(Attempt, [
        { ...blank, at: sent, outcome: 'failed-for-now' },
        { ...blank, at: sent, outcome: 'accepted', route: 'zalo-phone', providerId: '9c1f0e77d3a24b5566aa' },
        { ...blank, at: seen, outcome: 'seen' },
      ]);
      const [item] = await tx.findBy(NoticeItem, { noticeId: id });
      await tx.update(NoticeItem, { id: item!.id }, { dropped: 'nhiệm vụ đã hoàn thành' });
    });
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
  }, 40_000);
  afterAll(() => meeting.close());

  const rows = async (query: string, who = clerk) =>
    [...(await who.get(`/nhat-ky?${query}`)).html.matchAll(/<th scope="row">([^<]+)/g)].map(
      ([, name]) => name,
    );

  it('tells one message from its first try to the moment it was seen', async () => {
    const page = await clerk.get(`/nhat-ky/${id}`);
    expect(page.html).not.toContain('<script>');
    expect(words(page.html)).toMatch(
      /Gửi chưa được, sẽ thử lại 09:01:03 ngày 04\/5\/2026 .* Đã gửi 09:01:03 ngày 04\/5\/2026 · Zalo, theo số điện thoại Zalo đã nhận, mã tin 9c1f0e77d3a24b5566aa Người nhận đã xem 09:12:00/,
    );
    expect(words(page.html)).toMatch(/Sở Tài chính : giao việc .* Đã bỏ khỏi tin: nhiệm vụ đã hoàn thành/);
  });

  it('shows the whole number of a telephone to the office only', async () => {
    expect((await clerk.get(`/nhat-ky/${id}`)).html).toContain('84901112233');
    const own = await head.get(`/nhat-ky/${id}`);
    expect([own.status, own.html.includes('849…233'), own.html.includes('84901112233')]).toEqual([
      200,
      true,
      false,
    ]);
  });

  it('shows nobody else’s messages to a unit', async () => {
    expect(await rows('', head)).toEqual(['Đỗ Minh Tài']);
    expect((await head.get(`/nhat-ky/${id + 1}`)).status).toBe(404);
    expect((await head.get('/nhat-ky/bang-chung')).status).toBe(403);
  });

  it.each([
    ['q=do+minh+tai', ['Đỗ Minh Tài']],
    ['q=stc@songvan', ['Đỗ Minh Tài']],
    ['q=%22%3E%3C', []],
    ['channel=zalo', ['Đỗ Minh Tài']],
    ['channel=email&q=ho+van', ['Hồ Văn An']],
    ['xem=da-den', ['Đỗ Minh Tài']],
    ['assignment=1', ['Đỗ Minh Tài']],
    ['from=2026-05-05', []],
    ['to=2026-05-03', []],
    ['committee=khac', []],
    ['committee=cds&from=2026-05-04&to=2026-05-04&q=ho+van', ['Hồ Văn An']],
  ])('finds by %s', async (query, names) => {
    expect(await rows(query)).toEqual(names);
  });

  it('counts what is in each state, within the filter', async () => {
    const tabs = words((await clerk.get('/nhat-ky?q=do+minh')).html);
    expect(tabs).toMatch(/Tất cả \(1\) Chưa đến nơi \(0\) .* Đã đến, đã xem \(1\)/);
  });

  it('says what is wrong with a filter at its field', async () => {
    const page = await clerk.get(`/nhat-ky?from=hom-qua&assignment=x&q=${encodeURIComponent(HOSTILE)}`);
    expect(page.status).toBe(200);
    expect(page.html).toContain('href="#from"');
    expect(page.html).toContain('href="#assignment"');
    for (const place of ['/nhat-ky?from=hom-qua', '/so-theo-doi?truoc=hom-qua']) {
      const told = words((await clerk.get(place)).html);
      expect(told).toContain('Bộ lọc chưa đúng');
      expect(told).not.toContain('Chưa lưu được');
      expect(told).not.toContain('Không có');
    }
    const register = await clerk.get('/so-theo-doi?truoc=hom-qua');
    expect(register.html).toContain('href="#truoc"');
    expect(words(register.html)).toContain('Hạn trước ngày phải là một ngày có thật');
    expect(page.html).not.toContain('<script>');
  });
});

describe.each(engines)('a message that could not leave before the next one, on %s,', (engine) => {
  let meeting: Meeting;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
  }, 40_000);
  afterAll(() => meeting.close());

  it('stays in the office’s log and leads to the message that took it over', async () => {
    meeting.office.mail.refuse({ sender: { code: 451, text: '4.3.0 Try again later' } });
    for (const on of ['11', '15', '18']) await meeting.office.tick(`2026-05-${on}T08:05+07:00`);
    const { items } = (await meeting.secretary.get('/notices?q=do+minh+tai')).body as { items: NoticeView[] };
    const [last, ...before] = items.filter(({ slot }) => slot.startsWith('2026'));
    expect(before.length).toBeGreaterThan(0);
    expect(before.map(({ state, heir }) => [state, heir])).toEqual(
      before.map(() => ['superseded', last!.id]),
    );
    const clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    expect((await clerk.get(`/nhat-ky/${before[0]!.id}`)).html).toContain(`href="/nhat-ky/${last!.id}"`);
    expect((await clerk.get(`/nhat-ky/${last!.id}`)).html).toContain(`href="/nhat-ky/${before[0]!.id}"`);
  });
});
