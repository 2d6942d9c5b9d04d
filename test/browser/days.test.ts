import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Browsing } from '../support/browsing.js';

jest.setTimeout(60_000);

describe('a field for a day', () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await Browsing.open();
    await browsing.meeting.issued('stc');
  });
  afterAll(() => browsing?.close());

  it.each(['en-US', 'vi-VN'])(
    'is written as an office writes it and says the weekday, in a browser that speaks %s',
    async (locale) => {
      const context = await browsing.signedIn('office', { viewport: { width: 390, height: 844 }, locale });
      const page = await context.newPage();
      await page.goto(`${browsing.base}/so-theo-doi`);
      await page.getByText('Tìm và lọc', { exact: true }).click();
      const field = page.getByLabel('Hạn từ ngày', { exact: true });
      await field.fill('10072026');
      await field.blur();
      expect(await field.inputValue()).toBe('10/7/2026');
      const place = page.locator('.day-field', { has: field });
      expect(await place.getByRole('status').textContent()).toBe('Thứ Sáu');
      await field.fill('31/6/2026');
      await field.blur();
      expect([await field.inputValue(), await place.getByRole('status').textContent()]).toEqual([
        '31/6/2026',
        '',
      ]);
      await context.close();
    },
  );

  it('takes what was chosen in the browser’s calendar', async () => {
    const context = await browsing.signedIn('office');
    const page = await context.newPage();
    await page.goto(`${browsing.base}/so-theo-doi`);
    await page.getByLabel('Hạn trước ngày', { exact: true }).fill('01/5/2026');
    await page.getByRole('button', { name: 'Chọn ngày: Hạn trước ngày' }).click();
    const chosen = await page.evaluate<string>(`(() => {
      const picker = document.querySelector('#truoc').parentElement.querySelector('.day-picker');
      const before = picker.value;
      picker.value = '2026-06-12';
      picker.dispatchEvent(new Event('change'));
      return before;
    })()`);
    expect(chosen).toBe('2026-05-01');
    expect(await page.getByLabel('Hạn trước ngày', { exact: true }).inputValue()).toBe('12/6/2026');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    expect(new URL(page.url()).searchParams.get('truoc')).toBe('12/6/2026');
    expect(await page.getByRole('main').textContent()).not.toContain('Bộ lọc chưa đúng');
    await context.close();
  });
});
