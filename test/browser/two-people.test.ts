import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { told } from '../support/clerk.js';
import { paper, type Told } from '../support/meeting.js';
import { linkFor } from '../support/sent-link.js';

jest.setTimeout(120_000);

const noScript: BrowserContextOptions = { javaScriptEnabled: false };

describe('two people at the same work', () => {
  let browsing: Browsing;
  let funds: Told;
  let review: Told;
  beforeAll(async () => {
    browsing = await Browsing.open();
    [funds, review] = (await browsing.meeting.issued('stc')).toSorted((a, b) => a.id - b.id) as [Told, Told];
    await browsing.meeting.import(paper.replace('Số: 15/', 'Số: 22/'));
  });
  afterAll(() => browsing?.close());

  async function at(path: string, who = 'office', options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browsing.signedIn(who, options);
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await page.goto(browsing.base + path);
    return page;
  }
  const close = (...pages: Page[]) => Promise.all(pages.map((page) => page.context().close()));
  const refusal = (page: Page) => page.getByRole('alert').textContent();

  it('without scripts: the second clerk on a draft is told what the first wrote, and saves their own after it', async () => {
    const [first, second] = [await at('/ket-luan/2', 'office', noScript), await at('/ket-luan/2', 'office', noScript)]; // prettier-ignore
    for (const [page, words] of [
      [first, 'Người thứ nhất sửa.'],
      [second, 'Người thứ hai sửa.'],
    ] as const) {
      await page.getByRole('link', { name: 'Sửa dòng 1' }).click();
      await page.getByLabel('Nội dung nhiệm vụ').first().fill(words);
    }
    await first.getByRole('button', { name: 'Lưu dòng 1' }).click();
    await told(first, 'Đã lưu.');
    await second.getByRole('button', { name: 'Lưu dòng 1' }).click();
    expect(await refusal(second)).toContain('Người thứ nhất sửa.');
    expect(await second.getByLabel('Nội dung nhiệm vụ').first().inputValue()).toBe('Người thứ hai sửa.');
    await second.getByRole('button', { name: 'Lưu dòng 1' }).click();
    await told(second, 'Đã lưu.');
    await first.reload();
    expect(await first.locator('article.draft').first().textContent()).toContain('Người thứ hai sửa.');
    await close(first, second);
  });

  it('what the second looks at before issuing is what is issued, or nothing is', async () => {
    const [first, second] = [await at('/ket-luan/2'), await at('/ket-luan/2/ban-hanh')];
    await first.getByRole('button', { name: 'Bỏ dòng 2' }).click();
    await told(first, 'Đã bỏ.');
    await second.getByRole('button', { name: /^Ban hành \d+ việc/ }).click();
    expect(await refusal(second)).toContain('vừa được sửa');
    expect((await browsing.meeting.of('stc')).length).toBe(2);
    await second.getByRole('button', { name: /^Ban hành \d+ việc/ }).click();
    await told(second, 'Đã ban hành');
    expect((await browsing.meeting.of('stc')).length).toBe(3);
    await close(first, second);
  });

  it('one later day is decided once; the other keeps the reasons that were typed', async () => {
    const asked = { newDue: '2026-07-10', reason: 'Chờ số liệu của các xã.' };
    await browsing.meeting.finance.post(`/assignments/${review.id}/extensions`, asked);
    const [chair, clerk] = [await at('/truong-ban', 'chair'), await at('/thu-ky', 'office', noScript)];
    await clerk.getByLabel(/^Ý kiến/).fill('Trưởng ban yêu cầu giữ hạn tháng 6.');
    await chair.getByRole('button', { name: 'Đồng ý gia hạn' }).click();
    await told(chair, 'Đã đồng ý gia hạn');
    await clerk.getByRole('button', { name: 'Không đồng ý' }).click();
    expect(await refusal(clerk)).toContain('đã được quyết định');
    expect(await clerk.locator('main').textContent()).toContain('Trưởng ban yêu cầu giữ hạn tháng 6.');
    expect(await clerk.locator('main').textContent()).toContain('Lê Thị Chủ Trì');
    expect(await browsing.meeting.file(review.id)).toMatchObject({ due: '2026-07-10' });
    await close(chair, clerk);
  });

  it('one obstacle is answered once; the other keeps the answer that was typed', async () => {
    const obstacle = { text: 'Chưa có định mức chi.', wanted: 'UBND tỉnh ban hành định mức.' };
    await browsing.meeting.finance.post(`/assignments/${review.id}/obstacles`, obstacle);
    const [first, second] = [await at('/vuong-mac'), await at('/vuong-mac')];
    await second.getByLabel('Trả lời đơn vị').fill('Áp dụng định mức năm 2025.');
    await first.getByLabel('Trả lời đơn vị').fill('Định mức ban hành trong tháng 5.');
    await first.getByRole('button', { name: 'Gửi trả lời' }).click();
    await told(first, 'Đã gửi trả lời');
    await second.getByRole('button', { name: 'Gửi trả lời' }).click();
    expect(await refusal(second)).toContain('đã được trả lời');
    const page = await second.locator('main').textContent();
    expect(page).toContain('Áp dụng định mức năm 2025.');
    expect(page).toContain('Định mức ban hành trong tháng 5.');
    await close(first, second);
  });

  it('a unit that answers by the link and on the page submits once', async () => {
    const { meeting } = browsing;
    const link = await at(await linkFor(meeting, 'stc', funds.id), 'snnmt', noScript);
    const page = await at(`/viec/${funds.id}?mo=submit`, 'stc');
    const words = link.locator('#submit').getByRole('textbox');
    await link.locator('#submit summary').first().click();
    await words.first().fill('Báo cáo số 12/BC-STC.');
    await page.locator('#submit').getByRole('textbox').first().fill('Báo cáo số 13/BC-STC.');
    await link.locator('#submit button[type=submit]').click();
    await told(link, 'Đã báo cáo hoàn thành');
    await page.locator('#submit button[type=submit]').click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main').textContent()).toContain('Báo cáo số 13/BC-STC.');
    const { history, status } = await meeting.file(funds.id);
    expect([status, history.filter(({ act }) => act === 'submit').length]).toEqual(['submitted', 1]);
    await close(link, page);
  });

  it('a result that the unit has sent anew is not confirmed by who saw the old one', async () => {
    const { meeting } = browsing;
    const [desk, other] = [await at('/thu-ky'), await at('/thu-ky')];
    const confirm = (page: Page) =>
      page.getByRole('button', { name: 'Xác nhận hoàn thành cho Sở Tài chính' });
    await confirm(other).waitFor();
    await meeting.chair.post(`/assignments/${funds.id}/return`, { reason: 'Thiếu.', newDue: '2026-05-25' });
    await meeting.finance.post(`/assignments/${funds.id}/submit`, { text: 'Báo cáo số 14/BC-STC.' });
    await confirm(desk).click();
    await desk.getByRole('alert').waitFor();
    expect((await meeting.file(funds.id)).status).toBe('submitted');
    await desk.goto(`${browsing.base}/thu-ky`);
    await confirm(desk).click();
    await told(desk, 'Đã xác nhận hoàn thành.');
    await confirm(other).click();
    await other.getByRole('alert').waitFor();
    expect((await meeting.file(funds.id)).history.filter(({ act }) => act === 'confirm')).toHaveLength(1);
    await close(desk, other);
  });
});
