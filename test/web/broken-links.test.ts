import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { issuedByMail } from '../support/sent-link.js';
import { words } from '../support/visitor.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
/** As a form writes it, a letter with its marks takes nine bytes. */
const LETTER = '%E1%BA%BF';

describe.each(engines)('a link that answers on %s', (engine) => {
  let meeting: Meeting;
  let link: string;
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    [link] = (await issuedByMail(meeting)) as [string];
  });
  afterAll(() => meeting.close());

  const get = (url: string) => meeting.office.app.inject({ method: 'GET', url });
  const post = (payload: string) =>
    meeting.office.app.inject({ method: 'POST', url: link, payload, headers: FORM });

  it.each([
    ['is longer than any of ours', `/t/${'a'.repeat(101)}`],
    ['is far longer', `/t/${'a'.repeat(5000)}`],
    ['has lost half a letter', '/t/%E0%A4%A'],
    ['is nobody’s', '/t/abc'],
    ['goes on behind its end', '/t/abc/def'],
    ['is empty', '/t/'],
  ])('has a page in Vietnamese of its own when it %s', async (_, url) => {
    const { statusCode, headers, body } = await get(url);
    expect([400, 404]).toContain(statusCode);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(words(body)).toContain('Đường dẫn không đúng, có thể đã bị cắt mất một phần.');
    expect(body).toContain('href="/dang-nhap');
  });

  it('leaves programs their own kind of refusal', async () => {
    const { statusCode, headers, body } = await get('/api/assignments/%E0%A4%A');
    expect([statusCode, headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(body)).toMatchObject({ code: 'request/bad-request' });
  });

  it('tells any other address that is spelled wrongly with a page too', async () => {
    const { statusCode, body } = await get('/viec/%E0%A4%A');
    expect(statusCode).toBe(400);
    expect(words(body)).toContain('Yêu cầu không đọc được');
  });

  it('takes the longest answer and says so of one that is too long, but reads no more than a form can be', async () => {
    const answer = (letters: number) => post(`act=progress&text=${LETTER.repeat(letters)}`);
    const long = await answer(5001);
    expect([long.statusCode, words(long.body)]).toEqual([422, expect.stringContaining('5000 ký tự')]);
    expect((await answer(5000)).statusCode).toBe(303);
    const flood = await post(`act=progress&text=${'a'.repeat(200_000)}`);
    expect(flood.statusCode).toBe(413);
    expect(words(flood.body)).toContain('Nội dung quá lớn');
  });
});
