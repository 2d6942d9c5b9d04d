import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toExtract } from '../../src/conclusions/extract.js';
import { day } from '../../src/domain/day.js';
import { readConclusion } from '../../src/domain/reading/read-conclusion.js';
import type { WorkingCalendar } from '../../src/domain/working-calendar.js';
import { f1, type Figure, FIGURES, score, type Scored, type Tally, total } from './score.js';

/** Where fictional papers with a clerk's answers stand: our own, and those of clerks who did not know the reading. */
export const FOLDERS = ['test/domain/reading/samples', 'test/domain/reading/papers'];

/** The least that a change of the reading may leave in a folder, in per cent. */
export const LEAST: Record<Figure, number> = {
  directives: 92,
  'deadline days': 95,
  recurring: 85,
  'lead units': 90,
  coordinating: 85,
};

/** How one paper was read. */
export interface PaperScore {
  name: string;
  tallies: Record<Figure, Tally>;
}

const json = <Content>(path: string): Content => JSON.parse(readFileSync(path, 'utf8')) as Content;

/**
 * Reads every paper of a folder (docs/NAME.txt) and compares it with its answer (labels/NAME.json); issued.json gives
 * the days of issue that papers do not print.
 */
export function scoreFolder(folder: string, calendar: WorkingCalendar): PaperScore[] {
  const map = join(folder, 'issued.json');
  const issued = existsSync(map) ? json<Record<string, string>>(map) : {};
  return readdirSync(join(folder, 'docs')).map((file) => {
    const name = file.replace('.txt', '');
    const text = readFileSync(join(folder, 'docs', file), 'utf8');
    const answer = json<{ assignments: Scored[] }>(join(folder, 'labels', `${name}.json`));
    const date = issued[name];
    const options = { beforeDay: 'strict' as const, calendar, ...(date && { issuedOn: day(date) }) };
    return { name, tallies: score(answer.assignments, toExtract(readConclusion(text, options)).assignments) };
  });
}

/** The F1 of a figure over all papers together, 0 to 100. */
export function overall(papers: readonly PaperScore[], figure: Figure): number {
  return f1(total(papers.map(({ tallies }) => tallies[figure])));
}

/** The figures that are lower than they may be. */
export const tooLow = (papers: readonly PaperScore[]): Figure[] =>
  FIGURES.filter((figure) => overall(papers, figure) < LEAST[figure]);
