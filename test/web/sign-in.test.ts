import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { Person } from '../../src/people/person.entity.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe('signing in on the pages', () => {
  let meeting: Meeting;
  const email = 'stc@songvan.example';
  const password = 'một câu dài dễ nhớ';

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const { app, clock, database } = meeting.office;
    const person = await database.read.findOneBy(Person, { email });
    await app.get(AccessService).setPassword(person!.id, password, clock.now());
  });
  afterAll(() => meeting.close());

  const send = (url: string, fields: Record<string, string>, headers = {}) =>
    meeting.office.app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      payload: new URLSearchParams(fields).toString(),
    });

  it('by password leads to the page that was wanted, with a cookie that scripts cannot read', async () => {
    const reply = await send('/dang-nhap?tiep=/viec/7', { email, password });
    expect(reply.statusCode).toBe(303);
    expect(reply.headers.location).toBe('/viec/7');
    expect(reply.headers['set-cookie']).toMatch(/^dondoc=\S+;.*HttpOnly.*SameSite=Lax/);
  });

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to %s',
    async (elsewhere) => {
      const reply = await send(`/dang-nhap?tiep=${encodeURIComponent(elsewhere)}`, { email, password });
      expect(reply.headers.location).toBe('/');
    },
  );

  it('with a wrong password keeps the e-mail, never the password, and says what to do', async () => {
    const page = await Visitor.stranger(meeting.office).post('/dang-nhap', {
      email,
      password: 'sai mật khẩu',
    });
    expect(page.status).toBe(401);
    expect(page.html).toContain(`value="${email}"`);
    expect(page.html).not.toContain('sai mật khẩu');
    expect(words(page.html)).toContain('Thư điện tử hoặc mật khẩu không đúng');
  });

  it('refuses a form that another site sends', async () => {
    const reply = await send('/dang-nhap', { email, password }, { 'sec-fetch-site': 'cross-site' });
    expect(reply.statusCode).toBe(403);
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it('by a link works once, and opening the link as mail scanners do does not use it up', async () => {
    const { app, clock } = meeting.office;
    const { secret } = await app.get(AccessService).makeLink(email, clock.now());
    const visitor = Visitor.stranger(meeting.office);
    for (let scan = 0; scan < 3; scan += 1)
      expect((await visitor.get(`/dang-nhap/lien-ket?ma=${secret}`)).html).toContain('Đỗ Minh Tài');
    expect((await send('/dang-nhap/lien-ket', { ma: secret })).headers['set-cookie']).toMatch(/^dondoc=/);
    const again = await visitor.post('/dang-nhap/lien-ket', { ma: secret });
    expect(again.status).toBe(401);
    expect(words(again.html)).toContain('đã được dùng hoặc đã hết hạn');
  });

  it('ends with signing out', async () => {
    const cookie = (await send('/dang-nhap', { email, password })).headers['set-cookie'];
    const own = { cookie: String(cookie).split(';')[0]! };
    await send('/dang-xuat', {}, own);
    const reply = await meeting.office.app.inject({ url: '/don-vi', headers: own });
    expect(reply.headers.location).toBe('/dang-nhap?tiep=%2Fdon-vi');
  });

  it('changes the password only when it was typed twice alike', async () => {
    const visitor = await Visitor.signedIn(meeting.office, email);
    const differs = await visitor.post('/tai-khoan/mat-khau', {
      password: 'bốn con gà đỏ',
      again: 'bốn con gà xanh',
    });
    expect(differs.status).toBe(422);
    expect(differs.html).toMatch(/<input id="again"[^>]*aria-invalid="true"/);
  });
});
