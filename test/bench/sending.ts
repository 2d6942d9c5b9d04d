import type { INestApplicationContext } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Instant, instant } from '../../src/domain/day.js';
import { DeliveryService } from '../../src/notifications/delivery/delivery.service.js';
import { type Letter, LettersService } from '../../src/notifications/letters/letters.service.js';
import { mailOf } from '../../src/channels/email/mail.js';
import { Config } from '../../src/platform/config.js';
import { instantText } from '../../src/platform/columns.js';
import { RuleBooks } from '../../src/rules/rule-books.js';
import { bare, fill } from './filled-office.js';
import { fillOutbox } from './filled-outbox.js';
import { type Bench, heap, median } from './measure.js';
import { openService } from './ticking.js';

/** Messages of one turn. */
const MANY = 2000;
const [WARM, TURNS] = [2, 7];
/** At least 0.7 of the messages a second of bare nodemailer: at most so many times its time. */
const SLOWER = 1 / 0.7;
/** Messages after which the memory is looked at, and how much larger it may then be. */
const [EARLY, LATE, GROWTH] = [20_000, 100_000, 1.3];
const NO_LIMIT = { perMinute: 1_000_000, perPersonPerHour: 1_000_000 };

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - before) / 1e9;
}

/** The same mails through the same kind of pool, and nothing else. */
async function sendBare(url: string, letters: readonly Letter[], config: Config): Promise<void> {
  const pool = createTransport({ url, pool: true, rateLimit: 1_000_000, rateDelta: 1000 });
  const sending = letters.map(({ message }) => {
    if (!('messageId' in message)) throw new Error(JSON.stringify(message));
    return pool.sendMail(mailOf(message, config));
  });
  await Promise.all(sending);
  pool.close();
}

async function taken(receiver: ChildProcess): Promise<number> {
  receiver.send('count');
  return ((await once(receiver, 'message')) as [number])[0];
}

/** A morning of an office with an outbox that is full, and a mail server that takes everything. */
async function measured(service: INestApplicationContext, file: string, url: string, receiver: ChildProcess) {
  const now: Instant = instant('2026-05-12T01:00:00Z');
  const database = bare(file);
  fill(database, 2 * MANY + 2400, service.get(RuleBooks).defaults());
  const ready = () => fillOutbox(database, MANY, instantText(now));
  const delivery = service.get(DeliveryService);
  let sent = 0;
  const deliver = async () => {
    const delivered = await delivery.deliver(now);
    if (delivered.sent !== MANY) throw new Error(`${delivered.sent} of ${MANY} were sent`);
    sent += MANY;
  };
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let turn = -WARM; turn < TURNS; turn += 1) {
    const ids = ready();
    const letters = await service.get(LettersService).write(ids, now);
    const before = await taken(receiver);
    const their = await seconds(() => sendBare(url, letters, service.get(Config)));
    const our = await seconds(deliver);
    const came = (await taken(receiver)) - before;
    if (came !== 2 * MANY) throw new Error(`${came} mails came, not ${2 * MANY}`);
    if (turn < 0) continue;
    ours.push(our);
    theirs.push(their);
  }
  const memory = new Map<number, number>();
  while (sent < LATE) {
    ready();
    await deliver();
    if (sent === EARLY || sent === LATE) memory.set(sent, heap());
  }
  database.close();
  return { ours: median(ours), theirs: median(theirs), early: memory.get(EARLY)!, late: memory.get(LATE)! };
}

/** How many messages a second leave through the whole outbox, and what memory a hundred thousand of them leave behind. */
export const sending: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-sending-'));
  const file = join(folder, 'bench.sqlite');
  const receiver = fork(fileURLToPath(new URL('receiving.js', import.meta.url)));
  const [url] = (await once(receiver, 'message')) as [string];
  const service = await openService(file, { smtpUrl: url, mail: NO_LIMIT });
  try {
    const { ours, theirs, early, late } = await measured(service, file, url, receiver);
    const each = (time: number) => `${Math.round(MANY / time)} a second`;
    return [
      {
        what: `sending ${MANY} messages through the outbox`,
        ours: each(ours),
        beside: `${each(theirs)} by bare nodemailer`,
        ratio: ours / theirs,
        atMost: SLOWER,
      },
      {
        what: `memory after ${LATE} messages`,
        ours: `${late.toFixed(0)} MB`,
        beside: `${early.toFixed(0)} MB after ${EARLY}`,
        ratio: late / early,
        atMost: GROWTH,
      },
    ];
  } finally {
    await service.close();
    receiver.disconnect();
    rmSync(folder, { recursive: true });
  }
};
