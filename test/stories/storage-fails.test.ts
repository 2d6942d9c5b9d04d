import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { instant } from '../../src/domain/day.js';
import { TickService } from '../../src/engine/tick.service.js';
import { Attempt } from '../../src/notifications/attempt.entity.js';
import { OrganisationService } from '../../src/people/organisation.service.js';
import { Config } from '../../src/platform/config.js';
import { testConfig } from '../support/config.js';
import type { Engine } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { fileOf, moreCommunes } from '../support/organisation.js';
import { ScriptedSmtp } from '../support/scripted-smtp.js';

const NOW = instant('2026-05-05T09:00+07:00');
/** Enough that what is written about them needs more room than is left anywhere. */
const COMMUNES = 80;

let desk: Desk;
let smtp: ScriptedSmtp;

async function open(engine: Engine): Promise<void> {
  smtp = await ScriptedSmtp.start();
  const mail = { ...testConfig().mail, perMinute: 6000 };
  desk = await Desk.open(engine, { smtpUrl: smtp.url(), mail });
  await desk.rooms
    .get(OrganisationService)
    .setup(fileOf(moreCommunes(COMMUNES)), instant('2026-05-05T09:00+07:00'));
  await desk.issue('2026-05-05T09:00+07:00', [
    { task: 'Báo cáo', lead: ['UBND các xã, phường'], due: '2026-06-30' },
  ]);
}

afterEach(async () => {
  await desk.close();
  await smtp.close();
});

/** Beats once a minute, as the heartbeat does whatever came of the last one, until everything has left. */
async function beat(ticks: TickService): Promise<string[]> {
  const broken: string[] = [];
  for (let minute = 0; minute < 12; minute += 1) {
    const tick = ticks.tick(NOW.add({ minutes: minute }));
    await tick.catch((error: Error) => broken.push(error.message));
    const notices = await desk.notices();
    if (notices.length > COMMUNES && notices.every(({ state }) => state === 'sent')) break;
  }
  return broken;
}

async function mailsUntil(count: number): Promise<void> {
  while (smtp.came.length < count) await wait(1);
}

/** Everybody got one mail, and the log tells of one that was accepted. */
async function expectEachOnce(): Promise<void> {
  const notices = await desk.notices();
  expect(notices.length).toBeGreaterThan(COMMUNES);
  expect(new Set(notices.map(({ state }) => state))).toEqual(new Set(['sent']));
  expect(smtp.came).toHaveLength(notices.length);
  expect(new Set(smtp.came).size).toBe(notices.length);
  const accepted = await desk.database.read.findBy(Attempt, { outcome: 'accepted' });
  expect(new Set(accepted.map(({ noticeId }) => noticeId)).size).toBe(notices.length);
}

describe('a SQLite file that cannot be written while messages leave', () => {
  beforeEach(() => open('sqlite'));

  const pragma = (text: string) => desk.database.administration.query<unknown>(`PRAGMA ${text}`);
  const sent = async () => (await desk.notices()).filter(({ state }) => state === 'sent').length;

  it.each<[string, () => Promise<() => unknown>]>([
    [
      'because the disk is full',
      async () => {
        const [{ page_count: pages }] = (await pragma('page_count')) as [{ page_count: number }];
        await pragma(`max_page_count = ${pages}`);
        return () => pragma('max_page_count = 1000000');
      },
    ],
    [
      'because it is read-only',
      async () => {
        await pragma('query_only = ON');
        return () => pragma('query_only = OFF');
      },
    ],
    [
      'because another process has locked it',
      async () => {
        const other = new Sqlite(desk.rooms.get(Config).databaseUrl.replace('sqlite:', ''), {
          timeout: 5000,
        });
        other.exec('BEGIN IMMEDIATE');
        return () => other.exec('ROLLBACK').close();
      },
    ],
  ])('%s loses no message, sends none twice, and goes on by itself', async (_, fail) => {
    const beats = beat(desk.rooms.get(TickService));
    await mailsUntil(1);
    const mend = await fail();
    await wait(3000);
    expect(await sent()).toBeLessThan(COMMUNES);
    await mend();
    await beats;
    await expectEachOnce();
  });
});

describe('a PostgreSQL server that ends connections', () => {
  beforeEach(() => open('postgres'));

  it.each([
    ['while messages leave', () => mailsUntil(1)],
    ['while it is planned who is told what', () => wait(5)],
  ])('%s loses no message, sends none twice, and needs nobody', async (_, begun) => {
    const url = new URL(desk.rooms.get(Config).databaseUrl);
    const own = `${url.searchParams.get('options')} -c application_name=doomed_${process.pid}`;
    url.searchParams.set('options', own);
    const ticks = await desk.another({ databaseUrl: url.href });
    const operator = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
    await operator.connect();
    const beats = beat(ticks);
    await begun();
    let ended = 0;
    for (let times = 0; times < 10; times += 1, await wait(20)) {
      const { rowCount } = await operator.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1',
        [`doomed_${process.pid}`],
      );
      ended += rowCount ?? 0;
    }
    await operator.end();
    expect(ended).toBeGreaterThan(0);
    await beats;
    await expectEachOnce();
  });
});
