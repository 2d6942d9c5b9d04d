import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright-core';
import { SESSION_COOKIE } from '../../src/access/authentication.guard.js';
import { AccessService } from '../../src/access/access.service.js';
import { openBrowser } from '../support/browser.js';
import { Meeting } from '../support/meeting.js';

jest.setTimeout(120_000);

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const pages: Record<string, string[]> = {
  office: [
    ...['/thu-ky', '/ket-luan', '/ket-luan/nhap', '/ket-luan/2', '/ket-luan/2/ban-hanh', '/mat-khau'],
    ...['/ket-luan/1/da-ban-hanh', '/viec/1', '/so-theo-doi', '/nhat-ky', '/khong-co'],
  ],
  chair: ['/qua-han', '/bao-cao/don-vi'],
  stc: ['/don-vi', '/viec/1', '/viec/1?mo=progress', '/nhat-ky'],
};

const looks = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1366, colorScheme: 'light' },
  { width: 1366, colorScheme: 'dark' },
] as const;

describe('in a real browser', () => {
  let meeting: Meeting;
  let browser: Browser;
  let base: string;

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    await meeting.issued('stc');
    await meeting.import();
    await meeting.office.tick('2026-05-21T08:05+07:00');
    await meeting.office.app.listen(0, '127.0.0.1');
    base = `http://127.0.0.1:${(meeting.office.app.getHttpServer().address() as AddressInfo).port}`;
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await meeting?.close();
  });

  async function signedIn(who: string, options: object): Promise<BrowserContext> {
    const { app, clock } = meeting.office;
    const access = app.get(AccessService);
    const link = await access.makeLink(`${who}@songvan.example`, clock.now());
    const { secret } = await access.useLink(link.secret, clock.now());
    const context = await browser.newContext(options);
    await context.addCookies([{ name: SESSION_COOKIE, value: secret, url: base }]);
    return context;
  }

  it.each(looks)('no page has a barrier or scrolls sideways at $width pixels, $colorScheme', async (look) => {
    const found: string[] = [];
    for (const [who, paths] of Object.entries(pages)) {
      const viewport = { width: look.width, height: 844 };
      const context = await signedIn(who, { viewport, colorScheme: look.colorScheme, bypassCSP: true });
      const page = await context.newPage();
      for (const path of paths) {
        await page.goto(base + path);
        expect(page.url()).toBe(base + path);
        await page.evaluate(axe);
        const barriers = await page.evaluate<string[]>(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].target))`,
        );
        const wide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
        found.push(
          ...barriers.map((barrier) => `${path}: ${barrier}`),
          ...(wide ? [`${path}: too wide`] : []),
        );
      }
      await context.close();
    }
    expect(found).toEqual([]);
  });

  it('a unit answers on a telephone whose scripts are off', async () => {
    const context = await signedIn('stc', {
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(`${base}/don-vi`);
    await page.getByRole('button', { name: /Tiếp nhận/ }).first().click(); // prettier-ignore
    expect(await page.getByRole('status').textContent()).toContain('Đã tiếp nhận.');
    await page.getByRole('link', { name: /Báo cáo hoàn thành/ }).first().click(); // prettier-ignore
    await page.getByLabel(/Kết quả thực hiện/).fill('Báo cáo số 12/BC-STC.');
    await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
    expect(await page.getByRole('status').textContent()).toContain('đang chờ thư ký xác nhận');
    await page.reload();
    expect(await page.getByText('Báo cáo số 12/BC-STC.').count()).toBe(1);
    await context.close();
  });
});
