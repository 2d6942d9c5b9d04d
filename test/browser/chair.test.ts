import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { AccessService } from '../../src/access/access.service.js';
import { instant } from '../../src/domain/day.js';
import { StandingDays } from '../../src/reports/standing-days.service.js';
import { Browsing } from '../support/browsing.js';
import { paper, type Told } from '../support/meeting.js';

jest.setTimeout(120_000);

const sizes = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

describe.each(sizes)('the chair, two minutes before a meeting, at $width by $height', (viewport) => {
  let browsing: Browsing;
  let page: Page;
  let urged: number;

  beforeAll(async () => {
    browsing = await Browsing.open();
    const { meeting } = browsing;
    const { app, clock } = meeting.office;
    await meeting.issued('stc');
    for (const number of ['17', '18']) {
      const { id } = await meeting.import(paper.replace('Số: 15/', `Số: ${number}/`));
      await meeting.secretary.post(`/conclusions/${id}/issue`);
    }
    clock.goTo(instant('2026-05-12T09:00+07:00'));
    const [granted, ...asking] = await meeting.of('an-hoa');
    const asked = { newDue: '2026-05-19', reason: 'Mưa lũ chia cắt hai thôn.' };
    const { body } = await meeting.commune.post(`/assignments/${granted!.id}/extensions`, asked);
    const [{ id }] = (body as Told).extensions as [Told['extensions'][0]];
    await meeting.chair.post(`/extensions/${id}/decision`, { approve: true, newDue: '2026-05-19' });
    const reasons = ['Thiếu máy đo sóng.', 'Cán bộ đi tập huấn.'];
    for (const [at, each] of asking.entries())
      await meeting.commune.post(`/assignments/${each.id}/extensions`, {
        ...{ newDue: '2026-06-20', reason: reasons[at] },
      });
    await app.get(StandingDays).keep(instant('2026-05-15T00:30+07:00'));
    await meeting.office.tick('2026-05-19T08:05+07:00');
    urged = (await meeting.of('stc')).find(({ due }) => due === '2026-05-20')!.id;
    const { status } = await meeting.secretary.post(`/assignments/${urged}/urge`, {
      text: 'Đề nghị báo cáo.',
    });
    if (status !== 200) throw new Error(`urging answered ${status}`);
    await meeting.office.tick('2026-05-21T08:05+07:00');
    page = await (await browsing.stranger({ viewport })).newPage();
    page.setDefaultTimeout(15_000);
  });
  afterAll(() => browsing?.close());

  const said = () => page.locator('main .told.good').first().textContent();
  const section = (id: string) => page.locator(`section[aria-labelledby="${id}"]`);
  const late = (words: string) => section('qua-han').locator('tr', { hasText: words });
  const request = (words: string) => section('gia-han').locator('li.task', { hasText: words });
  const dues = async (code: string) => (await browsing.meeting.of(code)).map(({ due }) => due).toSorted();

  it('comes in by a link and stands on the one page', async () => {
    const { app, clock } = browsing.meeting.office;
    const { secret } = await app.get(AccessService).makeLink('chair@songvan.example', clock.now());
    await page.goto(`${browsing.base}/dang-nhap/lien-ket?ma=${secret}`);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.waitForURL(/\/truong-ban/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Tình hình thực hiện kết luận');
  });

  it('reads who is late, by how many days, how often urged, why, and both last days', async () => {
    expect(await section('qua-han').textContent()).toContain('UBND xã An Hòa: 3 việc, chậm nhất 6 ngày');
    const row = late('Bố trí kinh phí').filter({ hasText: 'Đôn đốc: 1 lần' });
    expect(await row.count()).toBe(1);
    expect(await row.textContent()).toContain('20/5/2026');
    expect(await late('Thiếu máy đo sóng.').textContent()).toContain('15/5/2026');
    const moved = late('Ban đầu: 15/5/2026, gia hạn lần 1');
    expect(await moved.textContent()).toContain('19/5/2026');
    expect(await moved.textContent()).toContain('Mưa lũ chia cắt hai thôn.');
    expect(await late('Đơn vị chưa báo cáo').count()).toBe(6);
  });

  it('compares with the period before, and every chart has a table or words that say the same', async () => {
    const figures = section('bon-loai');
    expect(await figures.getByRole('table').textContent()).toContain('Trong ngoặc là số liệu cuối kỳ tháng');
    const charts = await figures.getByRole('img').all();
    expect(charts).toHaveLength(2);
    for (const chart of charts)
      expect((await chart.locator('desc').textContent())!.length).toBeGreaterThan(20);
    await figures.getByRole('link', { name: 'So với năm trước' }).click();
    await page.waitForURL(/ky=nam/);
    expect(await section('bon-loai').textContent()).toContain('Chưa có số liệu cuối kỳ năm 2025');
    await page.goBack();
  });

  it('grants one request for an earlier day than was asked, and refuses one with a reason', async () => {
    const first = request('Thiếu máy đo sóng.');
    await first.getByRole('textbox', { name: 'Hạn được chấp thuận' }).fill('10/6/2026');
    await first.getByRole('button', { name: 'Đồng ý gia hạn' }).click();
    await page.waitForURL(/xong=granted/);
    expect(await said()).toContain('Đã đồng ý gia hạn');
    const second = request('Cán bộ đi tập huấn.');
    await second.getByRole('button', { name: 'Không đồng ý' }).click();
    await page.locator('#loi').waitFor();
    await page.getByLabel(/^Ý kiến/).first().fill('Phân công người khác khảo sát.'); // prettier-ignore
    await page.getByRole('button', { name: 'Không đồng ý' }).click();
    await page.waitForURL(/xong=refused/);
    expect(page.url()).toContain('/truong-ban');
    expect(await section('gia-han').count()).toBe(0);
    expect(await dues('an-hoa')).toEqual(['2026-05-15', '2026-05-19', '2026-06-10']);
  });

  it('says a word on an item, which its unit reads', async () => {
    const row = late('Đôn đốc: 1 lần');
    await row.locator('summary').click();
    await row.getByLabel('Ý kiến, yêu cầu đối với đơn vị').fill('Báo cáo miệng tại phiên họp sáng thứ Hai.');
    await row.getByRole('button', { name: 'Gửi ý kiến' }).click();
    await page.waitForURL(/xong=remark/);
    expect(await said()).toContain('Đã gửi ý kiến chỉ đạo');
    const unit = await (await browsing.signedIn('stc', { viewport })).newPage();
    await unit.goto(`${browsing.base}/viec/${urged}`);
    expect(await unit.textContent('main')).toContain('Báo cáo miệng tại phiên họp sáng thứ Hai.');
    await unit.context().close();
  });

  it('prints it with one press', async () => {
    await page.evaluate('window.print = () => { document.title = "in"; }');
    await page.getByRole('button', { name: 'In trang này' }).click();
    expect(await page.title()).toBe('in');
  });
});
