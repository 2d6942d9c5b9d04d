import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Session } from '../../src/access/credential.entity.js';
import { endSecondFactor, SecondFactors } from '../../src/access/second-factors.js';
import { codeOf, stepAt } from '../../src/access/totp.js';
import { day } from '../../src/domain/day.js';
import { PeopleChange } from '../../src/people/people-change.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Elsewhere } from '../support/elsewhere.js';
import { words } from '../support/visitor.js';
import { expectWellMade } from '../support/well-made.js';

const START = '/dang-nhap/sso';
const LINK = '/tai-khoan/lien-ket';

describe.each(engines)('signing in with an account of another service on %s', (engine) => {
  let at: Elsewhere;
  beforeAll(async () => {
    at = await Elsewhere.open(engine);
  });
  afterAll(() => at?.close());

  const person = async (who: string) =>
    (await at.meeting.office.database.read.findOneBy(Person, { email: `${who}@songvan.example` }))!;

  it('is offered on the sign-in page by the name that people know, and the wish comes along', async () => {
    const page = await at.browser().open('/dang-nhap?tiep=/viec/7');
    expect(words(page.html)).toContain('Đăng nhập bằng tài khoản công vụ');
    expect(page.html).toContain('href="/dang-nhap/sso?tiep=%2Fviec%2F7"');
  });

  it('works once the person has linked the account: with PKCE, and to the page that was wanted', async () => {
    const browser = await at.signedIn('stc', 'so-17');
    const before = await browser.open(LINK);
    expect(words(before.html)).toContain('Chưa liên kết');
    expectWellMade(before);
    const linked = await at.links(browser);
    expect(linked.at).toContain(`${LINK}?xong=sso-linked`);
    expect(words(linked.html)).toMatch(/Đã liên kết; từ nay.*Đã liên kết lúc 09:00/);
    expectWellMade(linked);

    const stranger = at.browser('so-17');
    const arrived = await stranger.open(`${START}?tiep=/don-vi?xem=qua-han`);
    expect(arrived.at).toBe('http://localhost:3000/don-vi?xem=qua-han');
    expect(words(arrived.html)).toContain('Đỗ Minh Tài');
    const asked = new URL(stranger.way[1]!).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('scope')).toBe('openid');
    expect([...stranger.ownCookies].filter(([, value]) => value).map(([name]) => name)).toEqual(['dondoc']);
    const { id } = await person('stc');
    const ways = await at.meeting.office.database.read.find(Session, { where: { personId: id } });
    expect(ways.map(({ method }) => method).toSorted()).toEqual(['link', 'sso']);
    const history = { subjectId: id, field: 'externalAccount' };
    expect(await at.meeting.office.database.read.find(PeopleChange, { where: history })).toMatchObject([
      { byId: id, before: null, after: 'đã liên kết' },
    ]);
  });

  it('tells whoever is linked with nobody what to do, and makes no person', async () => {
    const { read } = at.meeting.office.database;
    const people = await read.count(Person);
    const page = await at.browser('so-99').open(`${START}?tiep=/viec/7`);
    expect(page.status).toBe(401);
    expectWellMade(page);
    expect(words(page.html)).toContain('Chưa có cán bộ nào đang công tác liên kết với tài khoản công vụ này');
    expect(page.html).toContain('action="/dang-nhap?tiep=%2Fviec%2F7"');
    expect(await read.count(Person)).toBe(people);
  });

  it('lets nobody link what is linked with somebody else', async () => {
    await at.linked('chair', 'so-1');
    const browser = await at.signedIn('anhoa', 'so-1');
    const page = await at.links(browser);
    expect(page.status).toBe(401);
    expectWellMade(page);
    expect(words(page.html)).toContain('Tài khoản công vụ này đã liên kết với một cán bộ khác');
    expect(words((await at.browser('so-1').open(START)).html)).toContain('Lê Thị Chủ Trì');
  });

  it('links one account at a time, and linking the same again changes nothing', async () => {
    await at.linked('snnmt', 'so-3');
    expect((await at.links(await at.signedIn('snnmt', 'so-3'))).at).toContain('xong=sso-linked');
    const page = await at.links(await at.signedIn('snnmt', 'so-4'));
    expect(page.status).toBe(409);
    expect(words(page.html)).toContain('Hãy bỏ liên kết ấy trước');
  });

  it('stands for the password only: whoever has codes is asked for one', async () => {
    await at.linked('stc', 'so-17');
    const { app, clock, database } = at.meeting.office;
    const { id } = await person('stc');
    const codes = app.get(SecondFactors);
    await codes.begin(id, clock.now());
    const key = (await codes.begun(id, clock.now()))!;
    const step = stepAt(clock.now());
    await database.write((tx) => codes.confirm(tx, id, codeOf(key, step - 1), clock.now()));
    const browser = at.browser('so-17');
    const asked = await browser.open(`${START}?tiep=/phoi-hop`);
    expect(asked.at).toBe('http://localhost:3000/dang-nhap/ma?tiep=%2Fphoi-hop');
    expect(browser.ownCookies.get('dondoc') ?? '').toBe('');
    const arrived = await browser.post('/dang-nhap/ma?tiep=/phoi-hop', { ma: codeOf(key, step) });
    expect(arrived.at).toBe('http://localhost:3000/phoi-hop');
    await database.write((tx) => endSecondFactor(tx, id));
  });

  it('ends with the link', async () => {
    await at.linked('office', 'so-5');
    const program = await at.meeting.office.as('office@songvan.example');
    const linkedAt = '2026-05-04T02:00:00.000Z';
    const told = { status: 200, body: { name: 'tài khoản công vụ', linkedAt } };
    expect(await program.get('/me/external-account')).toEqual(told);
    const page = await (await at.signedIn('office')).post(`${LINK}/bo`);
    expect(words(page.html)).toContain('Đã bỏ liên kết');
    expect((await at.browser('so-5').open(START)).status).toBe(401);
    const { body } = await program.post('/me/external-account/unlink');
    expect(body).toEqual({ ...told.body, linkedAt: null });
  });

  it('ends by an administrator too, and whoever came by it does not stay', async () => {
    await at.linked('anhoa', 'so-8');
    const [byIt, byLink] = [at.browser('so-8'), await at.signedIn('anhoa')];
    await byIt.open(START);
    const [{ id }, manager] = [await person('anhoa'), await person('snnmt')];
    await at.meeting.office.database.write((tx) => tx.update(Person, { id: manager.id }, { admin: true }));
    const admin = await at.signedIn('snnmt');
    expect(words((await admin.open(`/nguoi/${id}`)).html)).toContain('bằng tài khoản của nơi khác');
    const ended = await admin.post(`/nguoi/${id}/tai-khoan-khac`);
    expect(words(ended.html)).toMatch(
      /Tài khoản để đăng nhập của nơi khác đã liên kết \(trống\) Bùi Văn Nông/,
    );
    expect(ended.html).not.toContain('/tai-khoan-khac"');
    expect((await byIt.open('/don-vi')).at).toContain('/dang-nhap');
    expect((await byLink.open('/don-vi')).at).not.toContain('/dang-nhap');
    expect((await at.browser('so-8').open(START)).status).toBe(401);
    const program = await at.meeting.office.as('snnmt@songvan.example');
    const again = await program.post(`/people/${id}/external-account/end`);
    expect(again).toMatchObject({ status: 409, body: { code: 'staff/no-external-account' } });
  });

  it('lets nobody in who has left, and whoever comes after may link the account', async () => {
    await at.linked('stc.deputy', 'so-6');
    const left = { leftOn: day('2026-05-03') };
    const { id } = await person('stc.deputy');
    await at.meeting.office.database.write((tx) => tx.update(Person, { id }, left));
    expect(words((await at.browser('so-6').open(START)).html)).toContain('Chưa có cán bộ nào đang công tác');
    expect((await at.links(await at.signedIn('anhoa', 'so-6'))).at).toContain('xong=sso-linked');
    expect(words((await at.browser('so-6').open(START)).html)).toContain('Hồ Văn An');
  });
});
