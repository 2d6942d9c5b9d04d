import { apply, type Matrix } from './matrix.js';
import type { Ruling } from './run.js';

/** A filled shape not thicker than this is a ruling line. */
const THICK = 3;
/** How many numbers follow each step of a path in pdfjs: move, line, curve, flat curve, close. */
const NUMBERS = [2, 2, 6, 4, 0];

/** The ruling lines among the steps of a painted path, placed on the page. */
export function shapeRulings(path: ArrayLike<number>, matrix: Matrix, stroked: boolean): Ruling[] {
  const rulings: Ruling[] = [];
  let points: { x: number; y: number }[] = [];
  const finish = (): void => {
    if (points.length > 1) rulings.push(...(stroked ? segments(points) : thin(points)));
    points = [];
  };
  for (let at = 0; at < path.length;) {
    const step = path[at]!;
    const count = NUMBERS[step];
    if (count === undefined) break;
    if (step === 0) finish();
    if (step === 4 && stroked && points.length > 0) points.push(points[0]!);
    if (count > 0) points.push(apply(matrix, path[at + count - 1]!, path[at + count]!));
    at += count + 1;
  }
  finish();
  return rulings;
}

function segments(points: readonly { x: number; y: number }[]): Ruling[] {
  return points.slice(1).flatMap((point, at) => thin([points[at]!, point]));
}

/** The line that a thin shape draws; none for slanted and for broad ones. */
function thin(points: readonly { x: number; y: number }[]): Ruling[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x1, x2, y1, y2] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (x2 - x1 > THICK && y2 - y1 > THICK) return [];
  const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return x2 - x1 > y2 - y1 ? [{ x1, x2, y1: y, y2: y }] : [{ x1: x, x2: x, y1, y2 }];
}
