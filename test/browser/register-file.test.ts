import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import readSheet from 'read-excel-file/node';
import { Browsing } from '../support/browsing.js';

jest.setTimeout(240_000);

describe('the register on a telephone', () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await Browsing.open();
    await browsing.meeting.issued('stc');
  });
  afterAll(() => browsing?.close());

  it.each([true, false])('is sorted and taken away as a file, scripts: %s', async (javaScriptEnabled) => {
    const viewport = { width: 390, height: 844 };
    const window = await browsing.signedIn('office', { viewport, javaScriptEnabled, acceptDownloads: true });
    const page = await window.newPage();
    await page.goto(`${browsing.base}/so-theo-doi`);
    await page.getByRole('navigation', { name: 'Xếp theo' }).getByRole('link', { name: 'Đơn vị' }).click();
    await page.waitForURL('**/so-theo-doi?xep=unit');
    expect(await page.locator('.task-cell + td').allInnerTexts()).toEqual([
      ...['Sở Tài chính', 'Sở Tài chính', 'UBND phường Tân Lập', 'UBND xã An Hòa'],
    ]);
    const row = page.getByRole('navigation', { name: 'Xếp theo' }).getByRole('list');
    expect((await row.boundingBox())!.height).toBeLessThan(70);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    const button = page.getByRole('button', { name: 'Tải tệp Excel (4 việc)' });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(file.suggestedFilename()).toBe('so-theo-doi-04-5-2026.xlsx');
    const [sheet] = await readSheet(readFileSync(await file.path()));
    expect(sheet!.data.slice(1, 3).map((cells) => cells[6])).toEqual(['Sở Tài chính', 'Sở Tài chính']);
    await button.click({ trial: true });
    expect(await page.getByText('Đang tạo tệp…').count()).toBe(0);
    await window.close();
  });
});
