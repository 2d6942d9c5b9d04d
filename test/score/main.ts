import { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { loadConfig } from '../../src/platform/config.js';
import { FOLDERS, LEAST, overall, scoreFolder, tooLow } from './folder.js';
import { f1, FIGURES } from './score.js';

const calendar = new WorkingCalendar(loadConfig({}).calendar);

function show(name: string, values: readonly (string | number)[]): void {
  const cells = values.map((value) => (typeof value === 'number' ? value.toFixed(1) : value).padStart(15));
  process.stdout.write(`${name.padEnd(28)}${cells.join('')}\n`);
}

for (const folder of FOLDERS) {
  const papers = scoreFolder(folder, calendar);
  process.stdout.write(`${folder}: F1 in per cent\n`);
  show('', FIGURES);
  for (const { name, tallies } of papers)
    show(
      name,
      FIGURES.map((figure) => f1(tallies[figure])),
    );
  show(
    'all',
    FIGURES.map((figure) => overall(papers, figure)),
  );
  show(
    'at least',
    FIGURES.map((figure) => LEAST[figure]),
  );
  const low = tooLow(papers);
  process.stdout.write(low.length > 0 ? `too low: ${low.join(', ')}\n\n` : '\n');
  if (low.length > 0) process.exitCode = 1;
}
