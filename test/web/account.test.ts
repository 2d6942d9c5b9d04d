import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { Session } from '../../src/access/credential.entity.js';
import { Person } from '../../src/people/person.entity.js';
import { deviceWords } from '../../src/web/device-words.js';
import { Meeting } from '../support/meeting.js';
import { words } from '../support/visitor.js';

const AGENTS = {
  telephone: 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36',
  office: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0',
  strange: '"><script>alert(1)</script>',
};

describe('my account', () => {
  let meeting: Meeting;
  const email = 'stc@songvan.example';
  const password = 'một câu dài dễ nhớ';

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const { app, clock, database } = meeting.office;
    const person = await database.read.findOneBy(Person, { email });
    await app.get(AccessService).setPassword(person!.id, password, clock.now());
    await database.write((tx) => tx.delete(Session, { personId: person!.id }));
  });
  afterAll(() => meeting.close());

  const send = async (url: string, agent: string, fields: Record<string, string>, cookie = '') => {
    const reply = await meeting.office.app.inject({
      ...{ method: 'POST', url, remoteAddress: '10.1.2.3' },
      headers: {
        ...{ 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        ...{ 'user-agent': agent, cookie },
      },
      payload: new URLSearchParams(fields).toString(),
    });
    return {
      status: reply.statusCode,
      body: reply.body,
      cookie: String(reply.headers['set-cookie']).split(';')[0]!,
    };
  };
  const signIn = async (agent: string) => (await send('/dang-nhap', agent, { email, password })).cookie;
  const open = (cookie: string) => meeting.office.app.inject({ url: '/tai-khoan', headers: { cookie } });
  const buttons = (html: string) =>
    [...html.matchAll(/name="phien" value="([^"]+)"/g)].map(([, hash]) => hash!);

  it('shows where I am signed in, and ends one of them and all others', async () => {
    const office = await signIn(AGENTS.office);
    const telephone = await signIn(AGENTS.telephone);
    await signIn(AGENTS.strange);
    const { body } = await open(office);
    expect(words(body)).toMatch(/Edge trên Windows · địa chỉ mạng 10\.1\.2\.3.*Đang dùng để xem trang này/);
    expect(words(body)).toContain('Chrome trên Android');
    expect(body).not.toContain('<script>alert');
    expect(buttons(body)).toHaveLength(2);
    await send('/tai-khoan/phien', AGENTS.office, { phien: buttons(body)[0]! }, office);
    expect(buttons((await open(office)).body)).toHaveLength(1);
    await send('/tai-khoan/phien/khac', AGENTS.office, {}, office);
    expect((await open(office)).statusCode).toBe(200);
    expect((await open(telephone)).statusCode).toBe(303);
  });

  it('lets nobody end the session of somebody else', async () => {
    const mine = await signIn(AGENTS.office);
    const { body } = await open(await signIn(AGENTS.telephone));
    const [hash] = buttons(body);
    const link = await meeting.office.app
      .get(AccessService)
      .makeLink('office@songvan.example', meeting.office.clock.now());
    const other = (await send('/dang-nhap/lien-ket', AGENTS.office, { ma: link.secret })).cookie;
    await send('/tai-khoan/phien', AGENTS.office, { phien: hash! }, other);
    expect((await open(mine)).statusCode).toBe(200);
  });

  it('changes the password, ends the other sessions and goes on with a new one', async () => {
    const [here, there] = [await signIn(AGENTS.office), await signIn(AGENTS.telephone)];
    const fresh = 'bốn con gà đỏ ra sông';
    const change = (oldPassword: string, wanted: string) => {
      const fields = { oldPassword, password: wanted, again: wanted };
      return send('/tai-khoan/mat-khau', AGENTS.office, fields, here);
    };
    const without = await change('', fresh);
    expect(without.status).toBe(422);
    expect(without.body).toMatch(/<input id="oldPassword"[^>]*aria-invalid="true"/);
    const refused = await change(password, 'matkhau123456');
    expect(refused.status).toBe(422);
    expect(refused.body).toMatch(/<input id="password"[^>]*aria-invalid="true"/);
    const changed = await change(password, fresh);
    expect((await open(changed.cookie)).statusCode).toBe(200);
    for (const cookie of [here, there]) expect((await open(cookie)).statusCode).toBe(303);
  });

  it.each([
    [AGENTS.telephone, 'Chrome trên Android'],
    [AGENTS.office, 'Edge trên Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Safari/604.1',
      'Safari trên iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 13) Chrome/110.0 Mobile Safari/537.36 Zalo android/12',
      'Ứng dụng Zalo trên Android',
    ],
    ['', 'Trình duyệt không rõ'],
  ])('calls %s "%s"', (agent, name) => {
    expect(deviceWords(agent)).toBe(name);
  });
});
