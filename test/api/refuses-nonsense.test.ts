import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccessService } from '../../src/access/access.service.js';
import { instant } from '../../src/domain/day.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { engines } from '../support/database.js';
import { Office } from '../support/office.js';
import { fileOf, province } from '../support/organisation.js';

const now = '2026-03-02T08:00+07:00';
const deep = '['.repeat(50_000) + ']'.repeat(50_000);
const json = { 'content-type': 'application/json' };
const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
const named = (disposition: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n--x--\r\n`;

describe.each(engines)('what no program means to send, on %s,', (engine) => {
  let office: Office;
  let authorization: string;
  beforeAll(async () => {
    office = await Office.open(engine, now);
    await office.app.get(OrganisationService).setup(fileOf(province), instant(now));
    const { secret } = await office.app.get(AccessService).makeToken('office@songvan.example', instant(now));
    authorization = `Bearer ${secret}`;
  });
  afterAll(() => office.close());

  it.each([
    ['the character zero in a text', '{"committee":"cds","text":"Giao\\u0000"}', json, 'request/unreadable'],
    ['a body that goes on downwards', `{"committee":${deep}}`, json, 'request/unreadable'],
    ['a form without an end', 'nonsense', multipart, 'request/form'],
    ['a form without a boundary', 'x', { 'content-type': 'multipart/form-data' }, 'request/form'],
    ['the character zero in a field', named('name="text"', 'a\0'), multipart, 'request/unreadable'],
    [
      'the character zero in a name',
      named('name="file"; filename="a\0.txt"', 'a'),
      multipart,
      'request/unreadable',
    ],
  ])('%s, is refused with a sentence', async (_, payload, headers, code) => {
    const reply = await office.app.inject({
      method: 'POST',
      url: '/api/conclusions',
      headers: { authorization, ...headers },
      payload,
    });
    expect(reply.json()).toMatchObject({ status: 422, code, detail: expect.stringMatching(/\.$/) });
  });

  it.each([
    ['POST', '/api/calendar/days', { days: [[]] }],
    ['PUT', '/api/committees/cds/policy', { reminders: {}, escalation: { rungs: [[]] } }],
    ['PUT', '/api/conclusions/1/drafts', { drafts: [[]] }],
  ] as const)('%s %s with a list for a group, is refused with a sentence', async (method, url, body) => {
    const headers = { authorization, ...json };
    const reply = await office.app.inject({ method, url, headers, payload: JSON.stringify(body) });
    expect(reply.json()).toMatchObject({ code: 'request/invalid' });
    expect(reply.body).toContain('phải là một nhóm thông tin');
  });

  it('a policy with nothing in place of its hours is not laid down, for no heartbeat could read it', async () => {
    const [url, headers] = ['/api/committees/cds/policy', { authorization, ...json }];
    const { reminders, escalation } = (await office.app.inject({ url, headers })).json();
    escalation.rungs[0].hours = null;
    const payload = JSON.stringify({ reminders, escalation });
    const reply = await office.app.inject({ method: 'PUT', url, headers, payload });
    expect(reply.json()).toMatchObject({
      code: 'request/invalid',
      problems: [{ at: 'escalation.rungs.0.hours' }],
    });
    expect((await office.app.inject({ url, headers })).json()).toMatchObject({ version: 0 });
  });

  it.each([{ toString: 1 }, [7], true, '7a'])(
    '%j for a number, is refused with a sentence',
    async (version) => {
      const reply = await office.app.inject({
        method: 'POST',
        url: '/api/assignments/1/urge',
        headers: { authorization, ...json },
        payload: JSON.stringify({ version }),
      });
      expect(reply.json()).toMatchObject({ code: 'request/invalid', problems: [{ at: 'version' }] });
    },
  );

  it.each([
    ['/api/assignments?unit=%00', 'request/unreadable'],
    ['/api/committees/a%00/policy', 'request/unreadable'],
    ['/api/reports/overdue?committee=a%00', 'request/unreadable'],
    ['/api/assignments?dueBefore=0026-05-01', 'request/invalid'],
    ['/api/%', 'request/bad-request'],
  ])('the address %s, is refused with a sentence', async (url, code) => {
    const reply = await office.app.inject({ url, headers: { authorization } });
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.json()).toMatchObject({ code, detail: expect.stringMatching(/\.$/) });
  });
});
