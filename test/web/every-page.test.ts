import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '../../src/people/person.entity.js';
import { Meeting } from '../support/meeting.js';
import { linkFor } from '../support/sent-link.js';
import { Visitor } from '../support/visitor.js';
import { expectWellMade } from '../support/well-made.js';

const pages: [who: 'office' | 'chair' | 'stc' | 'snnmt', path: string][] = [
  ['office', '/thu-ky'],
  ['office', '/ket-luan'],
  ['office', '/ket-luan/nhap'],
  ['office', '/ket-luan/cach-goi'],
  ['office', '/ket-luan/dang-doc/1'],
  ['office', '/ket-luan/dang-doc/2'],
  ['office', '/ket-luan/1'],
  ['office', '/ket-luan/2'],
  ['office', '/ket-luan/2/ban-hanh'],
  ['office', '/ket-luan/1/da-ban-hanh'],
  ['office', '/ket-luan/1/da-ban-hanh?xem=qua-han'],
  ['office', '/ket-luan?q=15'],
  ['office', '/viec/1'],
  ['office', '/viec/1/lich-nhac'],
  ['office', '/ket-luan/1/lich-nhac'],
  ['office', '/ket-luan/2/lich-nhac'],
  ['stc', '/viec/1/lich-nhac'],
  ['office', '/so-theo-doi?trang_thai=open&q=kinh+phi'],
  ['office', '/so-theo-doi?trang_thai=x'],
  ['office', '/so-theo-doi?don_vi=so+tc&xep=-progress'],
  ['office', '/so-theo-doi?don_vi=khong+co'],
  ['office', '/vang-mat?nguoi=giam+doc'],
  ['office', '/so-theo-doi/hang-loat'],
  ['office', '/so-theo-doi/hang-loat?viec=1&viec=2'],
  ['office', '/so-theo-doi/hang-loat?tat_ca=1&q=kinh+phi'],
  ['office', '/nhat-ky'],
  ['office', '/nhat-ky?q=minh&from=2026-05-01&xem=da-gui'],
  ['office', '/nhat-ky/1'],
  ['chair', '/nhat-ky/1'],
  ['office', '/nhat-ky/bang-chung'],
  ['chair', '/nhat-ky/bang-chung?q=minh'],
  ['office', '/nhat-ky/bang-chung/1?kiem_tra=1'],
  ['office', '/dinh-ky'],
  ['office', '/dinh-ky/1'],
  ['office', '/gia-han'],
  ['office', '/vuong-mac'],
  ['office', '/don-doc'],
  ['office', '/don-doc?ket_luan=1&viec=dang-lam'],
  ['chair', '/gia-han'],
  ['office', '/lich-lam-viec'],
  ['chair', '/lich-lam-viec?nam=2027'],
  ['chair', '/truong-ban'],
  ['office', '/truong-ban?ban=cds&ky=quy'],
  ['chair', '/qua-han'],
  ['chair', '/bao-cao/don-vi'],
  ['chair', '/viec/1'],
  ['chair', '/dinh-ky/1'],
  ['stc', '/don-vi'],
  ['stc', '/don-vi?xem=qua-han'],
  ['stc', '/don-vi?xem=dang-cho'],
  ['stc', '/phoi-hop'],
  ['stc', '/tai-khoan/lich'],
  ['stc', '/viec/1/nguon'],
  ['stc', '/phoi-hop?xem=da-xong&q=khong'],
  ['stc', '/viec/1'],
  ['stc', '/nhat-ky'],
  ['stc', '/nhat-ky/1'],
  ['stc', '/dinh-ky/1'],
  ['stc', '/tai-khoan'],
  ['stc', '/tai-khoan/hai-buoc'],
  ['office', '/quy-dinh-nhac/cds'],
  ['chair', '/quy-dinh-nhac/cds'],
  ['office', '/cai-dat/gui-tin'],
  ['office', '/cai-dat/gui-tin?kiem-tra=zalo'],
  ['office', '/vang-mat'],
  ['office', '/vang-mat?nguoi=3'],
  ['office', '/nguoi?q=ho+van'],
  ['office', '/nguoi/3'],
  ['office', '/nguoi/1'],
  ['office', '/to-chuc/stc'],
  ['office', '/ban-chi-dao/cds'],
  ['office', '/cai-dat'],
  ['snnmt', '/nguoi'],
  ['snnmt', '/nguoi?xem=da-thoi'],
  ['snnmt', '/nguoi/them'],
  ['snnmt', '/nguoi/nhap'],
  ['snnmt', '/nguoi/nhap/3'],
  ['snnmt', '/nguoi/nhap/4'],
  ['snnmt', '/cai-dat/gui-tin'],
  ['snnmt', '/nguoi/3'],
  ['snnmt', '/nguoi/3/ban-giao'],
  ['snnmt', '/to-chuc?q=so'],
  ['snnmt', '/to-chuc/stc'],
  ['snnmt', '/nhom-don-vi/communes'],
  ['snnmt', '/ban-chi-dao'],
  ['snnmt', '/ban-chi-dao/cds'],
  ['snnmt', '/cai-dat'],
  ['stc', '/toi/thong-bao'],
  ['stc', '/huong-dan/don-vi'],
  ['office', '/huong-dan'],
];

describe('every page', () => {
  let meeting: Meeting;
  const visitors = new Map<string, Visitor>();

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    await meeting.issued('stc');
    await meeting.import();
    await meeting.issuedMonthly();
    await meeting.scanned('running', '2026-05-21T08:05+07:00');
    await meeting.scanned('failed', '2026-05-21T08:05+07:00');
    for (const state of ['running', 'failed'] as const)
      await meeting.scanned(state, '2026-05-21T08:05+07:00', 'organisation');
    await meeting.office.tick('2026-05-21T08:05+07:00');
    await meeting.secretary.post('/notices/evidence');
    await meeting.reported(1);
    const manager = { email: 'snnmt@songvan.example' };
    await meeting.office.database.write((tx) => tx.update(Person, manager, { admin: true }));
    for (const who of ['office', 'chair', 'stc', 'snnmt'])
      visitors.set(who, await Visitor.signedIn(meeting.office, `${who}@songvan.example`));
  });
  afterAll(() => meeting.close());

  it.each(pages)('opens for %s at %s as one well-made document', async (who, path) => {
    const page = await visitors.get(who)!.get(path);
    expect(page.status).toBe(200);
    expectWellMade(page);
  });

  it.each(['a stranger', 'office', 'chair', 'stc'])('opens by the link in a message for %s', async (who) => {
    const visitor = visitors.get(who) ?? Visitor.stranger(meeting.office);
    const page = await visitor.get(await linkFor(meeting, 'stc', 1));
    expect(page.status).toBe(200);
    expectWellMade(page);
    const dead = await visitor.get('/t/khong-phai-cua-chung-toi');
    expect(dead.status).toBe(404);
    expectWellMade(dead);
  });

  it.each(['/', '/don-vi', '/thu-ky', '/viec/1'])('%s asks a stranger to sign in first', async (path) => {
    const page = await Visitor.stranger(meeting.office).get(path);
    expect(page.at).toMatch(/^\/dang-nhap/);
  });

  it.each([
    ['/', 'chair', '/truong-ban'],
    ['/', 'office', '/thu-ky'],
    ['/', 'stc', '/don-vi'],
  ])('%s leads %s to %s', async (from, who, to) => {
    expect((await visitors.get(who)!.get(from)).at).toBe(to);
  });

  it.each([
    '/thu-ky',
    '/ket-luan/nhap',
    '/ket-luan/cach-goi',
    '/truong-ban',
    '/qua-han',
    '/bao-cao/don-vi',
    '/gia-han',
    '/vuong-mac',
    '/don-doc',
    '/quy-dinh-nhac',
    '/so-theo-doi/hang-loat',
    '/quy-dinh-nhac/cds',
    '/cai-dat/gui-tin',
    '/vang-mat',
    '/nguoi',
    '/nguoi/nhap',
    '/to-chuc',
    '/ban-chi-dao',
    '/cai-dat',
    '/nhat-ky/bang-chung',
  ])('%s is closed to a unit', async (path) => {
    const page = await visitors.get('stc')!.get(path);
    expect(page.status).toBe(403);
    expect(page.html).toContain('Mã yêu cầu');
  });

  it('tells an unknown address with a page that leads on', async () => {
    const page = await visitors.get('stc')!.get('/khong-co');
    expect(page.status).toBe(404);
    expect(page.html).toContain('Về trang đầu');
  });

  it('sends a first page of less than 150 kB, fonts, styles and script included', async () => {
    const { html } = await visitors.get('stc')!.get('/don-vi');
    const sheets = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1]!);
    const fonts = ['vietnamese-400', 'vietnamese-600', 'latin-400', 'latin-600'];
    const folder = sheets[0]!.replace(/[^/]+$/, '');
    let bytes = Buffer.byteLength(html);
    for (const url of [...sheets, ...fonts.map((font) => `${folder}be-vietnam-pro-${font}.woff2`)]) {
      const reply = await meeting.office.app.inject({ url, headers: { 'accept-encoding': 'gzip' } });
      expect(reply.statusCode).toBe(200);
      expect(reply.headers['cache-control']).toContain('immutable');
      bytes += reply.rawPayload.length;
    }
    expect(bytes).toBeLessThan(150_000);
  });
});
