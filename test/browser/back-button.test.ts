import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { clerkIn, signIn, told } from '../support/clerk.js';
import { paper, type Told } from '../support/meeting.js';

jest.setTimeout(120_000);

const withScript: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const noScript: BrowserContextOptions = { ...withScript, javaScriptEnabled: false };

describe.each([
  ['with', withScript],
  ['without', noScript],
])('a secretary who goes back, %s script', (_, options) => {
  let browsing: Browsing;
  let page: Page;
  let funds: Told;
  let review: Told;
  beforeAll(async () => {
    browsing = await Browsing.open();
    [funds, review] = (await browsing.meeting.issued('stc')).toSorted((a, b) => a.id - b.id) as [Told, Told];
    await browsing.meeting.import(paper.replace('Số: 15/', 'Số: 23/'));
    page = await clerkIn(browsing, options);
    page.on('dialog', (dialog) => void dialog.accept());
  });
  afterAll(() => browsing?.close());

  const submit = ({ id }: Told) =>
    browsing.meeting.finance.post(`/assignments/${id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
  const acts = async ({ id }: Told) => (await browsing.meeting.file(id)).history.map(({ act }) => act);
  const lastDay = (form: Locator) => form.getByRole('textbox', { name: 'Hạn mới' });
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

  it('after a result was confirmed confirms nothing twice', async () => {
    await submit(funds);
    await page.goto(`${browsing.base}/thu-ky`);
    await press('Xác nhận hoàn thành cho Sở Tài chính');
    await told(page, 'Đã xác nhận hoàn thành.');
    await page.goBack();
    await page.goForward();
    await told(page, 'Đã xác nhận hoàn thành.');
    await page.reload();
    expect((await acts(funds)).filter((act) => act === 'confirm')).toHaveLength(1);
  });

  it('after a refusal finds the words, sends them, and sends them once', async () => {
    await submit(review);
    await page.goto(`${browsing.base}/viec/${review.id}`);
    const form = page.locator('#return');
    await form.locator('summary').click();
    await form.getByLabel('Lý do').fill('Thiếu danh mục các khoản chi.');
    await lastDay(form).fill('01/5/2026');
    await form.getByRole('button', { name: 'Trả lại' }).click();
    await page.locator('#loi').waitFor();
    await page.goBack();
    await page.waitForURL(new RegExp(`/viec/${review.id}$`));
    if (!(await form.getByLabel('Lý do').isVisible())) await form.locator('summary').click();
    expect(await form.getByLabel('Lý do').inputValue()).toBe('Thiếu danh mục các khoản chi.');
    await lastDay(form).fill('25/5/2026');
    await form.getByRole('button', { name: 'Trả lại' }).click();
    await told(page, 'Đã trả lại');
    await page.goBack();
    await page.goForward();
    await page.reload();
    expect((await acts(review)).filter((act) => act === 'return')).toHaveLength(1);
  });

  it('after issuing issues nothing twice, and what is shown then is true', async () => {
    await page.goto(`${browsing.base}/ket-luan/2/ban-hanh`);
    await press(/^Ban hành \d+ việc/);
    await told(page, 'Đã ban hành');
    const owed = (await browsing.meeting.of('stc')).length;
    await page.goBack();
    await page.waitForURL(/ban-hanh$/);
    await page.getByText('Chưa có dòng nào ban hành được.').waitFor();
    expect(await page.getByRole('button', { name: /^Ban hành/ }).count()).toBe(0);
    await page.goForward();
    await page.reload();
    expect((await browsing.meeting.of('stc')).length).toBe(owed);
  });

  it('whose session ends in the middle of a long reason sends it after signing in again', async () => {
    const reason = 'Đề nghị rà soát lại toàn bộ các khoản chi theo từng xã. '.repeat(30).trim();
    await submit(review);
    await page.goto(`${browsing.base}/viec/${review.id}?mo=return`);
    const form = page.locator('#return');
    await form.getByLabel('Lý do').fill(reason);
    await lastDay(form).fill('05/6/2026');
    const { clock } = browsing.meeting.office;
    clock.goTo(clock.now().add({ hours: 13 }));
    await form.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByText('Nội dung vừa gửi vẫn được giữ').waitFor();
    await signIn(page);
    await page.getByRole('button', { name: 'Gửi tiếp' }).click();
    await told(page, 'Đã trả lại');
    const { history, status } = await browsing.meeting.file(review.id);
    expect([status, history.at(-1)!.text]).toEqual(['returned', reason]);
  });
});
