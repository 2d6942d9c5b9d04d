import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { Engine } from '../support/database.js';
import { Races } from './races.js';
import { type Round, runRound } from './round.js';
import { Senders } from './senders.js';

// npm run test:faults -- [--kills N] [--seed S] [--engine sqlite|postgres]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** How often a sender is killed at a moment that nobody chose, in all. */
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** Names the lines at which nobody could die, since nothing that happens here leads there. */
    lines: { type: 'boolean', default: false },
    /** Only this one. */
    engine: { type: 'string' },
  },
});
process.env.TEST_DATABASE_URL ??= positionals[0];

const KILLS = Number(values.kills);
/** How often two processes renew one grant of Zalo's at once. */
const RACES = 500;
const share = (part: number): number => Math.ceil(KILLS * part);
/** Somebody dies at every line on SQLite when there is time for it, on PostgreSQL at every third: the seed says which. */
const everyLine = Math.max(1, Math.round(200 / KILLS));

const rounds: Round[] = [
  { engine: 'sqlite', senders: 1, kills: share(0.3), fallback: false },
  { engine: 'sqlite', senders: 1, kills: 0, everyLine, fallback: true },
  { engine: 'postgres', senders: 1, kills: share(0.2), fallback: true },
  { engine: 'postgres', senders: 2, kills: 0, everyLine: 3 * everyLine, fallback: true },
  { engine: 'postgres', senders: 2, kills: share(0.5), fallback: false },
];

const say = (line: string) => process.stdout.write(`${line}\n`);
say(`Senders that die, seed ${values.seed}`);
const started = performance.now();
const senders = new Senders(2);
let [killed, seed] = [0, Number(values.seed)];
for (const round of rounds.filter(({ engine }) => !values.engine || engine === (values.engine as Engine))) {
  const came = await runRound(round, (seed += 1), senders);
  killed += came.killed;
  const how = round.everyLine
    ? `killed at ${came.passed} lines (of ${came.passed + came.spared.length} chosen the others were never passed)`
    : 'killed at random';
  say(
    `${round.engine}, ${round.senders} at once${round.fallback ? ', mail follows' : ''}: ${came.killed} ${how}, ` +
      `${came.notices} notices, ${came.again} mails came again, ${came.unknown} Zalo messages unknown (${came.unknownCame} had come), ${came.seconds} s`,
  );
  if (values.lines) for (const line of came.spared) say(`  never passed: ${line}`);
  for (const breach of came.breaches.slice(0, 20)) say(`  BROKEN: ${breach}`);
  if (came.breaches.length > 0) process.exitCode = 1;
}
senders.close();
if (values.engine !== 'sqlite') {
  const races = await Races.run(Math.ceil(RACES * Math.min(1, KILLS / 200)), (seed += 1));
  killed += races.killed;
  say(
    `postgres, races for the refresh token: ${races.count} by two processes, ${races.killed} of them killed, ` +
      `${races.gone} pairs gone with an answer or a process, ${races.seconds} s`,
  );
  for (const breach of races.breaches.slice(0, 20)) say(`  BROKEN: ${breach}`);
  if (races.breaches.length > 0) process.exitCode = 1;
}
const seconds = Math.round((performance.now() - started) / 1000);
say(
  `${killed} killed, ${seconds} s: ${process.exitCode ? 'BROKEN' : 'nothing lost, nothing twice unexplained'}`,
);
