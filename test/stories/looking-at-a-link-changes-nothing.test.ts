import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { records } from '../../src/records.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';
import { issuedByMail } from '../support/sent-link.js';

const robots: Record<string, string>[] = [
  { 'user-agent': 'Mozilla/5.0 (compatible; mail scanner)' },
  { 'user-agent': 'ZaloPC preview', purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender' },
];

describe.each(engines)('a mail scanner or a link preview on %s', (engine) => {
  let meeting: Meeting;
  let links: string[];
  beforeAll(async () => {
    meeting = await Meeting.open(engine);
    links = await issuedByMail(meeting);
  });
  afterAll(() => meeting.close());

  const look = (method: 'GET' | 'HEAD' | 'OPTIONS', url: string, headers: Record<string, string>) =>
    meeting.office.app.inject({ method, url, headers });

  /** Every row of every table. */
  async function everything(): Promise<string> {
    const tables: unknown[] = [];
    for (const record of records)
      tables.push([record.name, await meeting.office.database.read.find(record as new () => object)]);
    return JSON.stringify(tables, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
  }

  it('opens every link twenty times and not a row has changed', async () => {
    expect(links.length).toBeGreaterThanOrEqual(2);
    const before = await everything();
    const seen = new Set<number>();
    for (let times = 0; times < 20; times += 1)
      for (const link of links)
        for (const headers of robots)
          for (const method of ['GET', 'HEAD'] as const)
            seen.add((await look(method, `${link}?xong=receive`, headers)).statusCode);
    expect([...seen]).toEqual([200]);
    expect(await everything()).toBe(before);
  });

  it('sends nothing that could be a form’s answer, and a form without an act does nothing', async () => {
    const before = await everything();
    for (const method of ['POST', 'PUT', 'DELETE'] as const)
      expect((await meeting.office.app.inject({ method, url: links[0]! })).statusCode).toBe(404);
    expect(await everything()).toBe(before);
  });

  it('is asked to keep, pass on and list nothing', async () => {
    const { headers, body } = await look('GET', links[0]!, robots[0]!);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    });
    expect(headers['set-cookie']).toBeUndefined();
    expect(/<title>(.*)<\/title>/.exec(body)![1]).toBe('Trả lời việc được giao · Đôn Đốc');
  });
});
