import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Browsing } from '../support/browsing.js';
import { paper } from '../support/meeting.js';

jest.setTimeout(120_000);

let browsing: Browsing;
beforeAll(async () => {
  browsing = await Browsing.open();
});
afterAll(() => browsing?.close());

it('a clerk whose scripts are off corrects, splits, merges, adds, leaves out, takes back and issues', async () => {
  const { id } = await browsing.meeting.import(`${paper}4. Tinh thần chung là làm đến đâu chắc đến đó.\n`);
  const context = await browsing.signedIn('office', {
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const press = (name: RegExp | string) => page.getByRole('button', { name }).first().click();
  const says = (words: string) => page.getByText(words).first().waitFor();
  await page.goto(`${browsing.base}/ket-luan/${id}`);

  await page.getByRole('link', { name: 'Sửa dòng 1' }).click();
  await page.getByLabel('Hạn bằng lời').first().fill('trước ngày 25/5/2026');
  await press('Lưu dòng 1');
  await says('Đã lưu.');
  await says('Thứ Hai, 25/5/2026');

  await page.getByRole('link', { name: 'Tách dòng 1' }).click();
  await page.getByLabel('Phần thứ hai bắt đầu từ').selectOption({ index: 1 });
  await press('Tách làm hai');
  await says('Đã tách.');
  await press('Hoàn tác');
  await says('Đã hoàn tác.');

  await page.getByLabel('Gộp dòng 1').check();
  await page.getByLabel('Gộp dòng 2').check();
  await press('Gộp các dòng đã chọn');
  await says('Đã gộp.');
  await press('Hoàn tác');

  await press('Thêm nhiệm vụ từ mục này');
  await says('Đã thêm dự thảo từ đoạn văn bản');
  await press(/^Bỏ dòng/);
  await says('Đã bỏ.');

  await page.getByRole('link', { name: /^Chỉ xem dòng cần xem lại/ }).click();
  expect(await page.locator('article.draft.sure').count()).toBe(0);
  await page.getByLabel(/^Thay/).fill('UBND xã An Hòa');
  await page.getByRole('button', { name: 'Thay', exact: true }).click();
  await says('Đã thay tên đơn vị.');
  expect(page.url()).toContain('xem=can-xem');

  await page.getByRole('link', { name: 'Xem trước khi ban hành' }).click();
  await says('Thư điện tử: 2 người');
  await press(/^Ban hành \d+ việc/);
  await says('Đã ban hành; các đơn vị được báo');
  await context.close();
});
