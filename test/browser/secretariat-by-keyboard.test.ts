import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { here, tabTo, walk } from '../support/keyboard.js';
import { paper, type Told } from '../support/meeting.js';

jest.setTimeout(120_000);

describe.each([
  ['with', true],
  ['without', false],
])('a secretary who has only a keyboard, %s script', (_, javaScriptEnabled) => {
  let browsing: Browsing;
  let page: Page;
  let funds: Told;
  beforeAll(async () => {
    browsing = await Browsing.open();
    const { meeting } = browsing;
    [funds] = (await meeting.issued('stc')).toSorted((a, b) => a.id - b.id) as [Told];
    await meeting.finance.post(`/assignments/${funds.id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
    await meeting.import(paper.replace('Số: 15/', 'Số: 24/'));
    const viewport = { width: 1366, height: 768 };
    const context = await browsing.signedIn('office', { viewport, javaScriptEnabled });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
  });
  afterAll(() => browsing?.close());

  const press = async (name: RegExp) => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const write = async (name: RegExp, words: string) => {
    await tabTo(page, name);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(words);
  };
  /** What is said first on the page that follows an act. */
  const hears = async (address: RegExp) => {
    await page.waitForURL(address);
    return (await here(page)).name;
  };

  it.each(['/thu-ky', '/so-theo-doi', '/ket-luan/2', '/ket-luan/2/ban-hanh', '/nhat-ky'])(
    'goes through %s from its top to its foot, and sees where the focus is',
    async (path) => {
      await page.goto(browsing.base + path);
      const seen = await walk(page, 300);
      expect(seen[0]!.name).toBe('Đến nội dung chính');
      expect(seen.filter(({ inView, outlined, name }) => !inView || !outlined || !name)).toEqual([]);
      expect([...new Set(seen.slice(1).map(({ part }) => part))]).toEqual(['header', 'main', 'footer']);
    },
  );

  it('skips the navigation, confirms, and undoes with the very next key', async () => {
    await page.goto(`${browsing.base}/thu-ky`);
    await press(/^Đến nội dung chính$/);
    expect((await tabTo(page, /./)).part).toBe('main');
    await press(/^Xác nhận hoàn thành cho Sở Tài chính$/);
    expect(await hears(/xong=confirm.*#xong$/)).toContain('Đã xác nhận hoàn thành.');
    await page.keyboard.press('Tab');
    expect((await here(page)).name).toBe('Hoàn tác');
    await page.keyboard.press('Enter');
    expect(await hears(/xong=undone#xong$/)).toContain('Đã hoàn tác');
    expect((await browsing.meeting.file(funds.id)).status).toBe('submitted');
  });

  it('returns a result, hearing first what was wrong with the day', async () => {
    await press(/^Trả lại/);
    await write(/^Lý do$/, 'Thiếu dự toán chi tiết.');
    await write(/^Hạn mới$/, '01/5/2026');
    await press(/^Trả lại/);
    expect(await hears(/\/return$/)).toContain('đã qua');
    await write(/^Hạn mới$/, '25/5/2026');
    await press(/^Trả lại$/);
    expect(await hears(/xong=return.*#xong$/)).toContain('Đã trả lại');
    expect(await browsing.meeting.file(funds.id)).toMatchObject({ status: 'returned', due: '2026-05-25' });
  });

  it('filters the register', async () => {
    await page.goto(`${browsing.base}/so-theo-doi`);
    await write(/^Tìm/, 'song di dong');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=song/);
    await page.getByRole('status').filter({ hasText: '2 việc.' }).waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
  });

  it('looks at who would be told, and issues', async () => {
    await page.goto(`${browsing.base}/ket-luan/2`);
    await press(/^Xem trước khi ban hành$/);
    await page.waitForURL(/ban-hanh$/);
    await press(/^Ban hành \d+ việc$/);
    expect(await hears(/xong=issued#xong$/)).toContain('Đã ban hành');
    expect((await browsing.meeting.of('stc')).length).toBe(4);
  });
});
