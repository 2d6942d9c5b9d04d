import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { Password } from '../../src/access/credential.entity.js';
import { ROUND_COOKIE } from '../../src/access/oidc-round.js';
import { Person } from '../../src/people/person.entity.js';
import { Elsewhere } from '../support/elsewhere.js';
import type { Traveller } from '../support/traveller.js';
import { words } from '../support/visitor.js';
import { expectWellMade } from '../support/well-made.js';

const START = '/dang-nhap/sso';
const BACK = '/dang-nhap/sso/ve';

describe('an account of another service does not sign in', () => {
  let at: Elsewhere;
  beforeAll(async () => {
    at = await Elsewhere.open('sqlite');
    await at.linked('stc', 'so-17');
  });
  afterEach(() => {
    at.provider.instead = undefined;
  });
  afterAll(() => at?.close());

  const signsIn = async (browser = at.browser('so-17')) =>
    expect(words((await browser.open(START)).html)).toContain('Đỗ Minh Tài');

  const expectTold = async (arrival: ReturnType<Traveller['open']>, sentence: string) => {
    const page = await arrival;
    expect(page.status).toBe(401);
    expectWellMade(page);
    expect(words(page.html)).toContain(sentence);
    expect(page.headers['set-cookie'] ?? '').not.toMatch(/dondoc=\w/);
  };

  it('when the person turns back there, and says so', async () => {
    await expectTold(at.browser().open(START), 'đã bị dừng lại ở nơi cấp tài khoản');
  });

  it('when the answer comes a second time, also with the cookie of the first', async () => {
    const browser = at.browser('so-17');
    const { at: answer } = await browser.open(START, BACK);
    const cookie = browser.ownCookies.get(ROUND_COOKIE)!;
    expect(words((await browser.open(answer)).html)).toContain('Đỗ Minh Tài');
    await expectTold(at.browser().open(answer), 'đã quá 10 phút, đã được dùng');
    const thief = at.browser();
    thief.ownCookies.set(ROUND_COOKIE, cookie);
    await expectTold(thief.open(answer), 'không đúng như mong đợi');
  });

  it('with the answer that another browser got, which would sign somebody in as somebody else', async () => {
    const { at: answer } = await at.browser('so-17').open(START, BACK);
    const victim = at.browser('so-17');
    await victim.open(START, BACK);
    await expectTold(victim.open(answer), 'Hãy bấm lại nút đăng nhập');
  });

  it('when the cookie is changed, or ten minutes old', async () => {
    const browser = at.browser('so-17');
    const { at: answer } = await browser.open(START, BACK);
    const cookie = browser.ownCookies.get(ROUND_COOKIE)!;
    browser.ownCookies.set(
      ROUND_COOKIE,
      cookie.replace(/.(?=.{9}$)/, (one) => (one === 'A' ? 'B' : 'A')),
    );
    await expectTold(browser.open(answer), 'đã quá 10 phút');
    const { clock } = at.meeting.office;
    const late = at.browser('so-17');
    const { at: lateAnswer } = await late.open(START, BACK);
    const begun = clock.now();
    clock.goTo(begun.add({ minutes: 10 }));
    await expectTold(late.open(lateAnswer), 'đã quá 10 phút');
    clock.setTo(begun);
  });

  it('with a token that was made for another round', async () => {
    const first = at.browser('so-17');
    const { at: stolen } = await first.open(START, BACK);
    const second = at.browser('so-17');
    const { at: own } = await second.open(START, BACK);
    const mixed = new URL(own);
    mixed.searchParams.set('code', new URL(stolen).searchParams.get('code')!);
    await expectTold(second.open(mixed.href), 'không đúng như mong đợi');
  });

  it('while the provider is away, and does as soon as it is back', async () => {
    const fresh = await Elsewhere.open('sqlite');
    fresh.provider.instead = (_, response) => Boolean(response.writeHead(503).end());
    await expectTold(
      fresh.browser('so-1').open(START),
      'Hiện không kết nối được với nơi cấp tài khoản công vụ',
    );
    fresh.provider.instead = (request) => Boolean(request.socket.destroy());
    await expectTold(fresh.browser('so-1').open(START), 'Hãy thử lại sau ít phút');
    fresh.provider.instead = undefined;
    await fresh.linked('chair', 'so-1');
    expect(words((await fresh.browser('so-1').open(START)).html)).toContain('Lê Thị Chủ Trì');
    await fresh.close();
  });

  it('when the provider fails on the last stretch', async () => {
    const browser = at.browser('so-17');
    const { at: answer } = await browser.open(START, BACK);
    at.provider.instead = (request, response) =>
      request.url === '/token' && Boolean(response.writeHead(502).end('Bad gateway'));
    await expectTold(browser.open(answer), 'Hiện không kết nối được');
    at.provider.instead = undefined;
    await signsIn();
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'so that one ends up at %s',
    async (elsewhere) => {
      const arrived = await at.browser('so-17').open(`${START}?tiep=${encodeURIComponent(elsewhere)}`);
      expect(arrived.at).toBe('http://localhost:3000/don-vi');
    },
  );

  it('by a link of another site that wants to have an account linked unseen', async () => {
    const browser = await at.signedIn('chair', 'so-5');
    const cookie = `dondoc=${browser.ownCookies.get('dondoc')}`;
    const url = '/tai-khoan/lien-ket/di';
    const sends = (method: 'GET' | 'POST', site: string) =>
      at.meeting.office.app.inject({ method, url, headers: { cookie, 'sec-fetch-site': site } });
    expect(await sends('POST', 'cross-site')).toHaveProperty('statusCode', 403);
    // Also by way of signing in here, after which the browser opens it as our own.
    expect(await sends('GET', 'same-origin')).toHaveProperty('statusCode', 404);
  });

  it('nor is one linked by whoever finds a browser left open and knows no password', async () => {
    const { app, clock, database } = at.meeting.office;
    const chair = await database.read.findOneBy(Person, { email: 'chair@songvan.example' });
    const { secret } = await app.get(AccessService).setPassword(chair!.id, 'bốn con gà đỏ', clock.now());
    const browser = at.browser('so-5');
    browser.ownCookies.set('dondoc', secret);
    const page = await browser.post('/tai-khoan/lien-ket/di', { oldPassword: 'sai mật khẩu' });
    expect([page.status, page.headers['refresh']]).toEqual([422, undefined]);
    expect(page.html).toMatch(/<input id="oldPassword"[^>]*aria-invalid="true"/);
    const leaving = await browser.post('/tai-khoan/lien-ket/di', { oldPassword: 'bốn con gà đỏ' });
    expectWellMade(leaving);
    expect(leaving.headers['refresh']).toContain(at.provider.issuer);
    await database.write((tx) => tx.delete(Password, { personId: chair!.id }));
  });

  it('nor is it linked when somebody else has signed in here meanwhile', async () => {
    const browser = await at.signedIn('chair', 'so-5');
    const { at: answer } = await at.links(browser, BACK);
    const other = await at.signedIn('anhoa');
    browser.ownCookies.set('dondoc', other.ownCookies.get('dondoc')!);
    const page = await browser.open(answer);
    expect(page.status).toBe(401);
    expect(words(page.html)).toContain('trình duyệt đã chuyển sang người khác');
    await expectTold(at.browser('so-5').open(START), 'Chưa có cán bộ nào');
  });
});
