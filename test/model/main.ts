import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Engine } from '../support/database.js';
import type { Job, Outcome } from './job.js';

// npm run test:model -- [--runs N] [--seed S] [--engine sqlite|postgres] [--path P]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Histories on SQLite; a tenth as many on PostgreSQL. */
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** Only this one. */
    engine: { type: 'string' },
    /** The one history that was printed with its seed. */
    path: { type: 'string' },
  },
});
process.env.TEST_DATABASE_URL ??= positionals[0];

const CHUNK = 10;
const say = (line: string) => process.stdout.write(`${line}\n`);

/** Each chunk has a seed of its own, so that it can be lived through alone. */
function jobsOf(engine: Engine, runs: number): Job[] {
  const seed = Number(values.seed);
  if (values.path) return [{ engine, seed, runs: 1, path: values.path }];
  return Array.from({ length: Math.ceil(runs / CHUNK) }, (_, n) => {
    return { engine, seed: seed + n, runs: Math.min(CHUNK, runs - n * CHUNK) };
  });
}

const runs = Number(values.runs);
const wanted = (engine: Engine) => !values.engine || values.engine === engine;
const jobs = [
  ...(wanted('postgres') ? jobsOf('postgres', values.engine ? runs : Math.ceil(runs / 10)) : []),
  ...(wanted('sqlite') ? jobsOf('sqlite', runs) : []),
];
const outcomes: Outcome[] = [];

async function workOff(worker: ChildProcess): Promise<void> {
  const ended = once(worker, 'exit');
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    worker.send(job);
    const answer = await Promise.race([once(worker, 'message'), ended.then(() => undefined)]);
    if (!answer && process.exitCode) return;
    if (!answer) throw new Error(`The process ended while it lived through ${JSON.stringify(job)}.`);
    const outcome = answer[0] as Outcome;
    outcomes.push(outcome);
    if (!outcome.failure) continue;
    // One difference is enough to read.
    jobs.length = 0;
    process.exitCode = 1;
    say(outcome.failure);
    for (const other of workers) if (other !== worker) other.kill();
  }
  worker.send('end');
  await ended;
}

say(`The model and the engine, seed ${values.seed}`);
const started = performance.now();
const workers = Array.from({ length: Math.min(jobs.length, availableParallelism()) }, () =>
  fork(fileURLToPath(new URL('worker.js', import.meta.url))),
);
await Promise.all(workers.map(workOff));

const told = new Map<string, number>();
for (const [kind, times] of outcomes.flatMap((outcome) => Object.entries(outcome.told)))
  told.set(kind, (told.get(kind) ?? 0) + times);
const lived = (engine: Engine) =>
  outcomes.filter((each) => each.engine === engine).reduce((sum, each) => sum + each.runs, 0);
say(`told: ${[...told].map(([kind, times]) => `${kind} ${times}`).join(', ')}`);
say(
  `${lived('sqlite')} histories on SQLite, ${lived('postgres')} on PostgreSQL with three engines, ` +
    `${Math.round((performance.now() - started) / 1000)} s: ${process.exitCode ? 'DIFFERENT' : 'equal'}`,
);
