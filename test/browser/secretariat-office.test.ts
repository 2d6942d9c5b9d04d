import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Person } from '../../src/people/person.entity.js';
import { Browsing } from '../support/browsing.js';
import { clerkIn, goTo, screens, told } from '../support/clerk.js';

jest.setTimeout(120_000);

describe.each(screens)('the secretary looks after people and calendar, $width by $height', (viewport) => {
  let browsing: Browsing;
  let page: Page;
  beforeAll(async () => {
    browsing = await Browsing.open();
    const { meeting } = browsing;
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    page = await clerkIn(browsing, { viewport });
  });
  afterAll(() => browsing?.close());

  const person = (email: string) => browsing.meeting.office.database.read.findOneBy(Person, { email });
  const seen = (words: string) => page.getByText(words).first().waitFor();

  it('finds a head, corrects a telephone number, and sees who changed it', async () => {
    await goTo(page, 'Tổ chức, cán bộ');
    await page.getByRole('searchbox').fill('do minh tai');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.getByRole('link', { name: 'Đỗ Minh Tài' }).click();
    await page.getByLabel('Điện thoại công vụ').fill('0901 112 233');
    await page.getByRole('button', { name: 'Lưu liên lạc' }).click();
    await told(page, 'Đã lưu.');
    expect((await person('stc@songvan.example'))!.phone).toBe('84901112233');
    expect(await page.getByRole('region', { name: 'Lịch sử thay đổi' }).textContent()).toContain(
      'Phạm Văn Thư Ký',
    );
  });

  it('who is an administrator too hands a head’s work over, and the successor has it', async () => {
    const clerk = { email: 'office@songvan.example' };
    await browsing.meeting.office.database.write((tx) => tx.update(Person, clerk, { admin: true }));
    await page.reload();
    await page.getByRole('link', { name: 'Bàn giao cho người kế nhiệm' }).click();
    await seen('Việc đang mở của đơn vị: 2');
    await page.getByLabel('Thư điện tử của người kế nhiệm').fill('stc.deputy@songvan.example');
    await page.getByLabel('Chức vụ mới').fill('Giám đốc');
    await page.getByRole('button', { name: 'Lưu bàn giao' }).click();
    await told(page, 'Đã bàn giao');
    await page.getByRole('heading', { level: 1, name: 'Vũ Thu Hà' }).waitFor();
    expect(await person('stc.deputy@songvan.example')).toMatchObject({ head: true, position: 'Giám đốc' });
    const successor = await browsing.signedIn('stc.deputy');
    const theirs = await successor.newPage();
    await theirs.goto(`${browsing.base}/don-vi`);
    expect(await theirs.locator('li.task').count()).toBe(2);
    await successor.close();
  });

  it('adds a day off, seeing first what it would move', async () => {
    await goTo(page, 'Lịch làm việc');
    const form = page.locator('#nghi');
    await form.locator('summary').click();
    await form.getByRole('textbox', { name: 'Ngày' }).fill('19/5/2026');
    await form.getByLabel('Lý do, căn cứ').fill('Quyết định số 5/QĐ-UBND');
    await form.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('heading', { name: 'Xem trước thay đổi lịch làm việc' }).waitFor();
    await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
    await told(page, 'Đã sửa lịch làm việc.');
    expect(await page.locator('main').textContent()).toContain('Quyết định số 5/QĐ-UBND');
  });

  it('reads the whole story of one message', async () => {
    await goTo(page, 'Nhật ký gửi tin');
    if (viewport.width < 768) await page.getByText('Tìm và lọc', { exact: true }).click();
    await page.getByRole('searchbox').fill('anhoa');
    await page.getByRole('button', { name: 'Lọc', exact: true }).click();
    await page.getByRole('row').filter({ hasText: 'Hồ Văn An' }).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^Tin số/ }).waitFor();
    const story = await page.getByRole('region', { name: 'Quá trình gửi' }).textContent();
    expect(story).toContain('máy chủ thư đã nhận');
    const carried = page.getByRole('region', { name: 'Tin báo những gì' });
    expect(await carried.getByRole('link', { name: 'UBND xã An Hòa' }).count()).toBe(1);
  });

  it('opens the settings and what they say of the reminding', async () => {
    await goTo(page, 'Tổ chức, cán bộ');
    await page.getByRole('link', { name: 'Cài đặt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Cài đặt' }).waitFor();
    expect(await page.getByRole('region', { name: 'Đang áp dụng' }).textContent()).toContain('08:00');
  });
});
