import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { SecondFactors } from '../../src/access/second-factors.js';
import { Person } from '../../src/people/person.entity.js';
import { Browsing } from '../support/browsing.js';
import { paper } from '../support/meeting.js';
import { linkFor } from '../support/sent-link.js';

jest.setTimeout(120_000);

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const pages: Record<string, string[]> = {
  office: [
    ...['/lich-lam-viec', '/lich-lam-viec?nam=2027', '/toi/thong-bao'],
    ...['/thu-ky', '/ket-luan', '/ket-luan/nhap', '/tai-khoan', '/ket-luan/2', '/ket-luan/2/ban-hanh'],
    ...['/ket-luan/2?sua=6', '/ket-luan/2?tach=6', '/ket-luan/2?xem=can-xem'],
    ...['/ket-luan/dang-doc/1', '/ket-luan/dang-doc/2'],
    ...['/viec/1/lich-nhac', '/ket-luan/1/lich-nhac', '/ket-luan/2/lich-nhac'],
    ...['/dinh-ky', '/dinh-ky/1', '/ket-luan/3/da-ban-hanh'],
    ...['/ket-luan/1/da-ban-hanh', '/viec/1', '/so-theo-doi', '/nhat-ky', '/khong-co'],
    ...['/gia-han', '/vuong-mac', '/viec/2', '/don-doc', '/don-doc?ket_luan=1&viec=dang-lam'],
    ...['/cai-dat/gui-tin', '/cai-dat/gui-tin?kiem-tra=zalo'],
    ...['/nhat-ky/1', '/nhat-ky/bang-chung', '/nhat-ky/bang-chung/1?kiem_tra=1', '/nhat-ky?from=x'],
    ...['/so-theo-doi?truoc=x', '/so-theo-doi/hang-loat?viec=1&viec=2', '/so-theo-doi?q=kinh+phi'],
    ...['/so-theo-doi?don_vi=so+tc&xep=-progress', '/so-theo-doi?don_vi=khong', '/vang-mat?nguoi=giam+doc'],
    ...[
      '/huong-dan/thu-ky',
      '/quy-dinh-nhac/cds',
      '/quy-dinh-nhac/cds?xem=1',
      '/vang-mat',
      '/vang-mat?nguoi=3',
    ],
  ],
  chair: [
    '/huong-dan/truong-ban',
    // Begun for the chair, still to begin for the unit.
    '/tai-khoan/hai-buoc',
    '/truong-ban',
    '/gia-han',
    '/viec/2',
    '/toi/thong-bao',
    '/qua-han',
    '/bao-cao/don-vi',
  ],
  snnmt: [
    ...['/nguoi', '/nguoi?q=khong+co', '/nguoi/them', '/nguoi/nhap', '/nguoi/3', '/nguoi/3/ban-giao'],
    ...['/nguoi/nhap/3', '/nguoi/nhap/4'],
    ...['/to-chuc', '/to-chuc/stc', '/ban-chi-dao', '/ban-chi-dao/cds', '/cai-dat'],
  ],
  stc: [
    '/dinh-ky/1',
    '/don-vi',
    '/viec/1',
    '/viec/1?mo=progress',
    '/nhat-ky',
    '/phoi-hop',
    '/tai-khoan/lich',
    '/tai-khoan/hai-buoc',
    '/viec/1/nguon',
    '/huong-dan/don-vi',
  ],
};

const looks = [
  { width: 390, also: 360, colorScheme: 'light' },
  { width: 390, also: 360, colorScheme: 'dark' },
  { width: 1366, also: 1920, colorScheme: 'light' },
  { width: 1366, also: 1920, colorScheme: 'dark' },
] as const;

describe('in a real browser', () => {
  let browsing: Browsing;

  beforeAll(async () => {
    browsing = await Browsing.open();
    const { meeting } = browsing;
    const manager = { email: 'snnmt@songvan.example' };
    await meeting.office.database.write((tx) => tx.update(Person, manager, { admin: true }));
    const chair = await meeting.office.database.read.findOneBy(Person, { email: 'chair@songvan.example' });
    await meeting.office.app.get(SecondFactors).begin(chair!.id, meeting.office.clock.now());
    const [, second] = await meeting.issued('stc');
    const asked = { newDue: '2026-07-10', reason: 'Chờ số liệu của các xã.', obstacle: 'Ba xã chưa gửi.' };
    await meeting.finance.post(`/assignments/${second!.id}/extensions`, asked);
    await meeting.reported(second!.id);
    await meeting.import(`${paper}4. Tinh thần chung là làm đến đâu chắc đến đó.\n`);
    await meeting.issuedMonthly();
    await meeting.office.tick('2026-05-21T08:05+07:00');
    await meeting.secretary.post('/notices/evidence');
    await meeting.scanned('running', '2026-05-21T08:05+07:00');
    await meeting.scanned('failed', '2026-05-21T08:05+07:00');
    for (const state of ['running', 'failed'] as const)
      await meeting.scanned(state, '2026-05-21T08:05+07:00', 'organisation');
    pages.stc!.push(await linkFor(meeting, 'stc', 1), '/t/khong-phai-cua-chung-toi');
    pages.office!.push(await linkFor(meeting, 'stc', second!.id));
  });
  afterAll(() => browsing?.close());

  const tooWide = (page: Page) =>
    page.evaluate<boolean>(
      `[document.documentElement, ...document.querySelectorAll('fieldset')].some((each) => each.scrollWidth > each.clientWidth)`,
    );

  const readers = looks.flatMap((look) => Object.keys(pages).map((who) => ({ ...look, who })));

  it.each(readers)(
    'no page has a barrier or scrolls sideways at $width pixels, $colorScheme, for $who',
    async ({ who, width, also, colorScheme }) => {
      const found: string[] = [];
      const viewport = { width, height: 844 };
      const context = await browsing.signedIn(who, { viewport, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      for (const path of pages[who]!) {
        await page.goto(browsing.base + path);
        expect(page.url()).toBe(browsing.base + path);
        await page.evaluate(
          `document.querySelectorAll('main details').forEach((fold) => (fold.open = true))`,
        );
        await page.evaluate(axe);
        const barriers = await page.evaluate<string[]>(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].target))`,
        );
        const wide: number[] = (await tooWide(page)) ? [width] : [];
        await page.setViewportSize({ width: also, height: 844 });
        if (await tooWide(page)) wide.push(also);
        await page.setViewportSize(viewport);
        found.push(
          ...barriers.map((barrier) => `${path}: ${barrier}`),
          ...wide.map((each) => `${path}: too wide at ${each}`),
        );
      }
      await context.close();
      expect(found).toEqual([]);
    },
  );

  it.each([
    [390, 844],
    [1366, 768],
  ])('a guide is one and a half screens long at most, %d by %d', async (width, height) => {
    for (const who of ['stc', 'office', 'chair']) {
      const context = await browsing.signedIn(who, { viewport: { width, height } });
      const page = await context.newPage();
      await page.goto(`${browsing.base}/huong-dan`);
      const long = await page.evaluate<number>(`document.querySelector('main').offsetHeight`);
      expect([who, long <= 1.5 * height || long]).toEqual([who, true]);
      await context.close();
    }
  });

  it('the arrow of a choice is light in the dark', async () => {
    const arrows = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browsing.signedIn('office', { colorScheme });
      const page = await context.newPage();
      await page.goto(`${browsing.base}/nhat-ky`);
      arrows.push(
        await page.evaluate<string>(
          `getComputedStyle(document.querySelector('.form-select')).backgroundImage`,
        ),
      );
      await context.close();
    }
    expect(arrows.map((arrow) => arrow.includes('a9b4be'))).toEqual([false, true]);
  });

  it('a unit answers on a telephone whose scripts are off', async () => {
    const context = await browsing.signedIn('stc', {
      viewport: { width: 390, height: 844 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(`${browsing.base}/don-vi`);
    await page.getByRole('button', { name: /Tiếp nhận/ }).first().click(); // prettier-ignore
    expect(await page.getByRole('status').textContent()).toContain('Đã tiếp nhận.');
    await page.getByRole('link', { name: /Báo cáo hoàn thành/ }).first().click(); // prettier-ignore
    await page.getByLabel(/Kết quả thực hiện/).fill('Báo cáo số 12/BC-STC.');
    await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
    expect(await page.getByRole('status').textContent()).toContain('đang chờ thư ký xác nhận');
    await page.reload();
    expect(await page.getByText('Báo cáo số 12/BC-STC.').count()).toBe(1);
    await context.close();
  });
});
