import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { clerkIn, screens, told } from '../support/clerk.js';
import { writeDocx } from '../support/docx.js';
import { Visitor, words } from '../support/visitor.js';

jest.setTimeout(120_000);

const letter = () =>
  writeDocx({
    superior: 'ỦY BAN NHÂN DÂN TỈNH SÔNG VÂN',
    issuer: 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ',
    number: '21/TB-BCĐ',
    place: 'Sông Vân',
    date: 'ngày 04 tháng 5 năm 2026',
    title: 'Kết luận của đồng chí Lê Thị Chủ Trì, Trưởng Ban Chỉ đạo tại phiên họp thứ ba',
    body: [
      'Sau khi nghe báo cáo, đồng chí Trưởng Ban Chỉ đạo kết luận như sau:',
      '1. Sở Tài chính bố trí kinh phí cho kho dữ liệu dùng chung, báo cáo Ban Chỉ đạo trước ngày 20/5/2026.',
      '2. UBND các xã, phường lập danh sách điểm chưa có sóng di động, gửi Sở Tài chính trước ngày 15/5/2026.',
      '3. Văn phòng Điều phối vùng',
      '- Xây dựng quy chế khai thác số liệu, hoàn thành trong quý III/2026.',
    ],
    recipients: ['Như thành phần dự họp'],
    signature: ['TRƯỞNG BAN'],
    signer: 'Lê Thị Chủ Trì',
  });

describe.each(screens)('the secretary brings a conclusion to the units, $width by $height', (viewport) => {
  let browsing: Browsing;
  let page: Page;
  beforeAll(async () => {
    browsing = await Browsing.open();
    page = await clerkIn(browsing, { viewport });
  });
  afterAll(() => browsing?.close());

  const draft = (text: string) => page.locator('article.draft', { hasText: text });

  it('finds an empty desk that says what to do, and imports a Word file from it', async () => {
    expect(await page.getByText('Không có việc nào chờ Ông/Bà.').count()).toBe(1);
    await page.getByRole('link', { name: 'Nhập kết luận mới' }).click();
    const buffer = await letter();
    await page.getByLabel('Tệp văn bản').setInputFiles({ name: 'ket-luan.docx', mimeType: '', buffer });
    await page.getByRole('button', { name: 'Đọc văn bản' }).click();
    await told(page, 'Đã đọc văn bản. Hãy soát từng dự thảo, rồi ban hành.');
    expect(await page.getByRole('article').count()).toBe(3);
    expect(await draft('kho dữ liệu').textContent()).toContain('Thứ Tư, 20/5/2026');
  });

  it('corrects a deadline, and a unit that nobody knows by that name', async () => {
    await page.getByRole('link', { name: 'Sửa dòng 1' }).click();
    await page.getByLabel('Hạn bằng lời').first().fill('trước ngày 22/5/2026');
    await page.getByRole('button', { name: 'Lưu dòng 1' }).click();
    await told(page, 'Đã lưu.');
    await draft('kho dữ liệu').getByText('Thứ Sáu, 22/5/2026').waitFor();
    await page.getByLabel('Thay “Văn phòng Điều phối vùng” bằng').fill('Sở Nông nghiệp và Môi trường');
    await page.getByRole('button', { name: 'Thay', exact: true }).click();
    await expect(told(page, 'Đã thay tên đơn vị.')).resolves.toBeDefined();
  });

  it('leaves it for the desk, which leads back to it', async () => {
    await page.getByRole('link', { name: 'Việc chờ tôi' }).click();
    await page.getByRole('link', { name: '1 kết luận chờ ban hành' }).click();
    await page.getByRole('link', { name: /^Soát .*21\/TB-BCĐ/ }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Soát dự thảo giao việc');
  });

  it('looks at who would be told what, and issues', async () => {
    await page.getByRole('link', { name: 'Xem trước khi ban hành' }).click();
    await page.getByText('Sẽ giao 4 việc theo 3 nhiệm vụ cho 4 đơn vị.').waitFor();
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Sở Tài chính' }) });
    expect(await row.textContent()).toContain('Đỗ Minh Tài, thư điện tử');
    expect(await page.getByText(/Chưa có người nhận ở: UBND phường Tân Lập/).count()).toBe(1);
    expect(browsing.meeting.office.mail.mails).toEqual([]);
    await page.getByRole('button', { name: 'Ban hành 4 việc' }).click();
    await told(page, 'Đã ban hành; các đơn vị được báo trong ít phút.');
    await browsing.meeting.office.tick('2026-05-04T09:01+07:00');
    expect(browsing.meeting.office.mail.to('stc@songvan.example')).toHaveLength(1);
  });

  it('sees the unit take it, and how far the communes have come', async () => {
    const { meeting } = browsing;
    const head = await Visitor.signedIn(meeting.office, 'stc@songvan.example');
    expect(words((await head.get('/don-vi')).html)).toContain('Thứ Sáu, 22/5/2026');
    const [owed] = await meeting.of('an-hoa');
    await meeting.commune.post(`/assignments/${owed!.id}/submit`, { text: 'Danh sách 12 điểm.' });
    await meeting.secretary.post(`/assignments/${owed!.id}/confirm`);
    await page.reload();
    await page.getByText('1/4 việc đã hoàn thành').waitFor();
    const communes = page.locator('summary', { hasText: /^1\/2 .+ đã hoàn thành/ });
    await communes.click();
    await page.getByRole('link', { name: 'UBND xã An Hòa' }).click();
    await page.getByRole('heading', { level: 1, name: 'Việc của UBND xã An Hòa' }).waitFor();
    expect(await page.getByText('Danh sách 12 điểm.').count()).toBeGreaterThan(0);
  });
});
