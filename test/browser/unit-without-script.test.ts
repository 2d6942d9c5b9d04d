import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { loadImage } from '@napi-rs/canvas';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { NOTED, photograph } from '../support/photograph.js';
import { issuedByMail } from '../support/sent-link.js';

jest.setTimeout(120_000);

const phone: BrowserContextOptions = {
  ...{ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, hasTouch: true, isMobile: true },
};

interface Kept {
  reported: { attachments: { id: number; kind: string; name: string }[]; progress: { words: string }[] };
}

/** What a-unit-reports and answers-from-a-mail leave out: three photographs, a percentage, what there is to read. */
describe('the head of a unit on a telephone without scripts', () => {
  let browsing: Browsing;
  let page: Page;
  let link: string;

  beforeAll(async () => {
    browsing = await Browsing.open();
    const [path] = await issuedByMail(browsing.meeting);
    link = browsing.base + path!;
    page = await (await browsing.signedIn('stc', phone)).newPage();
    page.setDefaultTimeout(15_000);
  });
  afterAll(() => browsing?.close());

  const told = async (on: Page, done: string) => {
    await on.waitForURL(`**?xong=${done}*`);
    return on.locator('main .told.good').first().textContent();
  };
  const kept = async (id: number) =>
    (await browsing.meeting.secretary.get(`/assignments/${id}`)).body as Kept;
  const opened = async (on: Page, act: string) => {
    const fold = on.locator(`#${act}`);
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().tap();
    return fold;
  };
  async function reportedWithPhotographs(form: Locator, percent: string): Promise<void> {
    await form.locator('textarea').first().fill('Đã lắp xong tủ mạng của xã.');
    await form.getByLabel('Tỷ lệ (%)').fill(percent);
    await form.locator('details summary').tap();
    for (const when of ['before', 'during', 'after'])
      await form.locator(`input[name=${when}]`).setInputFiles({
        ...{ name: `IMG_${when}.JPG`, mimeType: 'image/jpeg', buffer: await photograph() },
      });
    await form.locator('button[type=submit]').tap();
  }

  it('reports a percentage with a photograph of before, during and after', async () => {
    await page.goto(`${browsing.base}/viec/1`);
    await reportedWithPhotographs(await opened(page, 'progress'), '40');
    expect(await told(page, 'progress')).toContain('Đã ghi báo cáo tiến độ.');
    expect(await page.textContent('main')).toContain('40%');
    const { reported } = await kept(1);
    expect(reported.attachments.map(({ kind }) => kind)).toEqual(['before', 'during', 'after']);
    expect(await page.locator('main img').count()).toBe(0);
  });

  it('reads what the paper says around the task, what was sent, and takes a calendar address', async () => {
    await page.goto(`${browsing.base}/viec/1/nguon`);
    expect(await page.textContent('main')).toContain('Bố trí kinh phí cho kho dữ liệu dùng chung');
    await page.goto(`${browsing.base}/nhat-ky`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tin đã nhận');
    expect(await page.textContent('main')).toContain('Giao 2 nhiệm vụ');
    await page.goto(`${browsing.base}/tai-khoan/lich`);
    await page.getByRole('button', { name: /^Tạo/ }).tap();
    const address = await page.locator('main input[value$=".ics"]').inputValue();
    const feed = await page.request.get(browsing.base + new URL(address).pathname);
    expect(await feed.text()).toContain('BEGIN:VEVENT');
  });

  it('does the same by the link in the mail, without signing in', async () => {
    const stranger = await (await browsing.stranger(phone)).newPage();
    stranger.setDefaultTimeout(15_000);
    await stranger.goto(link);
    await reportedWithPhotographs(await opened(stranger, 'progress'), '70');
    expect(await told(stranger, 'progress')).toContain('Đã ghi báo cáo tiến độ.');
    const { reported } = await kept(1);
    expect(reported.attachments).toHaveLength(6);
    expect(reported.progress.map(({ words }) => words)).toEqual(expect.arrayContaining(['40%', '70%']));

    const picture = stranger.locator('main a[href*="/tep/"]').first();
    const file = await stranger.request.get(browsing.base + (await picture.getAttribute('href'))!);
    const bytes = await file.body();
    expect([file.status(), bytes.includes(NOTED)]).toEqual([200, false]);
    const { width, height } = await loadImage(bytes);
    expect([width, height]).toEqual([200, 400]);

    const obstacle = await opened(stranger, 'obstacle');
    await obstacle.locator('textarea').nth(0).fill('Chưa có định mức chi.');
    await obstacle.locator('textarea').nth(1).fill('UBND tỉnh quyết định định mức.');
    await obstacle.locator('button[type=submit]').tap();
    expect(await told(stranger, 'obstacle')).toContain('Đã báo vướng mắc');

    const submit = await opened(stranger, 'submit');
    await submit.locator('textarea').first().fill('Báo cáo số 12/BC-STC.');
    await submit.locator('button[type=submit]').tap();
    expect(await told(stranger, 'submit')).toContain('đang chờ thư ký xác nhận');
    expect((await browsing.meeting.file(1)).status).toBe('submitted');
  });
});
