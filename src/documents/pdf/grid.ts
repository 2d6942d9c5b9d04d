import type { Ruling } from './run.js';

/** The places where ruling lines cut a table into rows and columns, and which neighbours no line parts. */
export interface Grid {
  xs: number[];
  ys: number[];
  /** Of each smallest cell, by row and column, the number of the cell to which it belongs. */
  cells: number[][];
}

/** Lines nearer than this are the same, ends nearer than this touch; in points. */
const NEAR = 3;
/** A page with more lines, a table with more cells is a drawing. */
const MOST = 4000;

interface Span {
  at: number;
  from: number;
  to: number;
}

/** Lines by their place, each group within NEAR of its first. */
function byPlace(spans: readonly Span[]): Span[][] {
  const groups: Span[][] = [];
  for (const span of spans.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last && span.at - last[0]!.at <= NEAR) last.push(span);
    else groups.push([span]);
  }
  return groups;
}

/** Joins the pieces of lines that go on in one another. */
function joined(spans: readonly Span[]): Span[] {
  const lines = byPlace(spans).flatMap((group) => {
    const own: Span[] = [];
    for (const span of group.sort((a, b) => a.from - b.from)) {
      const line = own.at(-1);
      if (line && span.from <= line.to + NEAR) line.to = Math.max(line.to, span.to);
      else own.push({ ...span });
    }
    return own;
  });
  return lines.filter(({ from, to }) => to - from > 8);
}

/** The different places of lines, each the middle of those that are near. */
const places = (spans: readonly Span[]): number[] =>
  byPlace(spans).map((group) => group[Math.floor(group.length / 2)]!.at);

const meet = (level: Span, upright: Span): boolean =>
  upright.at >= level.from - NEAR &&
  upright.at <= level.to + NEAR &&
  level.at >= upright.from - NEAR &&
  level.at <= upright.to + NEAR;

/** Lines that touch one another, through others too. */
function connected(
  levels: readonly Span[],
  uprights: readonly Span[],
): { levels: Span[]; uprights: Span[] }[] {
  const groups: { levels: Span[]; uprights: Span[] }[] = [];
  const left = new Set(uprights);
  const open = new Set(levels);
  for (const start of uprights) {
    if (!left.delete(start)) continue;
    const group = { levels: [] as Span[], uprights: [start] };
    for (const upright of group.uprights) {
      for (const level of open) {
        if (!meet(level, upright)) continue;
        open.delete(level);
        group.levels.push(level);
        for (const other of left)
          if (meet(level, other)) {
            left.delete(other);
            group.uprights.push(other);
          }
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The number of each smallest cell's cell: neighbours belong together where no line stands between. */
function mergedCells(
  xs: readonly number[],
  ys: readonly number[],
  levels: Span[],
  uprights: Span[],
): number[][] {
  const columns = xs.length - 1;
  const cells = ys.slice(1).map((_, row) => xs.slice(1).map((__, column) => row * columns + column));
  const parts = (spans: readonly Span[], at: number, through: number): boolean =>
    spans.some((one) => Math.abs(one.at - at) <= NEAR && one.from < through && one.to > through);
  const become = (from: number, to: number): void => {
    for (const row of cells) row.forEach((cell, at) => (row[at] = cell === from ? to : cell));
  };
  for (let row = 0; row < cells.length; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const own = cells[row]!;
      const middle = (ys[row]! + ys[row + 1]!) / 2;
      if (column > 0 && own[column] !== own[column - 1] && !parts(uprights, xs[column]!, middle))
        become(own[column]!, own[column - 1]!);
      const across = (xs[column]! + xs[column + 1]!) / 2;
      const above = cells[row - 1]?.[column];
      if (above !== undefined && above !== own[column] && !parts(levels, ys[row]!, across))
        become(own[column]!, above);
    }
  return cells;
}

/** The tables that the ruling lines of a page draw, of two and more columns. */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  if (rulings.length > MOST) return [];
  const flat = rulings.filter(({ x1, x2, y1, y2 }) => x2 - x1 >= y2 - y1);
  const steep = rulings.filter(({ x1, x2, y1, y2 }) => y2 - y1 >= x2 - x1);
  const levels = joined(flat.map(({ x1, x2, y1 }) => ({ at: y1, from: x1, to: x2 })));
  const uprights = joined(steep.map(({ x1, y1, y2 }) => ({ at: x1, from: y1, to: y2 })));
  return connected(levels, uprights).flatMap((group) => {
    const xs = places(group.uprights);
    const ys = places(group.levels);
    if (xs.length < 3 || ys.length < 2 || xs.length * ys.length > MOST) return [];
    return [{ xs, ys, cells: mergedCells(xs, ys, group.levels, group.uprights) }];
  });
}
