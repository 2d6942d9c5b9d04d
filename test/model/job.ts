import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { Engine } from '../support/database.js';
import { EngineOffice } from './engine-office.js';
import { type History, history } from './histories.js';
import { live } from './live.js';

/** Some histories to live through: `path` leads to one of them, as fast-check printed it. */
export interface Job {
  engine: Engine;
  seed: number;
  runs: number;
  path?: string;
}

export interface Outcome extends Job {
  /** How often the engine told what, by the kind of the step. */
  told: Record<string, number>;
  /** What people have to read when model and engine differ. */
  failure?: string;
}

/** How long a shorter history with the same difference is looked for. */
const PATIENCE = 60_000;

const offices = new Map<Engine, EngineOffice>();

/** Lives through the histories of `job`; PostgreSQL with three instances of the service that beat at once. */
export async function run(job: Job): Promise<Outcome> {
  const { engine, seed, runs, path } = job;
  const office = offices.get(engine) ?? (await EngineOffice.open(engine, engine === 'postgres' ? 3 : 1));
  offices.set(engine, office);
  const told: Record<string, number> = {};
  let failedAt = Infinity;
  const same = fc.asyncProperty(history, async (each) => {
    if (performance.now() - failedAt > PATIENCE) return;
    const lived = await live(office, each).catch((error: unknown) => error as Error);
    if (!(lived instanceof Error)) {
      for (const line of lived.real) count(told, line);
      if (isDeepStrictEqual(lived.expected, lived.real)) return;
    }
    failedAt = Math.min(failedAt, performance.now());
    throw lived instanceof Error ? lived : new Error('The engine has told something else.');
  });
  const { failed, counterexample, counterexamplePath, errorInstance } = await fc.check(same, {
    numRuns: runs,
    seed,
    ...(path && { path }),
  });
  if (!failed || !counterexample) return { ...job, told };
  const replay = `npm run test:model -- --engine ${engine} --seed ${seed} --path ${counterexamplePath}`;
  const failure = [
    `${String(errorInstance)}`,
    `Again: ${replay}`,
    await difference(office, counterexample[0]),
  ];
  return { ...job, told, failure: failure.join('\n') };
}

/** The databases of this process are dropped. */
export async function close(): Promise<void> {
  for (const office of offices.values()) await office.close();
}

/** `late-8` counts as `late`, `nobody:issue` as `nobody`. */
function count(told: Record<string, number>, line: string): void {
  for (const item of line.slice(line.indexOf(': ') + 2).split(', ')) {
    const kind = item.replace(/^\d+ /, '').replace(/[:\d ].*$|-\d.*$/, '');
    told[kind] = (told[kind] ?? 0) + 1;
  }
}

async function difference(office: EngineOffice, each: History): Promise<string> {
  const lived = await live(office, each).catch((error: unknown) => error as Error);
  if (lived instanceof Error) return `${lived.stack}\n${JSON.stringify(each)}`;
  const { expected, real, diary } = lived;
  const mark = (line: string, others: string[]) => `${others.includes(line) ? ' ' : '!'} ${line}`;
  return [
    ...['What happened:', ...diary],
    ...['What the model tells:', ...expected.map((line) => mark(line, real))],
    ...['What the engine told:', ...real.map((line) => mark(line, expected))],
  ].join('\n');
}
