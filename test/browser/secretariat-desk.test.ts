import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { clerkIn, screens, told } from '../support/clerk.js';
import { paper, type Told } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

jest.setTimeout(120_000);

const hangs = 'trong 10 ngày kể từ ngày có hướng dẫn của Bộ Tài chính';

describe.each(screens)('the secretary works off the desk, $width by $height', (viewport) => {
  let browsing: Browsing;
  let page: Page;
  let funds: Told;
  let review: Told;
  let commune: Told;

  beforeAll(async () => {
    browsing = await Browsing.open();
    const { meeting } = browsing;
    const { id } = await meeting.import(paper.replace('hoàn thành trong tháng 6/2026', hangs));
    await meeting.secretary.post(`/conclusions/${id}/issue`);
    [funds, review] = (await meeting.of('stc')).toSorted((a, b) => a.id - b.id) as [Told, Told];
    [commune] = (await meeting.of('an-hoa')) as [Told];
    await meeting.finance.post(`/assignments/${funds.id}/submit`, { text: 'Báo cáo số 12/BC-STC.' });
    const asked = { newDue: '2026-05-29', reason: 'Hai thôn chưa gửi số liệu.' };
    await meeting.commune.post(`/assignments/${commune.id}/extensions`, asked);
    const obstacle = { text: 'Không có máy đo sóng.', wanted: 'Sở Tài chính cấp máy đo.' };
    await meeting.commune.post(`/assignments/${commune.id}/obstacles`, obstacle);
    page = await clerkIn(browsing, { viewport });
  });
  afterAll(() => browsing?.close());

  const section = (name: string) => page.getByRole('region', { name });
  const readBy = async (who: string, path: string) =>
    words((await (await Visitor.signedIn(browsing.meeting.office, `${who}@songvan.example`)).get(path)).html);

  it('sees what waits, each count leading to its queue', async () => {
    for (const [count, queue] of [
      ['1 việc chờ xác nhận', 'Chờ xác nhận hoàn thành'],
      ['1 đề nghị gia hạn', 'Đề nghị gia hạn chờ quyết định'],
      ['1 vướng mắc chờ trả lời', 'Vướng mắc chờ trả lời'],
      ['1 việc chờ ngày của mốc', 'Chờ ngày của mốc'],
    ] as const) {
      await page.getByRole('link', { name: count }).click();
      const box = await section(queue).boundingBox();
      expect([queue, box!.y < viewport.height]).toEqual([queue, true]);
    }
  });

  it('reads a result, confirms it with one tap and takes it back with another', async () => {
    await section('Chờ xác nhận hoàn thành').getByText('Kết quả: Báo cáo số 12/BC-STC.').waitFor();
    await page.getByRole('button', { name: 'Xác nhận hoàn thành cho Sở Tài chính' }).click();
    const message = await told(page, 'Đã xác nhận hoàn thành.');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('xong');
    expect((await browsing.meeting.file(funds.id)).status).toBe('completed');
    await message.getByRole('button', { name: 'Hoàn tác' }).click();
    await told(page, 'Đã hoàn tác; việc trở lại như trước.');
    expect((await browsing.meeting.file(funds.id)).status).toBe('submitted');
  });

  it('returns it with a reason, which a day in the past does not lose, and is back at the desk', async () => {
    await section('Chờ xác nhận hoàn thành').getByText('Trả lại', { exact: false }).first().click();
    const form = section('Chờ xác nhận hoàn thành').locator('form', { has: page.getByLabel('Lý do') });
    await form.getByLabel('Lý do').fill('Thiếu dự toán chi tiết.');
    await form.getByRole('textbox', { name: 'Hạn mới' }).fill('01/5/2026');
    await form.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByRole('alert').waitFor();
    const again = page.locator('#return');
    expect(await again.getByLabel('Lý do').inputValue()).toBe('Thiếu dự toán chi tiết.');
    await again.getByRole('textbox', { name: 'Hạn mới' }).fill('25/5/2026');
    await again.getByRole('button', { name: 'Trả lại' }).click();
    await told(page, 'Đã trả lại; đơn vị sẽ được báo ngay.');
    expect(new URL(page.url()).pathname).toBe('/thu-ky');
    expect(await browsing.meeting.file(funds.id)).toMatchObject({ status: 'returned', due: '2026-05-25' });
    expect(await readBy('stc', `/viec/${funds.id}`)).toContain('Thiếu dự toán chi tiết.');
  });

  it('writes down that the chair grants a later day', async () => {
    const request = section('Đề nghị gia hạn chờ quyết định');
    expect(await request.textContent()).toContain('Hai thôn chưa gửi số liệu.');
    expect(await request.textContent()).toContain('Ghi lại quyết định của Lê Thị Chủ Trì');
    await request.getByRole('textbox', { name: 'Hạn được chấp thuận' }).fill('27/5/2026');
    await request.getByRole('button', { name: 'Đồng ý gia hạn' }).click();
    await told(page, 'Đã đồng ý gia hạn; đơn vị sẽ được báo.');
    expect(await browsing.meeting.file(commune.id)).toMatchObject({
      due: '2026-05-27',
      originalDue: '2026-05-15',
    });
    expect(await readBy('anhoa', `/viec/${commune.id}`)).toContain('27/5/2026');
  });

  it('answers what a commune cannot decide, and the commune reads it', async () => {
    const obstacle = section('Vướng mắc chờ trả lời');
    await obstacle.getByLabel('Trả lời đơn vị').fill('Sở Tài chính cho mượn máy đo từ ngày 08/5.');
    await obstacle.getByRole('button', { name: 'Gửi trả lời' }).click();
    await told(page, 'Đã gửi trả lời; đơn vị đọc được trên trang của việc.');
    expect(await readBy('anhoa', `/viec/${commune.id}`)).toContain('cho mượn máy đo từ ngày 08/5');
  });

  it('gives a deadline to what hung on an event, and only the paper is left', async () => {
    const awaited = section('Chờ ngày của mốc');
    expect(await awaited.textContent()).toContain(`“${hangs}`);
    await awaited.getByRole('textbox', { name: 'Hạn hoàn thành' }).fill('12/6/2026');
    await awaited.getByRole('button', { name: 'Nhập hạn cho Sở Tài chính' }).click();
    await told(page, 'Đã nhập hạn; đơn vị sẽ được báo ngay.');
    expect(await browsing.meeting.file(review.id)).toMatchObject({ status: 'new', due: '2026-06-12' });
    expect(await page.locator('.counts li').allTextContents()).toEqual([
      '1 kết luận chờ ban hành',
      '0 việc quá hạn',
    ]);
  });
});
