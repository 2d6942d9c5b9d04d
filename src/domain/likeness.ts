import type { UnitName } from './unit-name.js';

/** How alike two names are, from 0 to 1; enough to suggest one for the other, never to take it for the other. */
export function alikeness(wanted: UnitName, name: UnitName): number {
  const [a, b] = [lettersOf(wanted), lettersOf(name)];
  if (a.length >= 5 && b.includes(a)) return 0.9;
  const abbreviated = wanted.core.every((each) => each.length === 1);
  return Math.max(likeness(a, b), abbreviated ? likeness(initialsOf(wanted), initialsOf(name)) : 0);
}

function lettersOf({ head, level, core }: UnitName): string {
  return [head, level, ...core].join('').toLowerCase();
}

function initialsOf({ core }: UnitName): string {
  return core.map((word) => word.charAt(0).toLowerCase()).join('');
}

/** The share of letters that need not be changed, added, dropped or swapped. */
function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  // Names whose lengths differ much cannot be alike; saying so first saves the walk over both.
  if (Math.abs(a.length - b.length) > longest / 2) return 0;
  return longest === 0 ? 1 : 1 - editDistance(a, b) / longest;
}

/** Damerau's distance: letters changed, added, dropped, or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
