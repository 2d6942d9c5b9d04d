import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessService } from '../../src/access/access.service.js';
import { openApp } from '../../src/app.js';
import { AssignmentQueries } from '../../src/assignments/assignments.queries.js';
import { day, instant } from '../../src/domain/day.js';
import { openPlatform } from '../../src/open-platform.js';
import { Person } from '../../src/people/person.entity.js';
import { Config } from '../../src/platform/config.js';
import type { Database } from '../../src/platform/database.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { type Engine, engines } from '../support/database.js';
import { Meeting, type Told } from '../support/meeting.js';
import { words } from '../support/visitor.js';

const REGISTER = '/so-theo-doi?don_vi=an-hoa';

describe.each(engines)('pages that have been read before, on %s', (engine) => {
  let meeting: Meeting;
  let other: NestFastifyApplication;
  beforeEach(async () => {
    meeting = await Meeting.open(engine);
    await meeting.issued('stc');
    other = await another(engine, meeting);
  });
  afterEach(async () => {
    await other.close();
    await meeting.close();
  });

  const session = async (who: string) => {
    const [access, now] = [meeting.office.app.get(AccessService), meeting.office.clock.now()];
    const link = await access.makeLink(`${who}@songvan.example`, now);
    return (await access.useLink(link.secret, now)).secret;
  };

  /** What both instances answer, one after the other; they never differ. */
  const read = async (secret: string, url = REGISTER) => {
    const answers = [meeting.office.app, other].map((app) =>
      app.inject({ url, headers: { cookie: `dondoc=${secret}` } }),
    );
    const [here, there] = await Promise.all(answers);
    expect([there!.statusCode, there!.body]).toEqual([here!.statusCode, here!.body]);
    expect(there!.headers['x-request-id']).not.toBe(here!.headers['x-request-id']);
    return { status: here!.statusCode, text: words(here!.body), headers: here!.headers };
  };

  const readOften = async (secret: string, url?: string) => {
    for (let time = 0; time < 3; time += 1) await read(secret, url);
    return read(secret, url);
  };

  const communes = async () => {
    const { body } = await meeting.commune.get('/assignments');
    return (body as { items: Told[] }).items[0]!.id;
  };

  it('show a change to everybody who asks after it, whichever instance it came through', async () => {
    const clerk = await session('office');
    const before = (await readOften(clerk)).text;
    await meeting.commune.post(`/assignments/${await communes()}/receive`);
    const after = (await read(clerk)).text;
    expect(after).not.toBe(before);
    expect(after.split('Mới giao').length).toBeLessThan(before.split('Mới giao').length);
  });

  it('come with the same headers as when they were made', async () => {
    const clerk = await session('office');
    const { 'x-request-id': _, date: __, connection: ___, ...first } = (await read(clerk)).headers;
    expect((await readOften(clerk)).headers).toMatchObject(first);
  });

  it('are nobody else’s', async () => {
    const [clerk, head] = [await session('office'), await session('stc')];
    const communes = 'điểm chưa có sóng di động';
    expect((await readOften(clerk, '/so-theo-doi')).text).toContain(communes);
    expect((await readOften(head, '/so-theo-doi')).text).not.toContain(communes);
    expect((await read(clerk, '/so-theo-doi')).text).toContain(communes);
  });

  it('are gone with the session, and with the post of whoever left', async () => {
    const [clerk, chair] = [await session('office'), await session('chair')];
    for (const secret of [clerk, chair]) expect((await readOften(secret)).status).toBe(200);
    await meeting.office.app.get(AccessService).signOut(clerk, meeting.office.clock.now());
    expect((await read(clerk)).status).toBe(303);
    const left = { leftOn: day('2026-05-03') };
    await meeting.office.database.write((tx) => tx.update(Person, { email: 'chair@songvan.example' }, left));
    expect((await read(chair)).status).toBe(303);
  });

  it('are made anew for a new day, and do not outlast a session that nobody uses', async () => {
    const clerk = await session('office');
    const today = (await readOften(clerk)).text;
    meeting.office.clock.goTo(instant('2026-05-05T00:10+07:00'));
    expect((await read(clerk)).text).not.toBe(today);
    await readOften(clerk);
    meeting.office.clock.goTo(instant('2026-05-05T20:00+07:00'));
    expect((await read(clerk)).status).toBe(303);
  });
});

// A server of PostgreSQL counts what is written to all of its databases, the other tests' too.
describe('a page of SQLite', () => {
  it('is made once for all who ask for it at one moment', async () => {
    const meeting = await Meeting.open('sqlite');
    const [issued] = await meeting.issued('stc');
    const { app, clock } = meeting.office;
    const access = app.get(AccessService);
    const link = await access.makeLink('office@songvan.example', clock.now());
    const headers = { cookie: `dondoc=${(await access.useLink(link.secret, clock.now())).secret}` };
    const page = () => app.inject({ url: '/so-theo-doi', headers });
    await page();
    await meeting.finance.post(`/assignments/${issued!.id}/receive`);
    const made = jest.spyOn(AssignmentQueries.prototype, 'list');
    const answers = await Promise.all(Array.from({ length: 8 }, page));
    expect(made).toHaveBeenCalledTimes(1);
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1);
    expect(answers[0]!.body).toContain('Đã tiếp nhận');
    made.mockRestore();
    await meeting.close();
  });
});

/** A second instance on the same database; of SQLite's one process it is one more set of services. */
async function another(engine: Engine, { office }: Meeting): Promise<NestFastifyApplication> {
  const config = office.app.get(Config);
  const quiet = new JsonLogger(['fatal']);
  if (engine === 'postgres') return openApp(await openPlatform(config, office.clock), quiet);
  const database: Database = new Proxy(office.database, {
    get: (target, name, receiver): unknown =>
      name === 'close' ? () => Promise.resolve() : Reflect.get(target, name, receiver),
  });
  return openApp({ config, clock: office.clock, database }, quiet);
}
