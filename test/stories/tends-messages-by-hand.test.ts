import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { instant } from '../../src/domain/day.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { Notice, type NoticeState } from '../../src/notifications/notice.entity.js';
import type { NoticeView } from '../../src/notifications/log/notices.dto.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe.each(engines)('a message that somebody has to see to, on %s,', (engine) => {
  let meeting: Meeting;
  let id: number;
  let clerk: Visitor;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    const { items } = (await meeting.finance.get('/notices')).body as { items: NoticeView[] };
    id = items[0]!.id;
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
    meeting.office.mail.mails.length = 0;
  }, 30_000);
  afterEach(() => meeting.close());

  /** As if its last try had ended so. */
  const ended = (state: NoticeState, changes: Partial<Notice> = {}) =>
    meeting.office.database.write((tx) => tx.update(Notice, { id }, { state, sentAt: null, ...changes }));
  const act = async (name: string, body: object = {}, by = meeting.secretary) => {
    const reply = await by.post(`/notices/${id}/${name}`, body);
    return { status: reply.status, ...(reply.body as Partial<NoticeView> & { code?: string }) };
  };
  const mailsTo = () => meeting.office.mail.to('stc@songvan.example');

  it('goes out again with its old Message-ID, and the log names who let it', async () => {
    const { messageId } = (await meeting.office.database.read.findOneBy(Notice, { id }))!;
    await ended('failed');
    const { status, state, attempts } = await act('resend', { state: 'failed' });
    expect([status, state]).toEqual([200, 'pending']);
    expect(attempts!.at(-1)).toMatchObject({ outcome: 'resent', reason: 'Phạm Văn Thư Ký cho gửi lại' });
    await meeting.office.tick('2026-05-04T09:05+07:00');
    expect(mailsTo().map((mail) => mail.messageId)).toEqual([`<${messageId}>`]);
  });

  it('on Zalo goes out again only when a second copy is accepted', async () => {
    await ended('unknown', { channel: 'zalo' });
    expect(await act('resend')).toMatchObject({ status: 422, code: 'notice/second-copy' });
    const page = await clerk.post(`/nhat-ky/${id}/gui-lai`, { state: 'unknown' });
    expect(page.status).toBe(422);
    expect(words(page.html)).toContain('Người nhận có thể nhận hai lần');
    expect(await act('resend', { confirm: true })).toMatchObject({ status: 200, state: 'pending' });
  });

  it('is called neither gone nor kept back where nobody knows, and only then is a second copy asked about', async () => {
    const page = async () => words((await clerk.get(`/nhat-ky/${id}`)).html);
    await ended('unknown', { channel: 'zalo' });
    expect(await page()).toMatch(/Biên nhận Chưa rõ đã đi chưa.*có thể nhận hai lần/);
    await ended('failed', { channel: 'zalo' });
    expect(await page()).toContain('Biên nhận Chưa đi');
    expect(await page()).not.toContain('có thể nhận hai lần');
  });

  it('whose fate nobody knew has arrived, when somebody asked', async () => {
    await ended('unknown', { channel: 'zalo' });
    const at = instant('2026-05-04T02:01:00Z');
    const lost = { outcome: 'unknown', code: 'zalo/timeout', reason: 'không rõ' } as const;
    await meeting.office.database.write((tx) => tx.insert(Attempt, { noticeId: id, at, ...lost }));
    const page = await clerk.post(`/nhat-ky/${id}/ket-qua`, { state: 'unknown', arrived: '1' });
    expect(words(page.html)).toMatch(/Đã ghi kết quả.*Đã đến nơi.*Phạm Văn Thư Ký xác nhận là đã đến/);
    const { state, sentAt } = (await meeting.office.database.read.findOneBy(Notice, { id }))!;
    expect([state, sentAt?.toString()]).toEqual(['delivered', at.toString()]);
    expect(await act('settle', { arrived: true })).toMatchObject({ code: 'notice/not-unknown' });
  });

  it('whose fate nobody knew has not arrived: the next channel carries it', async () => {
    await ended('unknown', { channel: 'zalo' });
    const { state, reason } = await act('settle', { arrived: false });
    expect([state, reason]).toEqual([
      'failed',
      'Phạm Văn Thư Ký xác nhận là không đến; đã chuyển sang thư điện tử',
    ]);
    await meeting.office.tick('2026-05-04T09:05+07:00');
    expect(mailsTo()).toHaveLength(1);
    expect(words((await clerk.get(`/nhat-ky/${id}`)).html)).toMatch(
      /Cùng nội dung qua Thư điện tử: tin số \d+/,
    );
  });

  it('that waits is stopped with a reason, and nobody gets it', async () => {
    await ended('held');
    const page = await clerk.post(`/nhat-ky/${id}/huy`, { state: 'held', reason: ' ' });
    expect(page.status).toBe(422);
    expect(await act('cancel', { reason: 'Đã gọi điện.' })).toMatchObject({
      state: 'cancelled',
      reason: 'Phạm Văn Thư Ký hủy: Đã gọi điện.',
    });
    await meeting.office.tick('2026-05-04T09:05+07:00');
    expect(mailsTo()).toEqual([]);
    expect(await act('cancel', { reason: 'Lại.' })).toMatchObject({
      status: 409,
      code: 'notice/not-waiting',
    });
  });

  it('is left as it is when it changed since it was looked at', async () => {
    await ended('failed');
    expect(await act('resend', { state: 'held' })).toMatchObject({ status: 409, code: 'notice/changed' });
  });

  it('is the secretariat’s: neither its reader, the chair nor a stranger to it moves it', async () => {
    await ended('failed');
    expect(await act('resend', {}, meeting.finance)).toMatchObject({ status: 403, code: 'notice/not-yours' });
    expect(await act('resend', {}, meeting.chair)).toMatchObject({ status: 403, code: 'notice/not-yours' });
    expect(await act('resend', {}, meeting.commune)).toMatchObject({ status: 404, code: 'notice/unknown' });
    const head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect((await head.get(`/nhat-ky/${id}`)).html).not.toContain('gui-lai');
    expect((await head.post(`/nhat-ky/${id}/gui-lai`)).status).toBe(403);
  });
});
