import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { freePort, openBrowser } from '../support/browser.js';

jest.setTimeout(120_000);

/** The demo as a visitor starts it, and a browser that walks through it. */
describe('the demo', () => {
  let demo: ChildProcess;
  let browser: Browser;
  let desk: Page;
  let deskUrl: string;
  let phonesUrl: string;

  beforeAll(async () => {
    const [port, deskPort, phonePort] = [await freePort(), await freePort(), await freePort()];
    deskUrl = `http://127.0.0.1:${deskPort}/`;
    phonesUrl = `http://127.0.0.1:${phonePort}/`;
    const ports = { PORT: String(port), DESK_PORT: String(deskPort), PHONE_PORT: String(phonePort) };
    const env = { ...process.env, ...ports, NODE_OPTIONS: '' };
    demo = spawn('npm', ['run', '-s', 'demo'], { env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
    await printed(demo, 'Bấm Ctrl+C');
    browser = await openBrowser();
    desk = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    if (demo?.pid) process.kill(-demo.pid, 'SIGTERM');
    if (demo?.exitCode === null) await once(demo, 'exit');
  });

  /** A browser of its own for each role, as on three desks. */
  const enter = async (role: string, width = 1366): Promise<Page> => {
    const page = await (await browser.newContext({ viewport: { width, height: 844 } })).newPage();
    await page.goto(deskUrl);
    await page.getByRole('link', { name: role }).click();
    await page.getByRole('button', { name: /Đăng nhập/ }).click();
    return page;
  };
  const goTo = async (day: string) => {
    await desk.goto(deskUrl);
    await desk.getByLabel('Đến ngày').fill(day);
    await desk.getByRole('button', { name: 'Đi tới ngày đã chọn' }).click();
  };
  const mailsTo = (address: string) =>
    desk
      .locator('li', { hasText: `Gửi ${address}@anson.example` })
      .locator('strong')
      .allTextContents();

  it('lets each of the three roles in, on its own page', async () => {
    for (const [role, heading] of [
      ['Thư ký Ban Chỉ đạo', 'Việc chờ tôi'],
      ['Thủ trưởng Sở Tài chính', 'Việc của đơn vị'],
      ['Trưởng Ban Chỉ đạo', 'Tình hình thực hiện kết luận'],
    ] as const) {
      const page = await enter(role, 390);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(heading);
    }
  });

  it('tells every head once of what was issued', async () => {
    await desk.goto(deskUrl);
    expect(await mailsTo('stc')).toEqual([expect.stringContaining('Giao 2 nhiệm vụ')]);
    expect(await mailsTo('xa3')).toHaveLength(1);
  });

  it('tells whoever agreed to Zalo on the phone, and the office sees that it was read', async () => {
    expect(await mailsTo('xa1')).toEqual([]);
    await desk.getByRole('link', { name: /Điện thoại Zalo/ }).click();
    expect(desk.url()).toBe(phonesUrl);
    await desk.getByRole('link', { name: /UBND phường An Khê.*1 tin chưa xem/ }).click();
    expect(await desk.textContent('main')).toContain('Giao 2 nhiệm vụ theo Thông báo số 118/TB-VP');
    expect(await desk.getByRole('link', { name: 'Mở' }).getAttribute('href')).toMatch(/^http/);
    const office = await enter('Thư ký Ban Chỉ đạo');
    await office.goto(new URL('/nhat-ky', office.url()).href);
    expect(await office.textContent('main')).toMatch(/Zalo.{0,200}Đã xem/s);
  });

  it('reminds before the deadline, and the mail can be read', async () => {
    await goTo('2026-11-09');
    const mails = await mailsTo('stc');
    expect(mails.length).toBeGreaterThan(1);
    await desk.locator('li', { hasText: 'Gửi stc@' }).first().getByRole('link').click();
    const letter = desk.frameLocator('iframe').locator('body');
    expect(await letter.textContent()).toContain('rà soát nguồn kinh phí chuyển đổi số');
    expect(await letter.textContent()).toContain('11/11/2026');
    await letter.getByRole('link', { name: 'Trả lời việc này' }).first().click();
    await desk.waitForURL(/\/t\//);
    expect(await desk.getByRole('heading', { level: 1 }).textContent()).toBe('Việc của Sở Tài chính');
  });

  it('tells the secretariat the day after the last day, and the chair on the third', async () => {
    await goTo('2026-11-11');
    const before = (await mailsTo('thuky')).length;
    await goTo('2026-11-12');
    expect((await mailsTo('thuky')).length).toBeGreaterThan(before);
    await goTo('2026-11-16');
    expect((await mailsTo('truongban')).length).toBeGreaterThan(0);
    const chair = await enter('Trưởng Ban Chỉ đạo');
    expect(await chair.textContent('main')).toContain('rà soát nguồn kinh phí chuyển đổi số');
  });

  it('says no more of what a unit has submitted and the secretary confirmed', async () => {
    const head = await enter('Thủ trưởng Sở Tài chính', 390);
    await head.getByRole('link', { name: /Báo cáo hoàn thành.*Chủ trì, phối hợp/ }).click();
    const form = head.locator('#submit');
    if (!(await form.evaluate((details) => (details as unknown as { open: boolean }).open)))
      await form.locator('summary').click();
    await form.getByRole('textbox').fill('Đã trình UBND tỉnh tại Tờ trình số 45/TTr-STC ngày 16/11/2026');
    await form.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
    expect(await head.textContent('main')).toContain('Chờ xác nhận');

    const address = new URL(head.url()).pathname;
    const secretary = await enter('Thư ký Ban Chỉ đạo');
    await secretary.goto(new URL(address, secretary.url()).href);
    await secretary.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    expect(await secretary.textContent('main')).toContain('Đã hoàn thành');

    const before = (await mailsTo('stc')).length;
    await goTo('2026-11-18');
    const links = await desk.locator('li', { hasText: 'Gửi stc@' }).getByRole('link').all();
    const newer = await Promise.all(
      links.slice(0, links.length - before).map((link) => link.getAttribute('href')),
    );
    expect(newer.length).toBeGreaterThan(0);
    for (const href of newer) {
      await desk.goto(new URL(href!, deskUrl).href);
      const letter = await desk.frameLocator('iframe').locator('body').textContent();
      expect(letter).toContain('tiến độ giải ngân');
      expect(letter).not.toContain('rà soát nguồn kinh phí');
    }
  });

  it('lets a visitor link the phone of their role, and stop it from there', async () => {
    const head = await enter('Thủ trưởng Sở Tài chính', 390);
    await head.goto(new URL('/toi/thong-bao', head.url()).href);
    await head.getByRole('button', { name: 'Lấy mã liên kết' }).click();
    const code = await head.getByRole('status').getByRole('strong').textContent();
    const write = async (text: string) => {
      await desk.goto(phonesUrl);
      await desk.getByRole('link', { name: /Thủ trưởng Sở Tài chính/ }).click();
      await desk.getByLabel(/Nhắn cho Zalo OA/).fill(text);
      await desk.getByRole('button', { name: 'Gửi' }).click();
      await head.reload();
    };
    await write(code!);
    expect(await head.textContent('main')).toContain('Đã đồng ý nhận tin qua Zalo');
    await write('DỪNG');
    expect(await head.textContent('main')).toContain('đã thôi nhận');
  });
});

/** Waits until the process has printed `words`; fails when it ends before. */
function printed(child: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes(words)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the demo ended with ${code}: ${text}`)));
  });
}
