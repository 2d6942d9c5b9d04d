import type { Box, Grey } from './grey.js';

/** A table with drawn lines: the boxes of its cells, row by row. */
export interface Grid {
  box: Box;
  rows: Box[][];
}

interface Rule {
  /** Where it lies across its direction, and from where to where it runs. */
  at: number;
  from: number;
  to: number;
}

/** Hairlines are hardly darker than the paper once a page has been turned. */
const INK = 230;
/** How far the ends of rules may miss each other, in pixels at 200 dpi. */
const NEAR = 14;
const MARGIN = 4;

/** The drawn tables of at least three columns on a straightened page, from top to bottom. */
export function gridsOf(grey: Grey): Grid[] {
  const level = rulesOf(grey, 'level');
  const upright = rulesOf(grey, 'upright');
  return bandsOf(upright).flatMap((own) => {
    const [top, bottom] = [own[0]!.from, Math.max(...own.map(({ to }) => to))];
    const across = level.filter((rule) => rule.at > top - NEAR && rule.at < bottom + NEAR && ends(rule, own));
    return gridOf(own, across) ?? [];
  });
}

/** Whether a level rule runs from one upright rule to another; writing seldom does. */
function ends({ from, to }: Rule, upright: readonly Rule[]): boolean {
  const near = (place: number) => upright.some(({ at }) => Math.abs(at - place) < NEAR);
  return near(from) && near(to);
}

/** Upright rules that stand at the same height, from top to bottom. */
function bandsOf(upright: readonly Rule[]): Rule[][] {
  const bands: Rule[][] = [];
  let bottom = -Infinity;
  for (const rule of upright.toSorted((a, b) => a.from - b.from)) {
    if (rule.from > bottom + NEAR) bands.push([rule]);
    else bands.at(-1)!.push(rule);
    bottom = Math.max(bottom, rule.to);
  }
  return bands;
}

function gridOf(upright: Rule[], level: Rule[]): Grid | undefined {
  const xs = places(upright);
  const ys = places(level);
  if (xs.length < 4 || ys.length < 2) return undefined;
  const parted = (x: number, y: number) =>
    upright.some(({ at, from, to }) => Math.abs(at - x) < NEAR && from < y && to > y);
  const rows = pairs(ys).map(([top, bottom]) => {
    const y = (top + bottom) / 2;
    const edges = xs.filter((x, index) => index === 0 || index === xs.length - 1 || parted(x, y));
    return pairs(edges).map(([from, to]) => ({
      left: from + MARGIN,
      top: top + MARGIN,
      right: to - MARGIN,
      bottom: bottom - MARGIN,
    }));
  });
  const box = { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! };
  return { box, rows };
}

const pairs = (places: number[]): [number, number][] =>
  places.slice(1).map((place, index) => [places[index]!, place]);

/** Where rules lie: those that nearly meet count as one. */
function places(rules: Rule[]): number[] {
  const found: number[] = [];
  for (const { at } of rules.toSorted((a, b) => a.at - b.at))
    if (found.length === 0 || at - found.at(-1)! > NEAR) found.push(at);
  return found;
}

/** Dark lines longer than any stroke of a letter; a rule that is a little askew is put together from its steps. */
function rulesOf({ width, height, shades }: Grey, direction: 'level' | 'upright'): Rule[] {
  const [lines, length] = direction === 'level' ? [height, width] : [width, height];
  const shade =
    direction === 'level'
      ? (line: number, at: number) => shades[line * width + at]!
      : (line: number, at: number) => shades[at * width + line]!;
  const least = Math.round(Math.min(width, height) / 26);
  const rules: Rule[] = [];
  for (let line = 0; line < lines; line += 1) {
    let from = -1;
    for (let at = 0; at <= length; at += 1) {
      const dark = at < length && shade(line, at) < INK;
      if (dark && from < 0) from = at;
      if (dark || from < 0) continue;
      if (at - from >= least) join(rules, { at: line, from, to: at });
      from = -1;
    }
  }
  return rules.filter(({ from, to }) => to - from >= 1.5 * least);
}

function join(rules: Rule[], step: Rule): void {
  const beside = rules.findLast(
    ({ at, from, to }) => step.at - at <= NEAR / 2 && step.from <= to + NEAR && step.to >= from - NEAR,
  );
  if (!beside) rules.push(step);
  else
    Object.assign(beside, {
      from: Math.min(beside.from, step.from),
      to: Math.max(beside.to, step.to),
      at: beside.at,
    });
}
