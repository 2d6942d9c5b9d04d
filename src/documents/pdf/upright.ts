import type { PageContent, Run } from './run.js';

/** A run and in which of the quarter turns it is written; undefined for slanted ones. */
export interface TurnedRun extends Run {
  turns: 0 | 1 | 2 | 3 | undefined;
}

const HEAD = { x: 0, y: 14, height: 14, font: '', source: -1, spaced: false };

/**
 * Turns the page so that most of its writing runs from left to right. Other writing (watermarks) is left out, but for a
 * mark of secrecy, which then stands at the head.
 */
export function upright(
  page: Omit<PageContent, 'width' | 'height' | 'glyphs'> & { glyphs: readonly TurnedRun[] },
  { width, height }: { width: number; height: number },
): PageContent {
  const counts = [0, 0, 0, 0];
  for (const { turns } of page.glyphs) if (turns !== undefined) counts[turns]! += 1;
  const turns = counts.indexOf(Math.max(...counts));
  const place = (x: number, y: number): [number, number] => {
    if (turns === 0) return [x, y];
    if (turns === 2) return [width - x, height - y];
    return turns === 1 ? [y, width - x] : [height - y, x];
  };
  const along: Run[] = page.glyphs.filter((run) => run.turns === turns);
  // Nearly all pages stand upright, and a page has thousands of letters.
  const glyphs =
    turns === 0
      ? along
      : along.map((run) => {
          const [x, y] = place(run.x, run.y);
          return { ...run, x, y };
        });
  const rulings = page.rulings.map(({ x1, y1, x2, y2 }) => {
    const [[a, b], [c, d]] = [place(x1, y1), place(x2, y2)];
    return { x1: Math.min(a, c), y1: Math.min(b, d), x2: Math.max(a, c), y2: Math.max(b, d) };
  });
  const [wide, high] = turns % 2 === 0 ? [width, height] : [height, width];
  const aside = page.glyphs.filter((run) => run.turns !== turns);
  const written = aside.map(({ str, spaced }) => (spaced ? ` ${str}` : str)).join('');
  const [secrecy] = /(?:TUYỆT |TỐI )?MẬT/u.exec(written.normalize('NFC')) ?? [];
  if (secrecy) glyphs.push({ ...HEAD, str: secrecy, width: secrecy.length * 7 });
  return { width: wide, height: high, glyphs, rulings, pictured: page.pictured, shapes: page.shapes };
}
