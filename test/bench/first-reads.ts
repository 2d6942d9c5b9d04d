import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type Sqlite from 'better-sqlite3';
import { routesOf } from '../support/routes.js';
import { PROVINCE } from './furnished.js';
import { median, type Measurement, milliseconds } from './measure.js';
import { OFFICE } from './owed.js';

/** Milliseconds of the server's time for a page that nobody has read since the last change, at 100,000. */
export const PAGE_TIME = 100;
const [WARM_UP, TURNS] = [2, 3];

/** One of each who read pages: of committee 1, and of unit 1. */
const READERS = {
  secretary: OFFICE.authority + 2,
  chair: OFFICE.authority + 1,
  head: 1,
  administrator: PROVINCE.persons,
};

/** What stands for `:id` below these beginnings; 1 elsewhere. Each is of committee 1, an assignment also of unit 1. */
const ROWS: Readonly<Record<string, string>> = {
  '/viec/': `SELECT MAX(id) FROM assignment WHERE committeeId = 1 AND unitId = 1 AND status = 'received'`,
  '/ket-luan/': `SELECT MAX(id) FROM conclusion WHERE committeeId = 1`,
  '/dinh-ky/': `SELECT MAX(id) FROM series WHERE committeeId = 1`,
  '/nhat-ky/': `SELECT MAX(noticeId) FROM notice_item item JOIN stage ON stage.id = item.stageId
    JOIN assignment ON assignment.id = stage.assignmentId WHERE committeeId = 1`,
};

/** Lists as their readers narrow them, beside each page as it opens. */
const NARROWED = [
  ...[
    '/so-theo-doi?q=noi+dung',
    '/so-theo-doi?trang=20',
    '/so-theo-doi?viec=qua-han',
    '/don-doc?viec=dang-lam',
  ],
  ...[
    '/don-vi?xem=da-xong',
    '/don-vi?xem=qua-han',
    '/nhat-ky?trang=50',
    '/nguoi?q=12',
    '/bao-cao/don-vi?ky=quarter',
  ],
];

/** What a person of the filled office asks with. */
export type CookieOf = (person: number) => Promise<string>;

/**
 * Every page of the service as each reader who is let in gets it first after a change, in milliseconds of the server:
 * the slowest, and each that is above the limit.
 */
export async function firstReads(
  app: NestFastifyApplication,
  database: Sqlite.Database,
  { change, cookieOf }: { change: () => void; cookieOf: CookieOf },
): Promise<Measurement[]> {
  const pages = [
    ...routesOf(app)
      .filter(isPage)
      .map((route) => addressOf(route, database)),
    ...NARROWED,
  ];
  const read: { page: string; took: number }[] = [];
  for (const [name, person] of Object.entries(READERS)) {
    const headers = { cookie: await cookieOf(person), 'accept-encoding': 'gzip' };
    for (const url of pages) {
      const taken: number[] = [];
      for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
        change();
        let status = 0;
        const took = await milliseconds(
          async () => void ({ statusCode: status } = await app.inject({ url, headers })),
        );
        if (status >= 500) throw new Error(`${url}, read by the ${name}: ${status}`);
        if (status !== 200) break;
        if (turn >= WARM_UP) taken.push(took);
      }
      if (taken.length > 0) read.push({ page: `${url}, ${name}`, took: median(taken) });
    }
  }
  const [slowest, ...others] = read.toSorted((a, b) => b.took - a.took);
  return [slowest!, ...others.filter(({ took }) => took > PAGE_TIME)].map(({ page, took }) => ({
    what: page,
    ours: `${took.toFixed(0)} ms`,
    beside: `${PAGE_TIME} ms; of ${read.length} pages`,
    ratio: took / PAGE_TIME,
    atMost: 1,
  }));
}

const isPage = (route: string) => /^GET \/(?!api\/|assets\/|health|metrics|webhooks)/.test(route);

function addressOf(route: string, database: Sqlite.Database): string {
  const pattern = route.slice('GET '.length);
  const row = Object.entries(ROWS).find(([beginning]) => pattern.startsWith(beginning))?.[1];
  const id = row ? database.prepare(row).pluck().get() : 1;
  const code = pattern.startsWith('/to-chuc/') ? 'u1' : 'c1';
  return pattern
    .replace(':id', String(id))
    .replace(':code', code)
    .replace(':role', 'thu-ky')
    .replace(/:\w+/g, '1');
}
