import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { SESSION_COOKIE } from '../../src/access/authentication.guard.js';
import { Person } from '../../src/people/person.entity.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { words } from '../support/visitor.js';

const typed = 'Đã lấy ý kiến 11/13 xã;\r\ncòn hai xã "vùng cao" <chờ đường>.';
const password = 'thuyền về bến cũ lúc chiều';

describe.each(engines)('a session that ends while somebody writes, on %s', (engine) => {
  let meeting: Meeting;
  let cookie: string;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    const { app, clock, database } = meeting.office;
    for (const who of ['stc', 'snnmt']) {
      const person = await database.read.findOneBy(Person, { email: `${who}@songvan.example` });
      await app.get(AccessService).setPassword(person!.id, password, clock.now());
    }
  });
  afterAll(() => meeting.close());

  /** The head has signed in, and goes on writing until the session is over. */
  beforeEach(async () => {
    const { clock } = meeting.office;
    const reply = await send('/dang-nhap', { email: 'stc@songvan.example', password });
    cookie = reply.cookies.find(({ name }) => name === SESSION_COOKIE)!.value;
    clock.goTo(clock.now().add({ hours: 13 }));
  });

  const inject = (url: string, type: string, payload: string, headers = {}) =>
    meeting.office.app.inject({
      ...{ method: 'POST', url, payload },
      headers: { 'content-type': type, 'sec-fetch-site': 'same-origin', ...headers },
    });
  const send = (url: string, fields: Record<string, string>, headers = {}) =>
    inject(url, 'application/x-www-form-urlencoded', new URLSearchParams(fields).toString(), headers);
  const late = (url: string, fields: Record<string, string>) =>
    send(url, fields, {
      cookie: `${SESSION_COOKIE}=${cookie}`,
      referer: 'http://localhost/viec/1?mo=progress',
    });
  const sealedIn = (html: string) => / name="giu" value="([^"]+)"/.exec(html)?.[1];
  const signIn = (who: string, giu: string) =>
    send('/dang-nhap?tiep=/viec/1', { email: `${who}@songvan.example`, password, giu });
  const hidden = (html: string) =>
    Object.fromEntries(
      [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name!,
        value!.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'),
      ]),
    );

  it('shows the words after signing in again, and one tap sends them', async () => {
    const stopped = await late('/viec/1/progress', { version: '1', text: typed });
    expect(stopped.statusCode).toBe(401);
    expect(words(stopped.body)).toContain('Nội dung vừa gửi vẫn được giữ');
    expect(stopped.body).toContain('action="/dang-nhap?tiep=%2Fviec%2F1"');
    expect(stopped.body).not.toContain('vùng cao');

    const back = await signIn('stc', sealedIn(stopped.body)!);
    expect(back.statusCode).toBe(200);
    expect(words(back.body)).toContain('còn hai xã "vùng cao" <chờ đường>.');
    expect(back.body).toMatch(/<form method="post" action="\/viec\/1\/progress">.*Gửi tiếp/s);
    const session = back.cookies.find(({ name }) => name === SESSION_COOKIE)!.value;
    const sent = await send('/viec/1/progress', hidden(back.body), {
      cookie: `${SESSION_COOKIE}=${session}`,
    });
    expect(sent.headers.location).toBe('/viec/1?xong=progress#xong');
    const { history } = await meeting.file(1);
    expect(history.at(-1)).toMatchObject({ act: 'progress', text: typed.replace('\r', '') });
  });

  it('keeps them through a wrong password', async () => {
    const stopped = await late('/viec/1/progress', { version: '1', text: typed });
    const giu = sealedIn(stopped.body)!;
    const wrong = await send('/dang-nhap', { email: 'stc@songvan.example', password: 'không phải', giu });
    expect([wrong.statusCode, sealedIn(wrong.body)]).toEqual([401, giu]);
  });

  it('sends nothing in the name of somebody else who signs in', async () => {
    const stopped = await late('/viec/1/progress', { version: '1', text: typed });
    const other = await signIn('snnmt', sealedIn(stopped.body)!);
    expect(words(other.body)).toContain('vùng cao');
    expect(other.body).not.toContain('Gửi tiếp');
    expect(other.body).not.toContain('action="/viec/1/progress"');
  });

  it('keeps the words of a form with a file, and says that the file has to be chosen again', async () => {
    const part = (head: string, body: string) =>
      `--e\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
    const paper = `${part('name="text"', 'Kết luận dán vào')}${part('name="file"; filename="a.txt"', 'x')}--e--\r\n`;
    const stopped = await inject('/ket-luan/nhap', 'multipart/form-data; boundary=e', paper, {
      cookie: `${SESSION_COOKIE}=${cookie}`,
    });
    const back = await signIn('stc', sealedIn(stopped.body)!);
    expect(words(back.body)).toContain('Kết luận dán vào');
    expect(words(back.body)).toContain('Tệp đã chọn không giữ lại được');
    expect(back.body).not.toContain('Gửi tiếp');
  });

  it('carries no password, nothing larger than 64 kB, and nothing for more than two hours', async () => {
    const secret = await late('/tai-khoan/mat-khau', { password, again: password });
    const large = await late('/viec/1/progress', { version: '1', text: 'á'.repeat(40_000) });
    for (const reply of [secret, large]) expect(reply.headers.location).toMatch(/^\/dang-nhap/);
    const stopped = await late('/viec/1/progress', { version: '1', text: typed });
    const { clock } = meeting.office;
    clock.goTo(clock.now().add({ minutes: 121 }));
    expect((await signIn('stc', sealedIn(stopped.body)!)).headers.location).toBe('/viec/1');
  });

  it('takes nothing that it has not sealed itself', async () => {
    const stopped = await late('/viec/1/progress', { version: '1', text: typed });
    const sealed = sealedIn(stopped.body)!;
    const changed = `${sealed.slice(0, -6)}AAAA==`;
    for (const giu of [changed, 'giả', '<b>'])
      expect((await signIn('stc', giu)).headers.location).toBe('/viec/1');
  });
});
