import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createCanvas } from '@napi-rs/canvas';
import type { Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { paper } from '../support/meeting.js';

jest.setTimeout(240_000);

/** A photograph as a telephone takes it. */
function photograph(): Buffer {
  const canvas = createCanvas(1200, 900);
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#4a7c59';
  brush.fillRect(0, 0, 1200, 900);
  return canvas.toBuffer('image/jpeg');
}

const looks = [
  { width: 390, javaScriptEnabled: true },
  { width: 390, javaScriptEnabled: false },
  { width: 1366, javaScriptEnabled: true },
  { width: 1366, javaScriptEnabled: false },
];

describe('the head of a unit', () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await Browsing.open();
  });
  afterAll(() => browsing?.close());

  const told = (page: Page) => page.locator('main .told.good').first();
  const open = async (page: Page, act: string) => {
    const fold = page.locator(`#${act}`);
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
    return fold;
  };

  it.each(looks)(
    'receives, reports with a photograph, tells an obstacle, asks for later and submits: %j',
    async ({ width, javaScriptEnabled }) => {
      const number = `${width}${javaScriptEnabled ? 1 : 2}`;
      const { meeting } = browsing;
      const { id } = await meeting.import(paper.replace('Số: 15/', `Số: ${number}/`));
      await meeting.secretary.post(`/conclusions/${id}/issue`);
      const context = await browsing.signedIn('stc', { viewport: { width, height: 844 }, javaScriptEnabled });
      context.setDefaultTimeout(30_000);
      const page = await context.newPage();
      await page.goto(`${browsing.base}/don-vi`);

      const ours = page.locator('li.task', { hasText: `${number}/TB-BCĐ` });
      const card = ours.filter({ hasText: 'Bố trí kinh phí' });
      await card.getByRole('button', { name: /^Tiếp nhận/ }).click();
      await told(page).waitFor();
      expect(page.url()).toContain('/don-vi');
      await card.getByRole('link', { name: /^Báo cáo tiến độ/ }).click();
      await page.waitForURL(/viec\/\d+/);
      const assignment = Number(/viec\/(\d+)/.exec(page.url())![1]);

      const progress = await open(page, 'progress');
      await progress.locator('textarea').first().fill('Đã lấy ý kiến 7/13 xã.');
      await progress.getByLabel('Đã làm được', { exact: true }).fill('7');
      await progress.getByLabel('Trong tổng số').fill('13');
      await progress.getByLabel(/Đơn vị tính/).fill('xã');
      await progress.locator('details summary').click();
      const during = progress.locator('input[type=file][name=during]');
      await during.setInputFiles({ name: 'hien-truong.jpg', mimeType: 'image/jpeg', buffer: photograph() });
      await progress.locator('button[type=submit]').click();
      await told(page).waitFor();
      expect(await page.locator('main').textContent()).toContain('7/13 xã');
      const picture = page.locator(`main a[href^="/viec/${assignment}/tep/"]`).first();
      const file = await page.request.get(browsing.base + (await picture.getAttribute('href'))!);
      expect([file.status(), file.headers()['content-type']]).toEqual([200, 'image/jpeg']);

      const obstacle = await open(page, 'obstacle');
      await obstacle.locator('textarea').nth(0).fill('Chưa có định mức chi.');
      await obstacle.locator('textarea').nth(1).fill('UBND tỉnh quyết định định mức.');
      await obstacle.locator('button[type=submit]').click();
      await told(page).waitFor();

      const extension = await open(page, 'ask-extension');
      await extension.locator('[data-day]').fill('10/7/2026');
      await extension.locator('textarea').first().fill('Chờ định mức chi.');
      await extension.locator('button[type=submit]').click();
      await told(page).waitFor();

      const submit = await open(page, 'submit');
      await submit.locator('textarea').first().fill('Báo cáo số 12/BC-STC.');
      await submit.locator('button[type=submit]').click();
      await told(page).waitFor();
      expect((await meeting.file(assignment)).status).toBe('submitted');
      expect((await meeting.file(assignment)).history.map(({ act }) => act)).toEqual(
        expect.arrayContaining(['receive', 'progress', 'tell-obstacle', 'ask-extension', 'submit']),
      );
      await context.close();
    },
  );
});
