import type Sqlite from 'better-sqlite3';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Day, day, instant } from '../../src/domain/day.js';
import { slotAt } from '../../src/domain/slots.js';
import { TickService } from '../../src/engine/tick.service.js';
import { readOverviews } from '../../src/notifications/letters/committee-overview.js';
import { instantText } from '../../src/platform/columns.js';
import { Database } from '../../src/platform/database.js';
import { loadConfig } from '../../src/platform/config.js';
import { RuleBooks } from '../../src/rules/rule-books.js';
import { bare, fill } from './filled-office.js';
import { type Bench, heap, median, type Measurement, milliseconds } from './measure.js';
import { CALENDAR, OFFICE } from './owed.js';
import { openService } from './ticking.js';

const ASSIGNMENTS = 100_000;
/** So many of them have the last day of the second quarter as theirs: the heartbeat's largest morning. */
const TOGETHER = 20_000;
const [ISSUED, FIRST, QUARTER, LAST] = ['2025-12-15T03:00:00.000Z', '2026-01-19', '2026-06-30', '2026-12-31'];
/** How much larger the memory may be in the twelfth month than in the second. */
const GROWTH = 1.3;
/** The part of its own time for which the largest heartbeat may keep everybody else waiting. */
const WAIT = 0.1;
/** Counting for the overviews beside merely reading the rows. */
const COUNTING = 2;

const { ladder } = loadConfig({});

/** The working days of the year. */
function* workingDays(): Generator<Day> {
  for (let on = day('2026-01-05'); on.toString() <= LAST; on = CALENDAR.nextWorkingDay(on)) yield on;
}

/** When the units are done, as ids by day: half before the last day, four in ten on the day after it, some a week late. */
type Answers = Map<string, number[]>;

/** Gives each of the assignments its last day, evenly over the year but for those that share the quarter's. */
function spread(database: Sqlite.Database): Answers {
  const days = [...workingDays()].filter((on) => on.toString() >= FIRST);
  const put = database.prepare(
    `UPDATE assignment SET status = 'new', due = :due, originalDue = :due, aimOn = :due, issuedAt = :issued,
      armedAt = :issued, openedAt = :issued, heardAt = NULL, toldUpTo = :issued, nextActionAt = :at WHERE id = :id`,
  );
  const answers: Answers = new Map();
  database.transaction(() => {
    for (let id = 1; id <= ASSIGNMENTS; id += 1) {
      const directive = Math.ceil(id / 4);
      const on = id <= TOGETHER ? day(QUARTER) : days[directive % days.length]!;
      const at = instantText(slotAt(CALENDAR.addWorkingDays(on, -ladder.before[0]!), ladder));
      put.run({ id, due: on.toString(), issued: ISSUED, at });
      const late = directive % 10 < 5 ? -1 : directive % 10 < 9 ? 1 : 5;
      const done = CALENDAR.addWorkingDays(on, late).toString();
      answers.set(done, [...(answers.get(done) ?? []), id]);
    }
  })();
  return answers;
}

/** In the afternoon: the units of the day are done, and the messages of the morning have been sent. */
function afternoon(database: Sqlite.Database, on: Day, done: number[]): void {
  const at = `${on.toString()}T08:00:00.000Z`;
  const complete = database.prepare(
    `UPDATE assignment SET status = 'completed', submittedAt = ?, completedAt = ?, nextActionAt = NULL WHERE id = ?`,
  );
  database.transaction(() => {
    for (const id of done) complete.run(at, at, id);
    database.prepare(`UPDATE notice SET state = 'sent', sentAt = ? WHERE state = 'held'`).run(at);
  })();
}

async function overviews(database: Database, file: Sqlite.Database, on: Day): Promise<Measurement> {
  const committees = Array.from({ length: OFFICE.committees }, (_, at) => at + 1);
  const columns = 'committeeId, status, standing, due, submittedAt';
  const reading = file.prepare(`SELECT ${columns} FROM assignment WHERE request = 0`);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 5; turn += 1) {
    ours.push(await milliseconds(() => readOverviews(database.read, committees, on)));
    theirs.push(await milliseconds(() => reading.all()));
  }
  return {
    what: `overviews of ${OFFICE.committees} committees, ${ASSIGNMENTS} assignments`,
    ours: `${median(ours).toFixed(0)} ms`,
    beside: `${median(theirs).toFixed(0)} ms for only reading them`,
    ratio: median(ours) / median(theirs),
    atMost: COUNTING,
  };
}

/**
 * A year in which 100,000 assignments fall due: a heartbeat in the slot of each working day, with the overviews of
 * Mondays. Nobody is asked for progress, since no unit has reported any.
 */
export const wholeYear: Bench = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-year-'));
  const path = join(folder, 'bench.sqlite');
  const service = await openService(path);
  const file = bare(path);
  try {
    fill(file, ASSIGNMENTS - OFFICE.due, service.get(RuleBooks).defaults());
    const answers = spread(file);
    const ticks = service.get(TickService);
    const results: Measurement[] = [];
    let [early, largest, looked] = [0, 0, 0];
    const spent: number[] = [];
    for (const on of workingDays()) {
      const delay = monitorEventLoopDelay({ resolution: 5 });
      delay.enable();
      const began = process.hrtime.bigint();
      const tick = await ticks.tick(instant(instantText(slotAt(on, ladder))));
      const took = Number(process.hrtime.bigint() - began) / 1e6;
      await new Promise((resolve) => setTimeout(resolve, 10));
      delay.disable();
      looked += tick.looked;
      spent.push(took);
      if (tick.looked > largest) {
        largest = tick.looked;
        results[0] = {
          what: `others wait while ${tick.looked} are due`,
          ours: `${(delay.max / 1e6).toFixed(0)} ms at most`,
          beside: `${took.toFixed(0)} ms for all of them`,
          ratio: delay.max / 1e6 / took,
          atMost: WAIT,
        };
      }
      afternoon(file, on, answers.get(on.toString()) ?? []);
      if (on.toString() === '2026-02-27') early = heap();
      if (on.toString() === '2026-06-29') results[1] = await overviews(service.get(Database), file, on);
    }
    const late = heap();
    return [
      ...results,
      {
        what: `a year of ${ASSIGNMENTS} assignments, ${looked} looks`,
        ours: `${late.toFixed(0)} MB in month 12`,
        beside: `${early.toFixed(0)} MB in month 2`,
        ratio: late / early,
        atMost: GROWTH,
      },
    ];
  } finally {
    file.close();
    await service.close();
    rmSync(folder, { recursive: true });
  }
};
