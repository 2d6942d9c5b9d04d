import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '../../src/platform/config.js';
import { Meeting } from '../support/meeting.js';
import { type SeenPage, Visitor, words } from '../support/visitor.js';

describe('a paper that takes longer to read than anybody waits', () => {
  let meeting: Meeting;
  let clerk: Visitor;
  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    // Less than any process takes to begin, in which a file of Word is opened.
    meeting.office.app.get(Config).limits.answerSeconds = 0.001;
    clerk = await Visitor.signedIn(meeting.office, 'office@songvan.example');
  });
  afterAll(() => meeting.close());

  const send = (text: string) =>
    clerk.upload('/ket-luan/nhap', { committee: 'cds' }, { name: 'thong-bao.pdf', text });
  const ended = async (page: SeenPage): Promise<SeenPage> => {
    if (!words(page.html).includes('Đang đọc văn bản')) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return ended(await clerk.get(page.at));
  };

  it('is shown as being read, and says in the end why it could not be', async () => {
    const first = await send('%PDF-1.7 và không có gì nữa');
    expect(first.at).toBe('/ket-luan/dang-doc/1');
    expect(words(first.html)).toContain('Đang đọc văn bản…');
    expect(first.html).not.toContain('/dung');
    const last = await ended(first);
    expect(words(last.html)).toContain('Nhập kết luận khác');
    expect(words((await clerk.get('/ket-luan')).html)).toContain('thong-bao.pdf Không đọc được');
  });

  it('leads to the review when it has been read, and to API programs is answered when it is there', async () => {
    const { status, body } = await meeting.secretary.post('/conclusions', {
      committee: 'cds',
      text: 'THÔNG BÁO\nKết luận\n1. Giao Sở Tài chính báo cáo trước ngày 30/6/2026.',
    });
    expect([status, body]).toEqual([201, expect.objectContaining({ id: expect.any(Number) })]);
  });
});
