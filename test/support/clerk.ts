import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { AccessService } from '../../src/access/access.service.js';
import { Person } from '../../src/people/person.entity.js';
import type { Browsing } from './browsing.js';

export const password = 'thuyền về bến cũ lúc chiều';

/** The sizes at which the secretariat's stories are told. */
export const screens = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
];

/** A window of the secretary, who has come in by e-mail and password and stands at the desk. */
export async function clerkIn(browsing: Browsing, options: BrowserContextOptions = {}): Promise<Page> {
  const { app, clock, database } = browsing.meeting.office;
  const clerk = await database.read.findOneBy(Person, { email: 'office@songvan.example' });
  await app.get(AccessService).setPassword(clerk!.id, password, clock.now());
  const context = await browsing.stranger(options);
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  await page.goto(browsing.base);
  await signIn(page);
  await page.getByRole('heading', { level: 1, name: 'Việc chờ tôi' }).waitFor();
  return page;
}

/** Fills in and sends the sign-in page that is shown. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Thư điện tử công vụ').fill('office@songvan.example');
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

/** What the page tells of the act before; waits until it does. */
export async function told(page: Page, words: string | RegExp): Promise<Locator> {
  const message = page.getByRole('status').filter({ hasText: words }).first();
  await message.waitFor();
  return message;
}

/** Goes to `place` by the navigation, which folds away what a telephone has no room for. */
export async function goTo(page: Page, place: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Chính' });
  const link = navigation.getByRole('link', { name: place, exact: true });
  if ((await link.count()) === 0) await navigation.getByText('Mục khác', { exact: true }).click();
  await link.first().click();
}
