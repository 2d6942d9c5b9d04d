import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Browsing } from '../support/browsing.js';
import { here, tabTo, walk } from '../support/keyboard.js';

jest.setTimeout(120_000);

const ORDER = ['header', 'main', 'footer'];

describe('with the keyboard alone', () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await Browsing.open();
    const { meeting } = browsing;
    const [, second] = await meeting.issued('stc');
    const asked = { newDue: '2026-07-10', reason: 'Chờ số liệu của các xã.' };
    await meeting.finance.post(`/assignments/${second!.id}/extensions`, asked);
    await meeting.office.tick('2026-05-21T08:05+07:00');
  });
  afterAll(() => browsing?.close());

  const opened = async (who: string, path: string) => {
    const page = await (await browsing.signedIn(who, { viewport: { width: 1366, height: 768 } })).newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(browsing.base + path);
    return page;
  };

  it.each([
    ['stc', '/don-vi'],
    ['stc', '/viec/1'],
    ['chair', '/truong-ban'],
    ['chair', '/qua-han'],
  ])('%s goes through %s from its top to its foot, and sees where the focus is', async (who, path) => {
    const page = await opened(who, path);
    const seen = await walk(page);
    expect(seen.filter(({ inView, outlined, name }) => !inView || !outlined || !name)).toEqual([]);
    expect(seen[0]!.name).toBe('Đến nội dung chính');
    const parts = seen.slice(1).map(({ part }) => part);
    expect([...new Set(parts)]).toEqual(ORDER);
    expect(parts.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))).toEqual(parts);
    await page.context().close();
  });

  it('a head jumps to the content, receives, reports, and is told of it where the focus stands', async () => {
    const page = await opened('stc', '/don-vi');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await tabTo(page, /./)).part).toBe('main');
    await tabTo(page, /^Tiếp nhận/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/xong=receive/);
    expect((await here(page)).name).toContain('Đã tiếp nhận.');
    await tabTo(page, /^Báo cáo tiến độ/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/viec\/\d+/);
    await tabTo(page, /^Đã làm được gì/);
    await page.keyboard.type('Đã lấy ý kiến các phòng.');
    await tabTo(page, /^Báo cáo tiến độ$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/xong=progress/);
    expect((await here(page)).name).toContain('Đã ghi báo cáo tiến độ.');
    await page.context().close();
  });

  it('a chair grants a later day and says a word on what is late', async () => {
    const page = await opened('chair', '/truong-ban');
    await tabTo(page, /^Ý kiến \(bắt buộc/);
    await page.keyboard.type('Không gia hạn thêm.');
    await tabTo(page, /^Đồng ý gia hạn$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/xong=granted/);
    expect((await here(page)).name).toContain('Đã đồng ý gia hạn');
    await tabTo(page, /^Ý kiến chỉ đạo/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Ý kiến, yêu cầu đối với đơn vị/);
    await page.keyboard.type('Báo cáo trong tuần.');
    await tabTo(page, /^Gửi ý kiến$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/xong=remark/);
    expect((await here(page)).name).toContain('Đã gửi ý kiến chỉ đạo');
    await page.context().close();
  });

  it('a screen reader hears one heading first, tables with their heads, and the state as a word', async () => {
    const page = await opened('chair', '/truong-ban');
    const tree = await page.locator('body').ariaSnapshot();
    expect(tree.match(/heading "[^"]*" \[level=1\]/g)).toHaveLength(1);
    expect(tree).toContain('navigation "Chính"');
    for (const head of ['Nhiệm vụ', 'Hạn', 'Chậm (ngày)', 'Đã nhắc', 'Lý do đơn vị nêu'])
      expect(tree).toContain(`columnheader "${head}"`);
    expect(tree).toMatch(/rowheader "UBND xã An Hòa: 1 việc, chậm nhất 6 ngày"/);
    expect(tree).toContain('Mới giao');
    expect(tree).toMatch(/img "Việc của từng đơn vị theo bốn loại/);
    await page.context().close();
  });
});
