import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { issuedByMail } from '../support/sent-link.js';

jest.setTimeout(120_000);

/** A telephone whose scripts are off and whose browser keeps no cookies. */
const phone = {
  viewport: { width: 390, height: 844 },
  javaScriptEnabled: false,
  hasTouch: true,
  isMobile: true,
};

describe('a head on a telephone', () => {
  let browsing: Browsing;
  let page: Page;
  let link: string;
  beforeAll(async () => {
    browsing = await Browsing.open();
    await issuedByMail(browsing.meeting);
    page = await (await browsing.stranger(phone)).newPage();
    const [mail] = browsing.meeting.office.mail.to('stc@songvan.example');
    await page.setContent(mail!.html);
    const href = await page.getByRole('link', { name: 'Trả lời việc này' }).first().getAttribute('href');
    link = browsing.base + new URL(href!).pathname;
  });
  afterAll(() => browsing?.close());

  it('taps the button in the mail, and then the one that says who has received it', async () => {
    await page.goto(link);
    const receive = page.getByRole('button', { name: 'Tôi là Đỗ Minh Tài: đã nhận việc' });
    await receive.tap();
    await page.waitForURL(`${link}?xong=receive#xong`);
    expect(await page.getByRole('status').textContent()).toContain('Đã tiếp nhận.');
    expect(await receive.count()).toBe(0);
    expect((await browsing.meeting.file(1)).status).toBe('received');
  });

  it('finds every control at least 48 pixels high', async () => {
    await page.goto(link);
    const controls = [...(await page.locator('main button:visible, main summary:visible').all())];
    expect(controls.length).toBeGreaterThanOrEqual(4);
    for (const control of controls) expect((await control.boundingBox())!.height).toBeGreaterThanOrEqual(48);
  });

  it('reports and asks for a later day without signing in', async () => {
    await page.goto(link);
    await page.getByText('Báo cáo tiến độ', { exact: true }).tap();
    await page.getByLabel(/Đã làm được gì/).fill('Đã lấy ý kiến các phòng.');
    await page.getByRole('button', { name: 'gửi báo cáo tiến độ' }).tap();
    await page.waitForURL(`${link}?xong=progress#xong`);
    expect(await page.getByRole('status').textContent()).toContain('Đã ghi báo cáo tiến độ.');
    await page.getByText('Xin gia hạn', { exact: true }).tap();
    await page.getByLabel('Hạn mới').fill('2026-05-27');
    await page.getByLabel('Lý do').fill('Chờ số liệu của các xã.');
    await page.getByRole('button', { name: 'gửi đề nghị gia hạn' }).tap();
    await page.waitForURL(`${link}?xong=ask-extension#xong`);
    expect(await page.getByRole('status').textContent()).toContain('Đã gửi đề nghị gia hạn.');
    expect(await page.getByText('Thứ Tư, 27/5/2026').count()).toBe(1);
  });
});
