import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { day, type Day, instant } from '../../src/domain/day.js';
import { EngineModule } from '../../src/engine/engine.module.js';
import { TickService } from '../../src/engine/tick.service.js';
import { openPlatform } from '../../src/open-platform.js';
import { ManualClock } from '../../src/platform/clock.js';
import { type Config, loadConfig } from '../../src/platform/config.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { RuleBooks } from '../../src/rules/rule-books.js';
import { bareTick } from './bare-tick.js';
import { arm, bare, fill } from './filled-office.js';
import { type Bench, median, type Measurement, milliseconds } from './measure.js';
import { CALENDAR, OFFICE, owedOn } from './owed.js';

/** Open assignments beside those that are due. */
const SIZES = [1_000, 100_000, 1_000_000];
/** Cost follows what is due, not what exists (README): from the smallest to the largest. */
const GROWTH = 1.5;
/** Over the bare database. */
const OVERHEAD = 4;
const [WARM, TURNS] = [4, 7];
const COUNTED = ['stage', 'notice', 'notice_item', 'attempt'];

class Engine {}

/** What the heartbeat needs of the service on a database of its own; there is a mail server only if `more` names one. */
export async function openService(
  file: string,
  more: { smtpUrl?: string; mail?: Partial<Config['mail']> } = {},
): Promise<INestApplicationContext> {
  const config = loadConfig({
    DATABASE_URL: `sqlite:${file}`,
    SECRET_KEY: 'a-key-for-the-bench-of-32-letters',
    HEARTBEAT: 'off',
    SMTP_URL: more.smtpUrl,
  });
  Object.assign(config.mail, more.mail);
  const platform = await openPlatform(config, new ManualClock(instant('2026-01-05T01:00:00Z')));
  return NestFactory.createApplicationContext(
    { module: Engine, imports: [PlatformModule.with(platform), EngineModule] },
    {
      logger: new JsonLogger(['fatal']),
      abortOnError: false,
    },
  );
}

/** The median times of our tick and of the bare one with so many other open assignments. */
async function measured(others: number): Promise<{ ours: number; theirs: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const file = join(folder, 'bench.sqlite');
  const service = await openService(file);
  const database = bare(file);
  try {
    fill(database, others, service.get(RuleBooks).defaults());
    const ticks = service.get(TickService);
    const [ours, theirs]: [number[], number[]] = [[], []];
    let on = day('2026-05-12');
    const nextDay = (): Day => (on = CALENDAR.nextWorkingDay(on));
    const counts = () =>
      COUNTED.map((table) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    for (let turn = -WARM; turn < TURNS; turn += 1) {
      arm(database, nextDay());
      const now = instant(owedOn(on)[0]!.facts.at);
      const our = await milliseconds(() => ticks.tick(now));
      const written = counts();
      arm(database, nextDay());
      const their = await milliseconds(() => bareTick(database, on));
      if (counts().join() !== written.join())
        throw new Error(`not the same work: ${written.join()} and ${counts().join()}`);
      if (turn < 0) continue;
      ours.push(our);
      theirs.push(their);
    }
    return { ours: median(ours), theirs: median(theirs) };
  } finally {
    database.close();
    await service.close();
    rmSync(folder, { recursive: true });
  }
}

/** How long a heartbeat takes that finds `OFFICE.due` assignments due, however many are open. */
export const tickTimes: Bench = async () => {
  const results: Measurement[] = [];
  let smallest: number | undefined;
  for (const others of SIZES) {
    const { ours, theirs } = await measured(others);
    const what = `tick: ${OFFICE.due} due, ${others} others open`;
    results.push({
      what,
      ours: `${ours.toFixed(0)} ms`,
      beside: `${theirs.toFixed(0)} ms bare database`,
      ratio: ours / theirs,
      atMost: OVERHEAD,
    });
    smallest ??= ours;
    if (others === SIZES.at(-1))
      results.push({
        what: 'its growth',
        ours: `${ours.toFixed(0)} ms`,
        beside: `${smallest.toFixed(0)} ms with ${SIZES[0]} open`,
        ratio: ours / smallest,
        atMost: GROWTH,
      });
  }
  return results;
};
