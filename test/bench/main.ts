import type { Bench } from './measure.js';
import { openingTimes } from './opening.js';
import { pageSpeed } from './pages.js';
import { readingSpeed } from './reading.js';
import { sending } from './sending.js';
import { tickTimes } from './ticking.js';
import { wholeYear } from './year.js';

/** What is measured, in this order. */
const BENCHES: Bench[] = [readingSpeed, openingTimes, tickTimes, wholeYear, sending, pageSpeed];

const show = (...cells: string[]): void => {
  const [what, ours, beside, ...numbers] = cells;
  const words = [what!.padEnd(46), ours!.padEnd(26), beside!.padEnd(44)];
  process.stdout.write(`${words.join('')}${numbers.map((number) => number.padStart(9)).join('')}\n`);
};

show('', 'ours', 'beside', 'ratio', 'at most');
for (const bench of BENCHES)
  for (const { what, ours, beside, ratio, atMost } of await bench()) {
    show(what, ours, beside, ratio.toFixed(2), atMost?.toFixed(2) ?? '');
    if (atMost === undefined || ratio <= atMost) continue;
    process.stdout.write(
      `TOO SLOW: ${what}: ${ratio.toFixed(2)} times, at most ${atMost.toFixed(2)} allowed\n`,
    );
    process.exitCode = 1;
  }
process.stdout.write(`largest memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
