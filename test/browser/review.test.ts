import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { writeDocx } from '../support/docx.js';

jest.setTimeout(120_000);

const paper = (number: string, unknown: string) =>
  writeDocx({
    superior: 'ỦY BAN NHÂN DÂN TỈNH SÔNG VÂN',
    issuer: 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ',
    number,
    place: 'Sông Vân',
    date: 'ngày 04 tháng 5 năm 2026',
    title: 'Kết luận của đồng chí Lê Thị Chủ Trì, Trưởng Ban Chỉ đạo tại phiên họp thứ hai',
    body: [
      'Sau khi nghe báo cáo, đồng chí Trưởng Ban Chỉ đạo kết luận như sau:',
      '1. Sở Tài chính',
      '- Bố trí kinh phí cho kho dữ liệu dùng chung; báo cáo Ban Chỉ đạo trước ngày 20/5/2026.',
      '- Chủ trì, phối hợp với Sở Nông nghiệp và Môi trường rà soát các khoản chi trùng lặp, hoàn thành trong tháng 6/2026.',
      '2. UBND các xã, phường lập danh sách điểm chưa có sóng di động, gửi Sở Tài chính trước ngày 15/5/2026.',
      `3. ${unknown}`,
      '- Xây dựng quy chế khai thác số liệu, hoàn thành trong quý III/2026.',
      '4. Tinh thần chung là làm đến đâu chắc đến đó. Việc số hóa hồ sơ cũ sẽ do Sở Nông nghiệp và Môi trường bàn ở phiên sau.',
    ],
    recipients: ['Như thành phần dự họp'],
    signature: ['TRƯỞNG BAN'],
    signer: 'Lê Thị Chủ Trì',
  });

describe('a clerk at the review page', () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await Browsing.open();
  });
  afterAll(() => browsing?.close());

  async function imported(
    number: string,
    options: object,
    unknown = 'Văn phòng Điều phối vùng',
  ): Promise<Page> {
    const context = await browsing.signedIn('office', options);
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.goto(`${browsing.base}/ket-luan/nhap`);
    const buffer = await paper(number, unknown);
    await page.locator('input[type=file]').setInputFiles({ name: 'ket-luan.docx', mimeType: '', buffer });
    await page.getByRole('button', { name: /Đọc văn bản|Nhập/ }).click();
    await page.waitForURL(/ket-luan\/\d+/);
    return page;
  }
  const card = (page: Page, words: string) => page.locator('article.draft', { hasText: words });
  const lit = (page: Page) => page.locator('.paper .lit').allTextContents();
  const focused = (page: Page) => page.evaluate<string>('document.activeElement.id');

  it.each([
    [390, 'Văn phòng Điều phối vùng'],
    [1366, 'Văn phòng Điều phối nông thôn mới'],
  ])('corrects a Word file with the mouse at %d pixels', async (width, name) => {
    const page = await imported(`${width}/TB-BCĐ`, { viewport: { width, height: 844 } }, name);
    await card(page, 'trùng lặp').hover();
    expect(await lit(page)).toEqual(expect.arrayContaining(['hoàn thành trong tháng 6/2026']));
    expect(await lit(page)).toEqual(expect.arrayContaining(['Sở Nông nghiệp và Môi trường']));
    await page.locator('.paper .due', { hasText: '15/5/2026' }).hover();
    expect(await page.locator('article.draft.lit').textContent()).toContain('sóng di động');

    await card(page, 'sóng di động').locator('.fact', { hasText: '15/5/2026' }).click();
    await page.getByLabel('Hạn bằng lời').first().fill('trước ngày 22/5/2026');
    await page.getByRole('button', { name: /Lưu dòng/ }).click();
    await expect(card(page, 'sóng di động').getByText('Thứ Sáu, 22/5/2026').waitFor()).resolves.not.toThrow();
    expect(await focused(page)).toMatch(/^d-\d+$/);

    await page.evaluate(`(() => {
      const words = [...document.querySelectorAll('.paper [data-s]')].find((each) => each.textContent.includes('Việc số hóa'));
      const text = words.firstChild; const from = text.data.indexOf('Việc số hóa');
      getSelection().setBaseAndExtent(text, from, text, from + 26);
    })()`);
    await page.getByRole('button', { name: 'Thêm nhiệm vụ từ đoạn chọn' }).click();
    await card(page, 'Việc số hóa hồ sơ cũ').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await card(page, 'Việc số hóa hồ sơ cũ').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Không phát sinh nhiệm vụ/ }).first().click(); // prettier-ignore
    await page.locator('.piece.no-task').first().waitFor();

    const unknown = card(page, 'quy chế khai thác');
    await unknown.getByLabel(/^Thay/).fill('Sở Nông nghiệp và Môi trường');
    await unknown.getByLabel('Ghi nhớ cách gọi này').check();
    await unknown.getByRole('button', { name: 'Thay', exact: true }).click();
    await page.getByText('ghi nhớ cách gọi này.').waitFor();
    await page.context().close();
  });

  it('knows the learnt name in the next document', async () => {
    const page = await imported('3/TB-BCĐ', { viewport: { width: 1366, height: 844 } });
    expect(await card(page, 'quy chế khai thác').textContent()).not.toContain('Chưa xác định được đơn vị');
    await page.context().close();
  });

  it('works by keys alone, keeps what is typed over a reload, and issues', async () => {
    const page = await imported('4/TB-BCĐ', { viewport: { width: 1366, height: 844 } });
    const { keyboard } = page;
    const cards = () => page.locator('article.draft').count();
    const before = await cards();
    await keyboard.press('j');
    const first = await focused(page);
    await keyboard.press('j');
    await keyboard.press('k');
    expect(await focused(page)).toBe(first);

    await keyboard.press('t');
    const words = page.getByLabel('Đưa con trỏ tới chỗ tách');
    await words.waitFor();
    await keyboard.press('Control+Home');
    for (let i = 0; i < 'Bố trí kinh phí'.length; i += 1) await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await page.getByText('Đã tách.').waitFor();
    expect(await cards()).toBe(before + 1);
    expect(await page.locator(`#${first} .words`).textContent()).toBe('Bố trí kinh phí');

    await keyboard.press('g');
    await keyboard.press('j');
    await keyboard.press('g');
    await keyboard.press('Shift+G');
    await page.getByText('Đã gộp.').waitFor();
    await keyboard.press('u');
    await page.getByText('Đã hoàn tác.').waitFor();
    await keyboard.press('b');
    await page.getByText('Đã bỏ.').waitFor();
    await keyboard.press('u');
    await page.getByText('Đã hoàn tác.').waitFor();

    await keyboard.press('e');
    const task = page.getByLabel('Nội dung nhiệm vụ').first();
    await task.waitFor();
    await keyboard.press('Control+A');
    await keyboard.type('Bố trí kinh phí năm 2026');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText('Đã khôi phục nội dung gõ dở, chưa lưu.').waitFor();
    expect(await task.inputValue()).toBe('Bố trí kinh phí năm 2026');
    await page.getByRole('button', { name: /Lưu dòng/ }).press('Enter');
    await page.getByText('Đã lưu.').waitFor();
    expect(await page.evaluate<number>('Object.keys(localStorage).length')).toBe(0);

    await page.getByRole('link', { name: 'Xem trước khi ban hành' }).press('Enter');
    await page.getByRole('button', { name: /Ban hành \d+ việc/ }).press('Enter');
    await page.getByText('Đã ban hành; các đơn vị được báo').waitFor();
    await page.context().close();
  });

  it('tells the second of two clerks what is there now, and keeps what was typed', async () => {
    const page = await imported('5/TB-BCĐ', { viewport: { width: 1366, height: 844 } });
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const [each, words] of [
      [page, 'Người thứ nhất sửa.'],
      [other, 'Người thứ hai sửa.'],
    ] as const) {
      await each.locator('article.draft [data-act=edit]').first().click();
      await each.getByLabel('Nội dung nhiệm vụ').first().fill(words);
    }
    await page.getByRole('button', { name: /Lưu dòng/ }).click();
    await page.getByText('Đã lưu.').waitFor();
    await other.getByRole('button', { name: /Lưu dòng/ }).click();
    await other.getByText('vừa được người khác sửa').waitFor();
    expect(await other.getByRole('alert').textContent()).toContain('Người thứ nhất sửa.');
    expect(await other.getByLabel('Nội dung nhiệm vụ').first().inputValue()).toBe('Người thứ hai sửa.');
    await other.getByRole('button', { name: /Lưu dòng/ }).click();
    await other.getByText('Đã lưu.').waitFor();
    await page.context().close();
  });

  it('shows what was done on the whole table where it can be undone', async () => {
    const page = await imported('7/TB-BCĐ', { viewport: { width: 1366, height: 600 } });
    await page
      .getByRole('button', { name: /không phát sinh nhiệm vụ$/ })
      .first()
      .click();
    const undo = page.getByRole('button', { name: 'Hoàn tác' });
    await undo.waitFor();
    expect((await undo.boundingBox())?.y).toBeGreaterThan(0);
    await page.keyboard.press('u');
    await page.getByText('Đã hoàn tác.').waitFor();
    await page.context().close();
  });

  it('leaves nothing typed behind in the browser when signing out', async () => {
    const page = await imported('6/TB-BCĐ', { viewport: { width: 1366, height: 844 } });
    await page.locator('article.draft [data-act=edit]').first().click();
    await page.getByLabel('Nội dung nhiệm vụ').first().fill('Chưa lưu');
    const kept = () => page.evaluate<number>('Object.keys(localStorage).length');
    expect(await kept()).toBe(1);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/dang-nhap/);
    expect(await kept()).toBe(0);
    await page.context().close();
  });
});
