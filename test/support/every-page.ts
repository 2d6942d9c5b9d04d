import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { AccessService } from '../../src/access/access.service.js';
import { OwnAccount } from '../../src/access/own-account.js';
import { SecondFactors } from '../../src/access/second-factors.js';
import { codeOf, stepAt } from '../../src/access/totp.js';
import { Person } from '../../src/people/person.entity.js';
import type { Browsing } from './browsing.js';
import { type Meeting, paper } from './meeting.js';
import { linkFor } from './sent-link.js';

/** Nobody that the office knows. */
const STRANGER = 'stranger';
/** Somebody who has shown the password and is asked for the code. */
const HALF_IN = 'stc.deputy';
const password = 'đủ dài để nhớ';

const PAGES = {
  office: [
    ...['/lich-lam-viec', '/lich-lam-viec?nam=2027', '/toi/thong-bao'],
    ...['/thu-ky', '/ket-luan', '/ket-luan/nhap', '/tai-khoan', '/ket-luan/2', '/ket-luan/2/ban-hanh'],
    ...['/ket-luan/2?sua=6', '/ket-luan/2?tach=6', '/ket-luan/2?xem=can-xem'],
    ...['/ket-luan/dang-doc/1', '/ket-luan/dang-doc/2', '/ket-luan/cach-goi'],
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
    ...['/nhom-don-vi', '/nhom-don-vi/communes'],
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
  [STRANGER]: [
    '/dang-nhap',
    '/dang-nhap?tiep=%2Fthu-ky',
    '/dang-nhap/lien-ket?ma=khong-con',
    '/t/khong-phai-cua-chung-toi',
  ],
  [HALF_IN]: ['/dang-nhap/ma'],
} as const satisfies Record<string, readonly string[]>;

/** By whom pages are read. */
export const READERS = Object.keys(PAGES) as Reader[];
export type Reader = keyof typeof PAGES;

/** An office in which every page has something to show, and every page by its reader. */
export async function everyPage(browsing: Browsing): Promise<Record<Reader, readonly string[]>> {
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
  await asksForCode(meeting);
  const link = await linkFor(meeting, 'stc', 1);
  const { secret } = await meeting.office.app
    .get(AccessService)
    .makeLink('anhoa@songvan.example', meeting.office.clock.now());
  return {
    ...PAGES,
    office: [...PAGES.office, await linkFor(meeting, 'stc', second!.id)],
    stc: [...PAGES.stc, link],
    [STRANGER]: [...PAGES[STRANGER], `/dang-nhap/lien-ket?ma=${secret}`],
  };
}

/** A window of `who`, come as far as they come without the last step. */
export async function windowOf(
  browsing: Browsing,
  who: Reader,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  if (who !== STRANGER && who !== HALF_IN) return browsing.signedIn(who, options);
  const context = await browsing.stranger(options);
  const form = { email: `${who}@songvan.example`, password };
  if (who === HALF_IN)
    await context.request.post(`${browsing.base}/dang-nhap`, { form, headers: { origin: browsing.base } });
  return context;
}

async function asksForCode({ office }: Meeting): Promise<void> {
  const now = office.clock.now();
  const before = now.subtract({ minutes: 1 });
  const access = office.app.get(AccessService);
  const deputy = await office.database.read.findOneBy(Person, { email: `${HALF_IN}@songvan.example` });
  const { id } = deputy!;
  await access.setPassword(id, password, before);
  const who = await access.principalOf(id, now);
  const factors = office.app.get(SecondFactors);
  await factors.begin(id, before);
  const key = await factors.begun(id, now);
  await office.app.get(OwnAccount).turnOn(who!, { old: password, code: codeOf(key!, stepAt(now)) }, now);
}
