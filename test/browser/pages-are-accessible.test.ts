import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { Browsing } from '../support/browsing.js';
import { everyPage, type Reader, READERS, windowOf } from '../support/every-page.js';
import { routesOf } from '../support/routes.js';

jest.setTimeout(120_000);

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const looks = [
  { width: 390, also: 360, colorScheme: 'light' },
  { width: 390, also: 360, colorScheme: 'dark' },
  { width: 1366, also: 1920, colorScheme: 'light' },
  { width: 1366, also: 1920, colorScheme: 'dark' },
] as const;

/** Answers for programs, and files. */
const NO_PAGES = /^\/(?:api|assets|lich|health|metrics)\b|\/tep(?:$|\/)/;
/** What leads on to another page, and the page of signing in elsewhere, which has a test of its own. */
const OTHERS = [
  ...['/', '/huong-dan', '/quy-dinh-nhac'],
  ...['/dang-nhap/sso', '/dang-nhap/sso/ve', '/tai-khoan/lien-ket'],
  ...['/cai-dat/gui-tin/zalo/cap-quyen', '/cai-dat/gui-tin/zalo/tro-ve'],
];

/** The route that answers `path`: of several that fit, the one with the fewest parameters. */
function routeOf(path: string, routes: readonly string[]): string | undefined {
  const [asked] = path.split('?');
  const fits = (route: string) => new RegExp(`^${route.replaceAll(/:\w+/g, '[^/]+')}$`).test(asked!);
  const parameters = (route: string) => route.split(':').length;
  return routes.filter(fits).toSorted((a, b) => parameters(a) - parameters(b))[0];
}

describe('in a real browser', () => {
  let browsing: Browsing;
  let pages: Record<Reader, readonly string[]>;

  beforeAll(async () => {
    browsing = await Browsing.open();
    pages = await everyPage(browsing);
  });
  afterAll(() => browsing?.close());

  const tooWide = (page: Page) =>
    page.evaluate<boolean>(
      `[document.documentElement, ...document.querySelectorAll('fieldset')].some((each) => each.scrollWidth > each.clientWidth)`,
    );

  const readers: ((typeof looks)[number] & { who: Reader })[] = looks.flatMap((look) =>
    READERS.map((who) => ({ ...look, who })),
  );

  it.each(readers)(
    'no page has a barrier or scrolls sideways at $width pixels, $colorScheme, for $who',
    async ({ who, width, also, colorScheme }: (typeof readers)[number]) => {
      const found: string[] = [];
      const viewport = { width, height: 844 };
      const context = await windowOf(browsing, who, { viewport, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      for (const path of pages[who]) {
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

  it('there is no other page', () => {
    const routes = routesOf(browsing.meeting.office.app)
      .filter((route) => route.startsWith('GET '))
      .map((route) => route.slice(4));
    const read = new Set(
      Object.values(pages)
        .flat()
        .map((path) => routeOf(path, routes)),
    );
    const others = routes.filter((route) => !read.has(route) && !NO_PAGES.test(route));
    expect(others.toSorted()).toEqual(OTHERS.toSorted());
  });

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
