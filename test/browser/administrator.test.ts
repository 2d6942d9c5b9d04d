import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Person } from '../../src/people/person.entity.js';
import { Browsing } from '../support/browsing.js';
import { province } from '../support/organisation.js';

jest.setTimeout(120_000);

const sizes = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];
const at = (who: string) => `${who}@songvan.example`;
const password = 'thuyền về bến cũ lúc chiều';

describe.each(sizes)('an administrator at $width by $height', (viewport) => {
  let browsing: Browsing;
  let page: Page;

  beforeAll(async () => {
    browsing = await Browsing.open();
    const { office } = browsing.meeting;
    await office.database.write((tx) => tx.update(Person, { email: at('snnmt') }, { admin: true }));
    page = await (await browsing.signedIn('snnmt', { viewport })).newPage();
    page.setDefaultTimeout(15_000);
  });
  afterAll(() => browsing?.close());

  const box = (name: string) => page.getByRole('textbox', { name });
  const told = () => page.getByRole('status').filter({ hasText: 'Đã' }).first().textContent();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const load = async (organisation: object, press: string) => {
    const buffer = Buffer.from(JSON.stringify(organisation));
    const file = { name: 'to-chuc.json', mimeType: 'application/json', buffer };
    await page.getByLabel('Tệp tổ chức').setInputFiles(file);
    await button(press).click();
  };

  it('adds a person by what the form asks for, after one mistake', async () => {
    await page.goto(`${browsing.base}/nguoi`);
    await page.getByRole('link', { name: 'Thêm người' }).click();
    await box('Họ và tên').fill('Lý Thị Mới');
    await box('Chức vụ').fill('Phó Chủ tịch');
    await page.getByLabel('Đơn vị', { exact: true }).fill('UBND phường Tân Lâm');
    await box('Thư điện tử công vụ').fill(at('moi'));
    await page.getByLabel(/Là người đứng đầu/).check();
    await button('Thêm người').click();
    await page.locator('#loi').waitFor();
    expect(await box('Họ và tên').inputValue()).toBe('Lý Thị Mới');
    expect(await page.getByLabel(/Là người đứng đầu/).isChecked()).toBe(true);
    await page.getByLabel('Đơn vị', { exact: true }).fill('UBND phường Tân Lập');
    await button('Thêm người').click();
    await page.getByRole('heading', { level: 1, name: 'Lý Thị Mới' }).waitFor();
    expect(await told()).toContain('Đã thêm.');
  });

  it('changes the position and makes the person an administrator; who did it stands there', async () => {
    await page.locator('summary', { hasText: 'Sửa thông tin' }).click();
    await box('Chức vụ').fill('Chủ tịch');
    await page.getByLabel(/Là quản trị viên/).check();
    await button('Lưu thông tin').click();
    expect(await told()).toContain('Đã lưu.');
    const main = await page.textContent('main');
    expect(main).toContain('Quản trị viên');
    expect(main).toMatch(/Phó Chủ tịch.*Chủ tịch.*Bùi Văn Nông/s);
  });

  it('makes a link that works once: the person comes in elsewhere, sets a password and signs in with it', async () => {
    await button('Tạo đường dẫn để chép').click();
    const address = (await page.locator('main code').textContent())!;
    const link = browsing.base + new URL(address).pathname + new URL(address).search;
    const other = await (await browsing.stranger({ viewport })).newPage();
    await other.goto(link);
    await other.getByRole('button', { name: 'Đăng nhập' }).click();
    await other.waitForURL((url) => url.pathname !== '/dang-nhap/lien-ket');
    await other.goto(`${browsing.base}/tai-khoan`);
    await other.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
    await other.getByLabel('Nhập lại mật khẩu mới').fill(password);
    await other.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await other.locator('main .told.good').waitFor();
    const third = await (await browsing.stranger({ viewport })).newPage();
    await third.goto(link);
    expect(await third.textContent('main')).toContain('Đường dẫn này đã được dùng hoặc đã hết hạn.');
    await third.getByRole('link', { name: 'Về trang đăng nhập' }).click();
    await third.getByLabel('Thư điện tử công vụ').fill(at('moi'));
    await third.getByLabel('Mật khẩu').fill(password);
    await third.locator('main button[type=submit]').click();
    await third.getByRole('link', { name: 'Lý Thị Mới' }).waitFor();
    await other.reload();
    const places = other.locator('section[aria-labelledby="phien"] li');
    expect(await places.count()).toBe(2);
    await places.getByRole('button', { name: /^Đăng xuất/ }).click();
    await other.locator('main .told.good').waitFor();
    await third.reload();
    expect(third.url()).toContain('/dang-nhap');
    await Promise.all([other.context().close(), third.context().close()]);
  });

  it('loads a file: its mistake is told with the place, then what it changes is shown, then stored', async () => {
    const [, stc] = province.units;
    await page.goto(`${browsing.base}/nguoi/nhap`);
    await load({ units: [{ ...stc, parent: 'khong-co' }] }, 'Xem trước');
    expect(await page.locator('#loi').textContent()).toContain('không có đơn vị mang mã "khong-co"');
    await load({ units: [{ ...stc, name: 'Sở Tài chính và Kế hoạch' }] }, 'Xem trước');
    await page.getByRole('heading', { name: /Xem trước: tệp sẽ thay đổi 1 chỗ/ }).waitFor();
    expect(await page.textContent('main')).toContain('Sở Tài chính và Kế hoạch');
    await button('Nạp thật tệp vừa xem').click();
    expect(await told()).toContain('Đã nạp tệp.');
    await page.goto(`${browsing.base}/to-chuc/stc`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sở Tài chính và Kế hoạch');
  });

  it('hands a post over: the successor holds it, and the other is signed out', async () => {
    const leaving = await (await browsing.signedIn('stc', { viewport })).newPage();
    await leaving.goto(`${browsing.base}/don-vi`);
    await page.getByRole('link', { name: 'Đỗ Minh Tài' }).click();
    await page.getByRole('link', { name: 'Bàn giao cho người kế nhiệm' }).click();
    await box('Thư điện tử của người kế nhiệm').fill(at('stc.deputy'));
    await box('Chức vụ mới').fill('Quyền Giám đốc');
    await button('Lưu bàn giao').click();
    await page.getByRole('heading', { level: 1, name: 'Vũ Thu Hà' }).waitFor();
    const main = await page.textContent('main');
    expect(main).toContain('Đã bàn giao');
    expect(main).toContain('Người đứng đầu: Sở Tài chính và Kế hoạch');
    await leaving.reload();
    expect(leaving.url()).toContain('/dang-nhap');
    await leaving.context().close();
  });
});
