import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toExtract } from '../../src/conclusions/extract.js';
import { readConclusion } from '../../src/domain/reading/read-conclusion.js';
import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { loadConfig } from '../../src/platform/config.js';
import { f1, FIGURES, score, type Scored, total } from './score.js';

/** The least that a change of the reading may leave, in per cent. */
const LEAST = {
  directives: 92,
  'deadline days': 95,
  recurring: 85,
  'lead units': 90,
  coordinating: 85,
} as const;

const folder = 'test/domain/reading/samples';
const calendar = new WorkingCalendar(loadConfig({}).calendar);
const show = (values: readonly (string | number)[], name: string): string =>
  `${name.padEnd(28)}${values.map((value) => `${value}`.padStart(15)).join('')}\n`;

const scores = readdirSync(join(folder, 'docs')).map((file) => {
  const name = file.replace('.txt', '');
  const text = readFileSync(join(folder, 'docs', file), 'utf8');
  const answer = JSON.parse(readFileSync(join(folder, 'labels', `${name}.json`), 'utf8')) as {
    assignments: Scored[];
  };
  const reading = toExtract(readConclusion(text, { beforeDay: 'strict', calendar }));
  return { name, tallies: score(answer.assignments, reading.assignments) };
});

process.stdout.write(show(FIGURES, 'F1 in per cent'));
for (const { name, tallies } of scores)
  process.stdout.write(
    show(
      FIGURES.map((figure) => f1(tallies[figure]).toFixed(1)),
      name,
    ),
  );
const all = FIGURES.map((figure) => f1(total(scores.map(({ tallies }) => tallies[figure]))));
process.stdout.write(
  show(
    all.map((value) => value.toFixed(1)),
    'all',
  ),
);
process.stdout.write(
  show(
    FIGURES.map((figure) => LEAST[figure].toFixed(1)),
    'at least',
  ),
);
if (FIGURES.some((figure, i) => all[i]! < LEAST[figure])) process.exitCode = 1;
