import { quantile, right } from './run.js';
import type { Line } from './rows.js';

/** The column in which a document's text runs. */
export interface Frame {
  left: number;
  right: number;
  /** Where most paragraphs begin; undefined where nothing tells. */
  first: number | undefined;
  /** From one line of a paragraph to the next. */
  pitch: number;
  /** The size of the text's letters. */
  size: number;
}

/** The least of the values that is met often enough. */
function leastCommon(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= 0.1 * values.length);
  return (
    quantile(
      often.map(([value]) => value),
      0,
    ) ?? 0
  );
}

/** Whether a line that ends where `line` does was the last of its paragraph in any case. */
const isShort = (line: Line, end: number): boolean => right(line) < end - 5 * line.height;

/** The frame that most of the long lines keep to; `pages` are the lines of each page from the top down. */
export function frameOf(pages: readonly (readonly Line[])[]): Frame {
  const lines = pages.flat();
  const broad =
    quantile(
      lines.map(({ width }) => width),
      0.9,
    ) ?? 0;
  const long = lines.filter(({ width }) => width > 0.7 * broad);
  const size =
    quantile(
      long.map(({ height }) => height),
      0.5,
    ) ?? 14;
  const steps = pages.flatMap((page) =>
    page.slice(1).map((line, at) => (Math.abs(line.height - size) < 0.6 ? line.y - page[at]!.y : 0)),
  );
  const pitch =
    quantile(
      steps.filter((step) => step > 0.9 * size && step < 2.2 * size),
      0.25,
    ) ?? 1.3 * size;
  const end = quantile(long.map(right), 0.75) ?? Infinity;
  const afterShort = pages.flatMap((page) =>
    page.filter((line, at) => at > 0 && isShort(page[at - 1]!, end) && line.width > 0.7 * broad),
  );
  return {
    left: leastCommon(long.map(({ x }) => Math.round(x / 2) * 2)),
    right: end,
    first: quantile(
      afterShort.map(({ x }) => x),
      0.5,
    ),
    pitch: Math.min(pitch, 1.85 * size),
    size,
  };
}
