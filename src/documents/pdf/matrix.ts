/** An affine transformation as PDF writes it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function combine(outer: Matrix, inner: ArrayLike<number>): Matrix {
  const [a, b, c, d, e, f] = outer;
  const { 0: p = 1, 1: q = 0, 2: r = 0, 3: s = 1, 4: t = 0, 5: u = 0 } = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Where the point lands. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** In quarter turns clockwise on the page, how a line of writing runs; undefined for slanted ones. */
export function turnsOf([a, b]: Matrix): 0 | 1 | 2 | 3 | undefined {
  const slant = Math.min(Math.abs(a), Math.abs(b)) / Math.hypot(a, b);
  if (!(slant < 0.09)) return undefined;
  if (Math.abs(a) > Math.abs(b)) return a > 0 ? 0 : 2;
  return b > 0 ? 1 : 3;
}
