/** A picture in shades from 0 (ink) to 255 (paper), row by row. */
export interface Grey {
  width: number;
  height: number;
  shades: Uint8Array;
}

/** A part of a picture in pixels, `right` and `bottom` excluded. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const TILE = 64;
/** Paper is never darker than this: a tile below it is ink all over. */
const DARKEST_PAPER = 90;
/** Shares of the paper's own brightness below which a point is ink, and above which it is paper. */
const INK = 0.15;
const PAPER = 0.76;

/**
 * A picture given as red, green, blue, opacity without its red ink: stamps all but vanish, and what they overlap can be
 * read. Brightness is measured against the paper around it, so that shadows of a photograph go too.
 */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): Grey {
  const across = Math.ceil(width / TILE);
  const paper = paperOf(rgba, width, height, across);
  const shades = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / TILE) * across;
    for (let x = 0; x < width; x += 1) {
      const share = light(rgba, (y * width + x) * 4) / paper[row + Math.floor(x / TILE)]!;
      shades[y * width + x] = Math.max(0, Math.min(1, (share - INK) / (PAPER - INK))) * 255;
    }
  }
  return { width, height, shades };
}

/** The red light, in which red ink is pale, and more of it the redder the point is: dark red ink counts as paper too. */
function light(rgba: Uint8ClampedArray, at: number): number {
  const red = rgba[at]!;
  return red + Math.max(0, red - Math.max(rgba[at + 1]!, rgba[at + 2]!));
}

/** How bright the paper is in each tile: its brightest tenth, evened out with the tiles beside it. */
function paperOf(rgba: Uint8ClampedArray, width: number, height: number, across: number): number[] {
  const down = Math.ceil(height / TILE);
  const own: number[] = [];
  for (let tile = 0; tile < across * down; tile += 1) {
    const [left, top] = [(tile % across) * TILE, Math.floor(tile / across) * TILE];
    const seen: number[] = [];
    for (let y = top; y < Math.min(top + TILE, height); y += 4)
      for (let x = left; x < Math.min(left + TILE, width); x += 4) seen.push(rgba[(y * width + x) * 4]!);
    own.push(seen.sort((a, b) => a - b)[Math.floor(seen.length * 0.9)] ?? 255);
  }
  return own.map((_, tile) => {
    const around = [-across, across, 0, ...(tile % across ? [-1] : []), ...((tile + 1) % across ? [1] : [])];
    return Math.max(DARKEST_PAPER, ...around.map((step) => own[tile + step] ?? 0));
  });
}

/** Only what is red, as ink; and how many points that are. */
export function redInk(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
): { grey: Grey; points: number } {
  const shades = new Uint8Array(width * height).fill(255);
  let points = 0;
  for (let at = 0; at < shades.length; at += 1) {
    const [red, green, blue] = [rgba[at * 4]!, rgba[at * 4 + 1]!, rgba[at * 4 + 2]!];
    if (red - Math.max(green, blue) < 50) continue;
    shades[at] = 0;
    points += 1;
  }
  return { grey: { width, height, shades }, points };
}

/** A part of `grey`, with a margin of paper around it. */
export function cut(grey: Grey, { left, top, right, bottom }: Box, margin: number): Grey {
  const [width, height] = [right - left + 2 * margin, bottom - top + 2 * margin];
  const shades = new Uint8Array(width * height).fill(255);
  for (let y = top; y < bottom; y += 1)
    shades.set(
      grey.shades.subarray(y * grey.width + left, y * grey.width + right),
      (y - top + margin) * width + margin,
    );
  return { width, height, shades };
}

/** The same picture with nothing in `box`. */
export function without(grey: Grey, { left, top, right, bottom }: Box): Grey {
  const shades = Uint8Array.from(grey.shades);
  for (let y = top; y < bottom; y += 1) shades.fill(255, y * grey.width + left, y * grey.width + right);
  return { ...grey, shades };
}

/** As a file that the recogniser opens (PGM, netpbm's grey map). */
export function toFile({ width, height, shades }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), shades]);
}
