import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { Engine } from '../support/database.js';
import { type Round, runRound } from './round.js';

// npm run test:faults -- [--kills N] [--seed S] [--engine sqlite|postgres]
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** How often a sender is killed at a moment that nobody chose, in all. */
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    /** Only this one. */
    engine: { type: 'string' },
  },
});
process.env.TEST_DATABASE_URL ??= positionals[0];

const KILLS = Number(values.kills);
/** Lines at which a sender drops dead: every one from the claim of a batch to its log, and what comes before. */
const LINES = Math.min(40, Math.ceil(KILLS * 0.2));
const share = (part: number): number => Math.ceil(KILLS * part);

const rounds: Round[] = [
  { engine: 'sqlite', senders: 1, kills: share(0.3), lines: 0 },
  { engine: 'sqlite', senders: 1, kills: 0, lines: LINES },
  { engine: 'postgres', senders: 1, kills: share(0.2), lines: 0 },
  { engine: 'postgres', senders: 1, kills: 0, lines: LINES },
  { engine: 'postgres', senders: 2, kills: share(0.5), lines: 0 },
];

const say = (line: string) => process.stdout.write(`${line}\n`);
say(`Senders that die, seed ${values.seed}`);
const started = performance.now();
let [killed, seed] = [0, Number(values.seed)];
for (const round of rounds.filter(({ engine }) => !values.engine || engine === (values.engine as Engine))) {
  const came = await runRound(round, (seed += 1));
  killed += came.killed;
  say(
    `${round.engine}, ${round.senders} at once: ${came.killed} killed ${round.lines ? 'line by line' : 'at random'}, ` +
      `${came.notices} notices, ${came.again} mails came again, ${came.unknown} Zalo messages unknown (${came.unknownCame} had come), ${came.seconds} s`,
  );
  for (const breach of came.breaches.slice(0, 20)) say(`  BROKEN: ${breach}`);
  if (came.breaches.length > 0) process.exitCode = 1;
}
const seconds = Math.round((performance.now() - started) / 1000);
say(
  `${killed} killed, ${seconds} s: ${process.exitCode ? 'BROKEN' : 'nothing lost, nothing twice unexplained'}`,
);
