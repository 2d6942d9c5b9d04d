/** A place on a page in points from its top left corner; `y` is the line on which the letters stand. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Letters that were drawn in one go: a glyph at first, then a word. `height` is the size of the font. */
export interface Run extends Box {
  str: string;
  font: string;
  /** Which annotation, form or part of the page drew it; the same for all runs of one stamp. */
  source: number;
  /** A blank was drawn just before it. */
  spaced: boolean;
}

/** A ruling line: level where `y1` and `y2` are the same, upright where `x1` and `x2` are. */
export interface Ruling {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

/** What one page shows. */
export interface PageContent {
  width: number;
  height: number;
  glyphs: Run[];
  rulings: Ruling[];
  /** The part of the page that pictures cover, from 0 to 1. */
  pictured: number;
  /** How many shapes were drawn; a page whose letters are shapes has thousands. */
  shapes: number;
}

export const right = (box: Box): number => box.x + box.width;
export const isBold = (run: Run): boolean => /bold|black|heavy|\bbd\b/iu.test(run.font);

/** The value below which the given part of `values` lies; undefined for none. */
export function quantile(values: readonly number[], part: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];
}
