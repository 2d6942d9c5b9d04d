import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { AccessService } from '../../src/access/access.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Browsing } from '../support/browsing.js';
import { paper } from '../support/meeting.js';

jest.setTimeout(120_000);

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const noScript: BrowserContextOptions = { ...phone, javaScriptEnabled: false };
const typed = 'Đã lấy ý kiến 11/13 xã.';
const password = 'thuyền về bến cũ lúc chiều';

describe('words that somebody types', () => {
  let browsing: Browsing;
  beforeAll(async () => {
    browsing = await Browsing.open();
    const { meeting } = browsing;
    await meeting.issued('stc');
    const { app, clock, database } = meeting.office;
    const head = await database.read.findOneBy(Person, { email: 'stc@songvan.example' });
    await app.get(AccessService).setPassword(head!.id, password, clock.now());
  });
  afterAll(() => browsing?.close());

  async function opened(path: string, who = 'stc', options = phone): Promise<Page> {
    const context = await browsing.signedIn(who, options);
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.goto(browsing.base + path);
    return page;
  }
  const box = (page: Page) => page.locator('#progress-text');
  const send = (page: Page) => page.locator('#progress button[type=submit]').click();
  const told = (page: Page) => page.locator('main .told.good').first();

  it('are there again after the back button and after loading anew, until they are dropped', async () => {
    const page = await opened('/viec/1?mo=progress');
    await box(page).fill(typed);
    let warned = 0;
    page.on('dialog', (dialog) => {
      warned += 1;
      void dialog.accept();
    });
    await page.getByRole('link', { name: 'Đôn Đốc', exact: true }).click();
    await page.waitForURL(/don-vi/);
    expect(warned).toBe(1);
    await page.goBack();
    await page.waitForURL(/viec/);
    expect(await box(page).inputValue()).toBe(typed);
    await page.goto(`${browsing.base}/viec/1`);
    expect(await box(page).isVisible()).toBe(true);
    expect(await box(page).inputValue()).toBe(typed);
    await page.getByRole('button', { name: 'Bỏ nội dung này' }).click();
    expect(await box(page).inputValue()).toBe('');
    await page.goto(`${browsing.base}/viec/1?mo=progress`);
    expect(await box(page).inputValue()).toBe('');
    await page.context().close();
  });

  it('that were refused stand at the address they were sent from: going back after all asks nothing', async () => {
    const page = await opened('/viec/1?mo=progress');
    page.on('dialog', (dialog) => void dialog.accept());
    await box(page).fill(typed);
    await page.locator('#progress-percent').fill('khoảng nửa');
    await send(page);
    await page.locator('#loi').waitFor();
    expect(page.url()).toMatch(/viec\/1\?mo=progress$/);
    await page.reload();
    expect(await page.locator('#loi').count()).toBe(0);
    expect(await box(page).inputValue()).toBe(typed);
    await page.locator('#progress-percent').fill('50');
    await send(page);
    await told(page).waitFor();
    await page.goBack();
    await box(page).waitFor();
    expect(page.url()).toMatch(/viec\/1\?mo=progress$/);
    await page.context().close();
  });

  it('are sent without a warning, and gone once they are stored', async () => {
    const page = await opened('/viec/1?mo=progress');
    let warned = 0;
    page.on('dialog', (dialog) => {
      warned += 1;
      void dialog.accept();
    });
    await box(page).fill(typed);
    await send(page);
    await told(page).waitFor();
    expect(await page.evaluate<string>('document.activeElement.className')).toContain('told good');
    expect(warned).toBe(0);
    await page.goto(`${browsing.base}/viec/1?mo=progress`);
    expect(await box(page).inputValue()).toBe('');
    await page.context().close();
  });

  it('are kept by the server when somebody else was quicker', async () => {
    for (const options of [phone, noScript]) {
      const page = await opened('/viec/2?mo=progress', 'stc', options);
      await box(page).fill(typed);
      const other = await opened('/viec/2', 'office');
      await other.locator('#suspend summary').click();
      await other.locator('#suspend-reason').fill('Chờ văn bản của Bộ.');
      await other.locator('#suspend button[type=submit]').click();
      await told(other).waitFor();
      await send(page);
      await page.locator('#loi').waitFor();
      expect(await page.locator('main').textContent()).toContain(typed);
      await other.getByRole('button', { name: 'Tiếp tục', exact: false }).first().click();
      await told(other).waitFor();
      await Promise.all([page.context().close(), other.context().close()]);
    }
  });

  it.each([
    ['with', phone],
    ['without', noScript],
  ])('outlive the session, %s script', async (_, options) => {
    const page = await opened('/viec/1?mo=progress', 'stc', options);
    const words = `${typed} Lần ${options === phone ? 'một' : 'hai'}.`;
    await box(page).fill(words);
    const { clock } = browsing.meeting.office;
    clock.goTo(clock.now().add({ hours: 13 }));
    await send(page);
    await page.getByText('Nội dung vừa gửi vẫn được giữ').waitFor();
    await page.getByLabel('Thư điện tử công vụ').fill('stc@songvan.example');
    await page.getByLabel('Mật khẩu').fill(password);
    await page.locator('main button[type=submit]').click();
    await page.getByText(words).waitFor();
    await page.getByRole('button', { name: 'Gửi tiếp' }).click();
    await told(page).waitFor();
    expect(page.url()).toBe(`${browsing.base}/viec/1?xong=progress#xong`);
    expect((await browsing.meeting.file(1)).history.at(-1)).toMatchObject({ text: words });
    if (options === phone) expect(await page.evaluate<number>('Object.keys(localStorage).length')).toBe(0);
    await page.context().close();
  });

  it('stay in no browser from which somebody has signed out', async () => {
    const page = await opened('/viec/1?mo=progress');
    await box(page).fill(typed);
    const kept = () =>
      page.evaluate<string[]>('[...Object.keys(localStorage), ...Object.keys(sessionStorage)]');
    expect(await kept()).toHaveLength(1);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/dang-nhap/);
    expect(await kept()).toEqual([]);
    await page.context().close();
  });

  it('say that a long reading goes on, and are read once', async () => {
    const page = await opened('/ket-luan/nhap', 'office');
    await page.getByLabel(/toàn văn/i).fill(paper);
    let sent = 0;
    await page.route('**/ket-luan/nhap', async (route) => {
      sent += 1;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.evaluate(`document.querySelector('main form').addEventListener('submit', () =>
      setTimeout(() => {
        const button = document.querySelector('main button[type=submit]');
        sessionStorage.setItem('seen', button.disabled + ' ' + button.nextElementSibling.textContent);
      }, 200))`);
    await page.locator('main button[type=submit]').click();
    await page.waitForURL(/ket-luan\/\d+/);
    expect(sent).toBe(1);
    expect(await page.evaluate<string>(`sessionStorage.getItem('seen')`)).toBe('true Đang đọc văn bản…');
    await page.context().close();
  });
});
