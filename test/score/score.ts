import { fold } from '../../src/domain/fold.js';

/** One assignment of a clerk's answer, or of a reading: what is compared of it. */
export interface Scored {
  task: string;
  lead: string[];
  coordinating: string[];
  deadline: { due: string | null; kind: string; recurrence: string | null };
}

/** How often something was there, was found, and was found rightly. */
export interface Tally {
  there: number;
  found: number;
  right: number;
}

export const FIGURES = ['directives', 'deadline days', 'recurring', 'lead units', 'coordinating'] as const;
export type Figure = (typeof FIGURES)[number];

/** Half of the words have to be the same for two directives to be taken for one. */
const SAME_DIRECTIVE = 0.5;

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The share of words that two texts have in common: 0 to 1. */
function likeness(a: string, b: string): number {
  const left = new Set(wordsOf(a));
  const right = new Set(wordsOf(b));
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(1, left.size + right.size - shared);
}

/** Pairs each directive of the answer with at most one of the reading, the likest first. */
function pairs(answer: readonly Scored[], reading: readonly Scored[]): [Scored, Scored][] {
  const all = answer.flatMap((there, i) =>
    reading.map((found, j) => {
      const sameDay = there.deadline.due === found.deadline.due ? 0.01 : 0;
      return { there, found, score: likeness(there.task, found.task) + sameDay, apart: Math.abs(i - j) };
    }),
  );
  const taken = new Set<Scored>();
  return all
    .filter(({ score }) => score >= SAME_DIRECTIVE)
    .sort((a, b) => b.score - a.score || a.apart - b.apart)
    .flatMap(({ there, found }): [Scored, Scored][] => {
      if (taken.has(there) || taken.has(found)) return [];
      taken.add(there).add(found);
      return [[there, found]];
    });
}

/** What the figure compares of an assignment, as a list that may be empty; an answer may leave a series' first day open. */
function compared(
  figure: Figure,
  { lead, coordinating, deadline }: Scored,
  answer: Pick<Scored, 'deadline'> = { deadline },
): string[] {
  const names = (units: string[]) => units.map((name) => wordsOf(name).join(' '));
  switch (figure) {
    case 'directives':
      return ['there'];
    case 'deadline days':
      return deadline.kind === 'fixed' && deadline.due ? [deadline.due] : [];
    case 'recurring':
      return deadline.kind === 'recurring'
        ? [`${deadline.recurrence} ${answer.deadline.due && deadline.due}`]
        : [];
    case 'lead units':
      return names(lead);
    case 'coordinating':
      return names(coordinating);
  }
}

/** Compares one document's reading with the clerk's answer. */
export function score(answer: readonly Scored[], reading: readonly Scored[]): Record<Figure, Tally> {
  const matched = pairs(answer, reading);
  const count = (figure: Figure): Tally => ({
    there: answer.reduce((sum, each) => sum + compared(figure, each).length, 0),
    found: reading.reduce((sum, each) => sum + compared(figure, each).length, 0),
    right: matched.reduce((sum, [there, found]) => {
      const wanted = new Set(compared(figure, there));
      return sum + new Set(compared(figure, found, there).filter((each) => wanted.has(each))).size;
    }, 0),
  });
  return Object.fromEntries(FIGURES.map((figure) => [figure, count(figure)])) as Record<Figure, Tally>;
}

/** The sum of several tallies. */
export function total(tallies: readonly Tally[]): Tally {
  const sum = (part: keyof Tally) => tallies.reduce((all, tally) => all + tally[part], 0);
  return { there: sum('there'), found: sum('found'), right: sum('right') };
}

/** The harmonic mean of precision and recall, 0 to 100; 100 when nothing was there and nothing was found. */
export function f1({ there, found, right }: Tally): number {
  return there + found === 0 ? 100 : (200 * right) / (there + found);
}
