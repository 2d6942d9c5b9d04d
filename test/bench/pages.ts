import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AccessService } from '../../src/access/access.service.js';
import { openApp } from '../../src/app.js';
import { instant } from '../../src/domain/day.js';
import { openPlatform } from '../../src/open-platform.js';
import { ManualClock } from '../../src/platform/clock.js';
import { loadConfig } from '../../src/platform/config.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { RuleBooks } from '../../src/rules/rule-books.js';
import type { Asked } from './asking.js';
import { bare, fill } from './filled-office.js';
import { type CookieOf, firstReads, PAGE_TIME } from './first-reads.js';
import { openFixedPage } from './fixed-page.js';
import { furnish } from './furnished.js';
import { type Bench, median, type Measurement, milliseconds } from './measure.js';
import { OFFICE } from './owed.js';

const SIZES = [100_000, 1_000_000];
/** By then one in eight of the open ones is late. */
const NOW = instant('2026-10-12T02:00:00Z');
/** At least 0.4 of a fixed page's requests a second: at most this multiple of its time. */
const SLOWER = 1 / 0.4;
const [ASKED, ASKED_LONG, CONNECTIONS, TURNS] = [4000, 40_000, 8, 7];

/** Committee 1's secretary and chair, and the head of a unit (filled-office.ts). */
const PAGES = [
  { name: 'register', path: '/so-theo-doi', person: OFFICE.units + 3 },
  { name: 'chair', path: '/truong-ban', person: OFFICE.units + 2 },
  { name: 'unit', path: '/don-vi', person: 1 },
];

const portOf = (app: NestFastifyApplication) => (app.getHttpServer().address() as AddressInfo).port;

/** The server's milliseconds for each request, and of the slowest in a hundred as the reader waits for it. */
async function asked(asker: ChildProcess, question: Asked): Promise<{ each: number; p99: number }> {
  let taken: number[] = [];
  const spent = await milliseconds(async () => {
    asker.send(question);
    [taken] = (await once(asker, 'message')) as [number[]];
  });
  return { each: spent / taken.length, p99: taken[Math.floor(taken.length * 0.99)]! };
}

/** A page as it is read again and again with one change in between, and when it is read first after a change. */
async function measured(
  app: NestFastifyApplication,
  { change, cookieOf }: { change: () => void; cookieOf: CookieOf },
  asker: ChildProcess,
  page: (typeof PAGES)[number],
  size: number,
) {
  const cookie = await cookieOf(page.person);
  const headers = { cookie, 'accept-encoding': 'gzip' };
  const first: number[] = [];
  let bytes: Buffer = Buffer.of();
  for (let turn = -2; turn < TURNS; turn += 1) {
    change();
    const took = await milliseconds(async () => {
      const reply = await app.inject({ url: page.path, headers });
      if (reply.statusCode !== 200) throw new Error(`${page.path}: ${reply.statusCode}`);
      bytes = reply.rawPayload;
    });
    if (turn >= 0) first.push(took);
  }
  const fixed = await openFixedPage(bytes);
  const ask = (port: number, path: string, times = ASKED) =>
    asked(asker, { port, path, cookie, times, connections: CONNECTIONS });
  const [ours, theirs]: [{ each: number; p99: number }[], number[]] = [[], []];
  for (let turn = -1; turn < 3; turn += 1) {
    const their = await ask(portOf(fixed), '/');
    change();
    const our = await ask(portOf(app), page.path);
    if (turn < 0) continue;
    ours.push(our);
    theirs.push(their.each);
  }
  await fixed.close();
  const writing = setInterval(change, 1000);
  const beside = await ask(portOf(app), page.path, ASKED_LONG);
  clearInterval(writing);
  const each = median(ours.map((one) => one.each));
  const speed = (time: number) => `${Math.round(1000 / time)} a second`;
  const p99 = median(ours.map((one) => one.p99)).toFixed(1);
  return [
    {
      what: `${page.name}, ${size} assignments (${(bytes.length / 1024).toFixed(0)} kB)`,
      ours: `${speed(each)}, p99 ${p99} ms`,
      beside: `${speed(median(theirs))} of a fixed page`,
      ratio: each / median(theirs),
      atMost: SLOWER,
    },
    {
      what: `${page.name}, with a write a second`,
      ours: `${speed(beside.each)}, p99 ${beside.p99.toFixed(1)} ms`,
      beside: `${speed(median(theirs))} of a fixed page`,
      ratio: beside.each / median(theirs),
      ...(size === SIZES[0] && { atMost: SLOWER }),
    },
    {
      what: `${page.name}, first read after a change`,
      ours: `${median(first).toFixed(0)} ms`,
      beside: `${PAGE_TIME} ms`,
      ratio: median(first) / PAGE_TIME,
      ...(size === SIZES[0] && { atMost: 1 }),
    },
  ];
}

/** How many requests a second the three most read pages answer beside a fixed page, by the processor's time. */
export const pageSpeed: Bench = async () => {
  const results: Measurement[] = [];
  const asker = fork(fileURLToPath(new URL('asking.js', import.meta.url)));
  for (const size of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-pages-'));
    const file = join(folder, 'bench.sqlite');
    const config = loadConfig({
      DATABASE_URL: `sqlite:${file}`,
      SECRET_KEY: 'a-key-for-the-bench-of-32-letters',
      HEARTBEAT: 'off',
    });
    const platform = await openPlatform(config, new ManualClock(NOW));
    const app = await openApp(platform, new JsonLogger(['fatal']));
    const database = bare(file);
    try {
      fill(database, size - OFFICE.due, app.get(RuleBooks).defaults());
      furnish(database);
      await app.listen(0, '127.0.0.1');
      const mark = database.prepare(`INSERT OR REPLACE INTO mark VALUES ('bench', ?, NULL)`);
      let changes = 0;
      const change = () => void mark.run(String((changes += 1)));
      const access = app.get(AccessService);
      const cookieOf = async (person: number) => {
        const link = await access.makeLink(`p${person}@songvan.example`, NOW);
        return `dondoc=${(await access.useLink(link.secret, NOW)).secret}`;
      };
      const means = { change, cookieOf };
      for (const page of PAGES) results.push(...(await measured(app, means, asker, page, size)));
      if (size === SIZES[0]) results.push(...(await firstReads(app, database, means)));
    } finally {
      database.close();
      await app.close();
      rmSync(folder, { recursive: true });
    }
  }
  asker.disconnect();
  return results;
};
