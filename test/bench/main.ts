import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Bench } from './measure.js';
import { openingTimes } from './opening.js';
import { pageSpeed } from './pages.js';
import { readingSpeed } from './reading.js';
import { sending } from './sending.js';
import { tickTimes } from './ticking.js';
import { wholeYear } from './year.js';

/** What is measured, in this order. */
const BENCHES: Readonly<Record<string, Bench>> = {
  reading: readingSpeed,
  opening: openingTimes,
  ticking: tickTimes,
  year: wholeYear,
  sending,
  pages: pageSpeed,
};

const show = (...cells: string[]): void => {
  const [what, ours, beside, ...numbers] = cells;
  const words = [what!.padEnd(46), ours!.padEnd(26), beside!.padEnd(44)];
  process.stdout.write(`${words.join('')}${numbers.map((number) => number.padStart(9)).join('')}\n`);
};

async function measure(name: string, bench: Bench): Promise<void> {
  for (const { what, ours, beside, ratio, atMost } of await bench()) {
    show(what, ours, beside, ratio.toFixed(2), atMost?.toFixed(2) ?? '');
    if (atMost === undefined || ratio <= atMost) continue;
    process.stdout.write(
      `TOO SLOW: ${what}: ${ratio.toFixed(2)} times, at most ${atMost.toFixed(2)} allowed\n`,
    );
    process.exitCode = 1;
  }
  process.stdout.write(`largest memory, ${name}: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
}

/** Each in a process of its own: what one leaves behind in memory and in the compiler must not slow the next. */
async function measureAll(): Promise<void> {
  show('', 'ours', 'beside', 'ratio', 'at most');
  for (const name of Object.keys(BENCHES)) {
    const [code] = (await once(fork(fileURLToPath(import.meta.url), [name]), 'exit')) as [number | null];
    if (code !== 0) process.exitCode = 1;
  }
}

const [name] = process.argv.slice(2);
if (name === undefined) await measureAll();
else if (BENCHES[name]) await measure(name, BENCHES[name]);
else throw new Error(`Nothing is measured as ${name}; one of: ${Object.keys(BENCHES).join(', ')}.`);
