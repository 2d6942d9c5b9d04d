import { right, type Run } from './run.js';

/** The words of one sheet as a reader holds it, and how broad it is. */
export interface Sheet {
  words: Run[];
  width: number;
}

/** Fewer words on a half are a table or a drawing, not a page. */
const LEAST = 50;

/** The two halves of a broad sheet that carries two pages side by side, each from its own left edge; else the whole. */
export function intoSheets(words: readonly Run[], width: number, height: number): Sheet[] {
  const middle = width / 2;
  const whole = [{ words: [...words], width }];
  if (width < 1.2 * height || words.some((word) => right(word) > middle - 8 && word.x < middle + 8))
    return whole;
  const left = words.filter((word) => word.x < middle);
  const other = words.filter((word) => word.x > middle).map((word) => ({ ...word, x: word.x - middle }));
  if (left.length < LEAST || other.length < LEAST) return whole;
  return [left, other].map((half) => ({ words: half, width: middle }));
}
