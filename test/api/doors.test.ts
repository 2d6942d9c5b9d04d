import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { describeApi } from '../../src/app.js';
import { instant } from '../../src/domain/day.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Office } from '../support/office.js';
import { fileOf, province } from '../support/organisation.js';

const now = '2026-03-02T08:00+07:00';
const who = 'snnmt@songvan.example';

describe('the doors of the service', () => {
  let office: Office;
  let token: string;
  let session: string;
  beforeAll(async () => {
    office = await Office.open('sqlite', now, { appUrl: 'https://dondoc.songvan.example' });
    await office.app.get(OrganisationService).setup(fileOf(province), instant(now));
    const access = office.app.get(AccessService);
    token = (await access.makeToken(who, instant(now))).secret;
    const link = await access.makeLink(who, instant(now));
    session = (await access.useLink(link.secret, instant(now))).secret;
  });
  afterAll(() => office.close());

  const ask = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    headers: Record<string, string | undefined> = {},
  ) => {
    const reply = await office.app.inject({
      method,
      url,
      headers,
      ...(method === 'GET' ? {} : { payload: {} }),
    });
    return reply.statusCode;
  };
  const bearer = () => ({ authorization: `Bearer ${token}` });
  const cookie = () => ({ cookie: `dondoc=${session}` });

  it('are shut at every address of the API for whoever brings no token', async () => {
    const paths = Object.entries(describeApi(office.app).paths).filter(([path]) => path.startsWith('/api/'));
    const doors = paths.flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path.replace(/\{\w+\}/g, '1')] as const),
    );
    expect(doors.length).toBeGreaterThan(5);
    const answers: string[] = [];
    for (const [method, path] of doors) answers.push(`${method} ${path} ${await ask(method as 'GET', path)}`);
    expect(answers.filter((answer) => !answer.endsWith(' 401'))).toEqual([]);
  });

  it('open the API to a token only, and the pages to a session only', async () => {
    expect(await ask('GET', '/api/assignments', bearer())).toBe(200);
    expect(await ask('GET', '/api/assignments', cookie())).toBe(401);
    expect(await ask('GET', '/api/assignments', { authorization: 'Bearer made-up' })).toBe(401);
    expect(await ask('GET', '/api/assignments', { authorization: `Basic ${token}` })).toBe(401);
    expect(await ask('GET', '/tai-khoan', cookie())).toBe(200);
    expect(await ask('GET', '/tai-khoan', bearer())).not.toBe(200);
  });

  it('know an address however it is spelled', async () => {
    expect(await ask('GET', '/%61pi/assignments', bearer())).toBe(200);
    expect(await ask('GET', '/%61pi/assignments', cookie())).toBe(401);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbouring host', { 'sec-fetch-site': 'same-site' }],
    ['another site in an old browser', { origin: 'https://elsewhere.example' }],
    ['a page without origin', { origin: 'null' }],
    ['a program that says nothing', {}],
  ])('let no form in from %s', async (_, headers) => {
    expect(await ask('POST', '/tai-khoan/mat-khau', { ...cookie(), ...headers })).toBe(403);
    expect(await ask('POST', '/dang-nhap', headers)).toBe(403);
  });

  it.each([{ 'sec-fetch-site': 'same-origin' }, { origin: 'https://dondoc.songvan.example' }])(
    'let our own forms in: %j',
    async (headers) => {
      expect(await ask('POST', '/tai-khoan/mat-khau', { ...cookie(), ...headers })).toBe(422);
    },
  );

  it('hand out a cookie that scripts cannot read and that travels encrypted only', async () => {
    const link = await office.app.get(AccessService).makeLink(who, instant(now));
    const reply = await office.app.inject({
      method: 'POST',
      url: '/dang-nhap/lien-ket',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `ma=${link.secret}`,
    });
    expect(String(reply.headers['set-cookie'])).toMatch(
      /^dondoc=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('slow down whoever tries many passwords from one address', async () => {
    const answers: number[] = [];
    const headers = { 'sec-fetch-site': 'same-origin' };
    for (let tries = 0; tries < 15; tries += 1) answers.push(await ask('POST', '/dang-nhap', headers));
    expect(answers.at(0)).toBe(401);
    expect(answers.at(-1)).toBe(429);
  });
});
