import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { SecondFactors } from '../../src/access/second-factors.js';
import { codeOf, keyLetters, stepAt } from '../../src/access/totp.js';
import { Person } from '../../src/people/person.entity.js';
import { Browser } from '../support/browser-without-script.js';
import { Meeting } from '../support/meeting.js';
import { words } from '../support/visitor.js';
import { expectWellMade } from '../support/well-made.js';

describe('two steps on the pages', () => {
  let meeting: Meeting;
  let browser: Browser;
  let personId: number;
  let paper: string[];
  const email = 'stc@songvan.example';
  const password = 'một câu dài dễ nhớ';

  beforeAll(async () => {
    meeting = await Meeting.open('sqlite');
    const { app, clock, database } = meeting.office;
    personId = (await database.read.findOneBy(Person, { email }))!.id;
    await app.get(AccessService).setPassword(personId, password, clock.now());
    browser = new Browser(meeting.office);
  });
  afterAll(() => meeting.close());

  const key = async () =>
    (await meeting.office.app.get(SecondFactors).begun(personId, meeting.office.clock.now()))!;
  /** What the telephone shows half a minute later each time, since no code is taken twice. */
  const nextCode = async (known: Buffer) => {
    const { clock } = meeting.office;
    clock.goTo(clock.now().add({ seconds: 30 }));
    return codeOf(known, stepAt(clock.now()));
  };
  let known: Buffer;

  it('are offered, set up with a picture or letters, and told what to print', async () => {
    await browser.post('/dang-nhap', { email, password });
    expect(words((await browser.get('/tai-khoan')).html)).toContain('Đang tắt. Bật xác thực hai bước');
    expectWellMade(await browser.get('/tai-khoan/hai-buoc'));
    const setUp = await browser.post('/tai-khoan/hai-buoc', { act: 'begin' });
    expectWellMade(setUp);
    known = await key();
    const letters = keyLetters(known);
    expect(setUp.html.match(/<path /g)?.length).toBeGreaterThan(0);
    expect(setUp.html).not.toContain('style=');
    expect(words(setUp.html).replaceAll(' ', '')).toContain(letters);
    const wrong = await browser.post('/tai-khoan/hai-buoc', {
      act: 'confirm',
      oldPassword: password,
      ma: '000000',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toMatch(/<input id="ma"[^>]*aria-invalid="true"/);
    expect(words(wrong.html).replaceAll(' ', '')).toContain(letters);
    const found = await browser.post('/tai-khoan/hai-buoc', { act: 'confirm', ma: await nextCode(known) });
    expect(found.html).toMatch(/<input id="oldPassword"[^>]*aria-invalid="true"/);
    const right = { act: 'confirm', oldPassword: password, ma: await nextCode(known) };
    const on = await browser.post('/tai-khoan/hai-buoc', right);
    expectWellMade(on);
    paper = [...on.html.matchAll(/<code>([\d ]+)<\/code>/g)].map(([, code]) => code!);
    expect(paper).toHaveLength(10);
    expect((await browser.get('/tai-khoan/hai-buoc')).html).not.toContain(paper[0]);
  });

  it('ask for the code after the password, and lead to the page that was wanted', async () => {
    const visitor = new Browser(meeting.office);
    const asked = await visitor.post('/dang-nhap?tiep=/tai-khoan', { email, password });
    expect([asked.status, asked.at]).toEqual([200, '/dang-nhap/ma?tiep=%2Ftai-khoan']);
    expectWellMade(asked);
    expect((await visitor.get('/tai-khoan')).at).toMatch(/^\/dang-nhap/);
    const wrong = await visitor.post(asked.at, { ma: '000000' });
    expect(wrong.status).toBe(401);
    expect(words(wrong.html)).toContain('Mã chưa đúng');
    const right = await visitor.post(asked.at, { ma: await nextCode(known) });
    expect([right.status, right.at]).toEqual([200, '/tai-khoan']);
    expect((await visitor.get('/dang-nhap/ma')).at).toBe('/dang-nhap');
  });

  it('take a code from paper, and ask after a link too', async () => {
    const { app, clock } = meeting.office;
    const { secret } = await app.get(AccessService).makeLink(email, clock.now());
    const visitor = new Browser(meeting.office);
    expect((await visitor.post('/dang-nhap/lien-ket', { ma: secret })).at).toBe('/dang-nhap/ma');
    const inside = await visitor.post('/dang-nhap/ma', { ma: paper[0]! });
    expect(inside.at).toBe('/don-vi');
    expect(words((await visitor.get('/tai-khoan/hai-buoc')).html)).toContain('Còn 9 mã dự phòng');
  });

  it('keep what was typed before the session ended, over both steps', async () => {
    const kept = await new Browser(meeting.office).post('/toi/thong-bao/vang-mat', { lyDo: 'Đi công tác.' });
    const giu = /name="giu" value="([^"]+)"/.exec(kept.html)![1]!;
    const visitor = new Browser(meeting.office);
    const asked = await visitor.post('/dang-nhap', { email, password, giu });
    expect(asked.html).toContain(giu);
    const wrong = await visitor.post('/dang-nhap/ma', { ma: '000000', giu });
    expect(wrong.html).toContain(giu);
    const inside = await visitor.post('/dang-nhap/ma', { ma: await nextCode(known), giu });
    expect(words(inside.html)).toContain('Nội dung chưa gửi');
  });

  it('say nothing of themselves to whoever does not know the password', async () => {
    const said = async (address: string) => {
      const page = await new Browser(meeting.office).post('/dang-nhap', {
        email: address,
        password: 'sai mật khẩu',
      });
      return [page.status, words(page.html), page.cookies];
    };
    expect(await said(email)).toEqual(await said('office@songvan.example'));
    expect(await said(email)).toEqual(await said('nobody@songvan.example'));
  });

  it('refuse no sooner than after a fifth of a second, whoever it is', async () => {
    for (const address of [email, 'nobody@songvan.example']) {
      const before = performance.now();
      await new Browser(meeting.office, '10.9.9.9').post('/dang-nhap', { email: address, password: 'sai' });
      expect(performance.now() - before).toBeGreaterThan(190);
    }
  });

  it('are given up with password and code', async () => {
    const refused = await browser.post('/tai-khoan/hai-buoc', {
      ...{ act: 'off', oldPassword: 'sai mật khẩu', ma: await nextCode(known) },
    });
    expect(refused.html).toMatch(/<input id="oldPassword"[^>]*aria-invalid="true"/);
    const fields = { act: 'off', oldPassword: password, ma: await nextCode(known) };
    expect(words((await browser.post('/tai-khoan/hai-buoc', fields)).html)).toContain(
      'Đã tắt xác thực hai bước',
    );
    expect((await new Browser(meeting.office).post('/dang-nhap', { email, password })).at).toBe('/don-vi');
  });
});
