import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { OwnAccount } from '../../src/access/own-account.js';
import { SecondFactors } from '../../src/access/second-factors.js';
import { codeOf, stepAt } from '../../src/access/totp.js';
import { Person } from '../../src/people/person.entity.js';
import { AccountCare } from '../../src/staff/account-care.service.js';
import { Browser } from '../support/browser-without-script.js';
import { Meeting } from '../support/meeting.js';
import { Visitor, words } from '../support/visitor.js';

describe('whoever looks after accounts', () => {
  let meeting: Meeting;
  let admin: Visitor;
  let id: number;
  const at = (who: string) => `${who}@songvan.example`;
  const password = 'một câu dài dễ nhớ';

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const { office } = meeting;
    await office.database.write((tx) => tx.update(Person, { email: at('snnmt') }, { admin: true }));
    id = (await office.database.read.findOneBy(Person, { email: at('stc') }))!.id;
    await office.app.get(AccessService).setPassword(id, password, office.clock.now());
    admin = await Visitor.signedIn(office, at('snnmt'));
  });
  afterAll(() => meeting.close());

  const signedIn = async () => {
    const browser = new Browser(meeting.office);
    await browser.post('/dang-nhap', { email: at('stc'), password });
    return browser;
  };
  const turnOn = async () => {
    const { app, clock } = meeting.office;
    const who = (await app.get(AccessService).principalOf(id, clock.now()))!;
    await app.get(SecondFactors).begin(id, clock.now());
    const key = (await app.get(SecondFactors).begun(id, clock.now()))!;
    const typed = { old: password, code: codeOf(key, stepAt(clock.now())) };
    await app.get(OwnAccount).turnOn(who, typed, clock.now());
  };

  it('signs somebody out everywhere, links not yet used too, and the history says so', async () => {
    const { app, clock } = meeting.office;
    const browsers = [await signedIn(), await signedIn()];
    const link = await app.get(AccessService).makeLink(at('stc'), clock.now());
    expect(words((await admin.get(`/nguoi/${id}`)).html)).toMatch(/Đang đăng nhập ở \d+ nơi/);
    const ended = await admin.post(`/nguoi/${id}/phien`);
    expect(words(ended.html)).toContain('Đã đăng xuất người này khỏi mọi nơi.');
    expect(words(ended.html)).toMatch(/Đăng xuất khỏi mọi nơi \(trống\) \d+ phiên đăng nhập Bùi Văn Nông/);
    expect(words(ended.html)).not.toContain('Đang đăng nhập ở');
    for (const browser of browsers)
      expect((await browser.get('/tai-khoan')).at).toBe('/dang-nhap?tiep=%2Ftai-khoan');
    await expect(app.get(AccessService).useLink(link.secret, clock.now())).rejects.toThrow('hết hạn');
  });

  it('takes off the second step of somebody who has lost the telephone, as the secretariat may for its heads', async () => {
    const secretary = await Visitor.signedIn(meeting.office, at('office'));
    for (const helper of [admin, secretary]) {
      await turnOn();
      expect(words((await helper.get(`/nguoi/${id}`)).html)).toContain('bật xác thực hai bước');
      const off = await helper.post(`/nguoi/${id}/hai-buoc`);
      expect(words(off.html)).toContain('Đã tắt xác thực hai bước.');
      expect(words(off.html)).toMatch(/Xác thực hai bước có không/);
      expect((await (await signedIn()).get('/tai-khoan')).at).toBe('/tai-khoan');
    }
    expect((await admin.post(`/nguoi/${id}/hai-buoc`)).status).toBe(409);
  });

  it('takes off the own only with password and code', async () => {
    await turnOn();
    await meeting.office.database.write((tx) => tx.update(Person, { id }, { admin: true }));
    const own = await Visitor.signedIn(meeting.office, at('office'));
    expect((await own.get(`/nguoi/${id}`)).html).not.toContain('/hai-buoc"');
    const { app, clock } = meeting.office;
    const { secret } = await app.get(AccessService).makeToken(at('stc'), clock.now());
    const reply = await app.inject({
      ...{ method: 'POST', url: `/api/people/${id}/two-steps/end` },
      headers: { authorization: `Bearer ${secret}` },
    });
    expect(reply.json()).toHaveProperty('code', 'staff/own-two-steps');
  });

  it('takes it off at the server for whom nobody else can help, and the history says that too', async () => {
    const { app, clock } = meeting.office;
    expect((await app.get(SecondFactors).of(id)).since).not.toBeNull();
    await app.get(AccountCare).endTwoStepsOf(at('stc'), clock.now());
    expect((await app.get(SecondFactors).of(id)).since).toBeNull();
    expect(words((await admin.get(`/nguoi/${id}`)).html)).toContain('không (dòng lệnh trên máy chủ)');
  });

  it('lets programs read and end where their person is signed in, and nobody else’s', async () => {
    const { secret } = await meeting.office.app
      .get(AccessService)
      .makeToken(at('office'), meeting.office.clock.now());
    const ask = async (method: 'GET' | 'POST', url: string, payload?: object) => {
      const headers = { authorization: `Bearer ${secret}` };
      const reply = await meeting.office.app.inject({ method, url, headers, ...(payload && { payload }) });
      return reply.json<{ items: { id: string; method: string }[]; total: number }>();
    };
    await Visitor.signedIn(meeting.office, at('office'));
    const { items, total } = await ask('GET', '/api/me/sessions');
    expect(items[0]).toMatchObject({ method: 'link' });
    expect(await ask('POST', '/api/me/sessions/end', { id: items[0]!.id })).toHaveProperty(
      'total',
      total - 1,
    );
    expect(await ask('POST', '/api/me/sessions/end', {})).toEqual({ items: [], total: 0 });
    expect((await admin.get('/tai-khoan')).at).toBe('/tai-khoan');
  });

  it('hands over a post with no second step left behind', async () => {
    await turnOn();
    const successor = { successor: at('snnmt'), lastDay: '2026-05-04' };
    await admin.post(`/nguoi/${id}/ban-giao`, successor);
    expect((await meeting.office.app.get(SecondFactors).of(id)).since).toBeNull();
  });
});
