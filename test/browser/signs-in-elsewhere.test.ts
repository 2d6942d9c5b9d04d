import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { AccessService } from '../../src/access/access.service.js';
import { ExternalAccounts } from '../../src/access/external-accounts.js';
import { Person } from '../../src/people/person.entity.js';
import { freePort, openBrowser } from '../support/browser.js';
import { Meeting } from '../support/meeting.js';
import { ExternalProvider } from '../support/oidc-provider.js';

jest.setTimeout(120_000);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const looks = [
  { viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { viewport: { width: 1366, height: 768 }, colorScheme: 'dark' },
] as const;

describe('an account of another service, in a real browser', () => {
  let provider: ExternalProvider;
  let meeting: Meeting;
  let browser: Browser;
  let base: string;

  beforeAll(async () => {
    const port = await freePort();
    // Another host than the provider's: for a browser these are two sites.
    base = `http://localhost:${port}`;
    provider = await ExternalProvider.start(`${base}/dang-nhap/sso/ve`);
    meeting = await Meeting.open('sqlite', undefined, { oidc: provider.settings, appUrl: base });
    await meeting.office.app.listen(port, '127.0.0.1');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await meeting?.close();
    await provider?.close();
  });

  const barriers = async (page: Page) => {
    await page.evaluate(axe);
    return page.evaluate<string[]>(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].target))`,
    );
  };
  const isTooWide = (page: Page) =>
    page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

  it.each(looks)('is linked, signs in and is unlinked at %j', async (look) => {
    provider.atScreen = 'so-17';
    const { app, clock } = meeting.office;
    const link = await app.get(AccessService).makeLink('stc@songvan.example', clock.now());
    // The pages' own policy forbids what looks at them here; that the way works under it is the next test.
    const context = await browser.newContext({ ...look, bypassCSP: true });
    const page = await context.newPage();
    const found: string[] = [];
    const examine = async () => {
      found.push(...(await barriers(page)).map((each) => `${page.url()}: ${each}`));
      if (await isTooWide(page)) found.push(`${page.url()}: too wide`);
    };
    await page.goto(`${base}/dang-nhap/lien-ket?ma=${link.secret}`);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.goto(`${base}/tai-khoan`);
    await examine();
    await page.getByRole('link', { name: 'đăng nhập bằng tài khoản công vụ' }).click();
    await examine();
    await page.getByRole('button', { name: 'Liên kết', exact: true }).click();
    await page.getByRole('status').getByText('Đã liên kết').waitFor();
    await examine();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await examine();
    await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản công vụ' }).click();
    await page.waitForURL(`${base}/don-vi`);
    await page.goto(`${base}/tai-khoan/lien-ket`);
    await page.getByRole('button', { name: 'Bỏ liên kết' }).click();
    await page.getByRole('status').getByText('Đã bỏ liên kết').waitFor();
    await context.close();
    const later = await (await browser.newContext({ ...look, bypassCSP: true })).newPage();
    await later.goto(`${base}/dang-nhap/sso`);
    await later.getByRole('alert').getByText('Chưa có cán bộ nào').waitFor();
    found.push(...(await barriers(later)));
    expect(found).toEqual([]);
  });

  it('works under the content policy, without scripts, and back to the page that was wanted', async () => {
    provider.atScreen = 'so-18';
    const { app, clock } = meeting.office;
    const link = await app.get(AccessService).makeLink('anhoa@songvan.example', clock.now());
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${base}/dang-nhap/lien-ket?ma=${link.secret}`);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.goto(`${base}/tai-khoan/lien-ket`);
    await page.getByRole('button', { name: 'Liên kết', exact: true }).click();
    expect(await page.getByRole('status').textContent()).toContain('Đã liên kết');
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.goto(`${base}/phoi-hop`);
    await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản công vụ' }).click();
    expect(page.url()).toBe(`${base}/phoi-hop`);
    await context.close();
  });

  it('keeps what was typed in the tab that waits while another one signs in', async () => {
    const { app, clock, database } = meeting.office;
    await meeting.issued('an-hoa');
    provider.atScreen = 'so-18';
    const head = await database.read.findOneBy(Person, { email: 'anhoa@songvan.example' });
    const account = { issuer: provider.issuer, subject: 'so-18', email: undefined };
    await app.get(ExternalAccounts).link(head!.id, account, clock.now());
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${base}/dang-nhap/sso`);
    const { id } = (await meeting.of('an-hoa'))[0]!;
    await page.goto(`${base}/viec/${id}?mo=progress`);
    const progress = page.locator('form[action$="/progress"]');
    await progress.locator('textarea').first().fill('Đã lập danh sách bảy điểm.');
    clock.goTo(clock.now().add({ hours: 13 }));
    await progress.locator('button[type=submit]').click();
    const [tab] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: /tài khoản công vụ \(mở thẻ mới\)/ }).click(),
    ]);
    await tab.waitForURL(`${base}/don-vi`);
    await page.getByRole('button', { name: /Đã đăng nhập, xem nội dung/ }).click();
    await page.getByRole('button', { name: 'Gửi tiếp' }).click();
    expect(await page.getByText('Đã lập danh sách bảy điểm.').count()).toBeGreaterThan(0);
    expect(await page.getByRole('status').textContent()).toContain('Đã ghi báo cáo tiến độ');
    await context.close();
  });
});
