import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { clerkIn, goTo, screens, told } from '../support/clerk.js';

jest.setTimeout(120_000);

describe.each(screens)('the secretary works with the register, $width by $height', (viewport) => {
  let browsing: Browsing;
  let page: Page;
  beforeAll(async () => {
    browsing = await Browsing.open();
    await browsing.meeting.issued('stc');
    page = await clerkIn(browsing, { viewport });
    await goTo(page, 'Sổ theo dõi');
    await page.getByRole('heading', { level: 1, name: 'Sổ theo dõi' }).waitFor();
  });
  afterAll(() => browsing?.close());

  const found = (words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
  /** On a telephone the fields are folded over the rows; elsewhere they stand open. */
  const unfold = async () => {
    const fold = page.getByText('Tìm và lọc', { exact: true });
    expect(await fold.isVisible()).toBe(viewport.width < 768);
    expect(await page.getByRole('searchbox').isVisible()).toBe(viewport.width >= 768);
    if (viewport.width < 768) await fold.click();
  };
  const rows = () => page.locator('tbody tr').count();

  it('finds a task by words without their marks', async () => {
    await found('4 việc.');
    await unfold();
    await page.getByRole('searchbox').fill('kinh phi kho du lieu');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await found('1 việc.');
    expect(await page.locator('tbody').textContent()).toContain('Bố trí kinh phí cho kho dữ liệu');
  });

  it('keeps the filter under a name, sees everything again, and comes back with one tap', async () => {
    await page.getByText('Lưu bộ lọc này').click();
    await page.getByLabel('Tên bộ lọc').fill('Kho dữ liệu');
    await page.getByRole('button', { name: 'Lưu bộ lọc', exact: true }).click();
    await told(page, 'Đã lưu bộ lọc.');
    expect(await rows()).toBe(1);
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await found('4 việc.');
    await page.getByRole('link', { name: 'Kho dữ liệu', exact: true }).click();
    await found('1 việc.');
    expect(await page.getByRole('searchbox').inputValue()).toBe('kinh phi kho du lieu');
  });

  it('suspends two tasks at once, is told what is missing, and undoes both', async () => {
    await page.getByRole('link', { name: 'Bỏ lọc' }).click();
    await found('4 việc.');
    await page.getByRole('checkbox', { name: /của Sở Tài chính$/ }).first().check(); // prettier-ignore
    await page.getByRole('checkbox', { name: /của UBND xã An Hòa$/ }).check();
    await page.getByRole('button', { name: 'Xử lý các việc đã đánh dấu' }).click();
    await page.getByRole('heading', { name: 'Việc đã chọn (2)' }).waitFor();
    await page.getByRole('radio', { name: /^Tạm dừng/ }).check();
    await page.getByRole('button', { name: 'Thực hiện' }).click();
    expect(await page.getByRole('alert').textContent()).toContain('lý do');
    expect(await page.getByRole('radio', { name: /^Tạm dừng/ }).isChecked()).toBe(true);
    await page.getByRole('textbox', { name: 'Lý do' }).fill('Chờ văn bản của Bộ.');
    await page.getByRole('button', { name: 'Thực hiện' }).click();
    await told(page, /2 việc/);
    const suspended = async () =>
      ((await browsing.meeting.secretary.get('/assignments?state=suspended')).body as { total: number })
        .total;
    expect(await suspended()).toBe(2);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await told(page, 'Đã hoàn tác');
    expect(await suspended()).toBe(0);
    expect(await rows()).toBe(4);
  });

  it('opens a task from its row and comes back to the same list', async () => {
    await unfold();
    await page.getByRole('searchbox').fill('song di dong');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await found('2 việc.');
    await page.getByRole('link', { name: /Lập danh sách điểm/ }).first().click(); // prettier-ignore
    await page.getByRole('heading', { level: 1, name: /^Việc của UBND/ }).waitFor();
    await page.goBack();
    await found('2 việc.');
    expect(await page.getByRole('searchbox').inputValue()).toBe('song di dong');
  });
});
