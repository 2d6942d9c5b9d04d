import type { Canvas } from '@napi-rs/canvas';
import type { Engine } from './engine.js';
import { cut, type Grey, greyOf, redInk, without } from './grey.js';
import { inReadingOrder, type Line, type Piece, piecesOf, textOf } from './layout.js';
import { turned } from './pictures.js';
import { gridsOf } from './rules.js';
import { refuseSecrets } from './secrecy.js';

export interface PageText {
  text: string;
  /** How sure the recogniser is of its words on the whole, from 0 to 100; 0 on a page without words. */
  confidence: number;
}

/** Below this a page may be lying on its side or standing on its head. */
const UPRIGHT = 60;
/** Lines that are turned by less do no harm, and by more they are no lines. */
const SLOPES = { least: 0.004, most: 0.12 };

/** Marks of secrecy stand beside or below the number, above the title's end. */
const HEAD = 0.35;

/** What stands on one page. Throws Invalid for a mark of secrecy; on the `first` page it is sought in all colours. */
export async function readPage(engine: Engine, picture: Canvas, first: boolean): Promise<PageText> {
  let best = await readUpright(engine, picture, first);
  for (const quarter of [1, 3, 2]) {
    if (best.confidence >= UPRIGHT) break;
    const other = await readUpright(engine, turned(picture, (quarter * Math.PI) / 2), first);
    if (other.confidence > best.confidence + 10) best = other;
  }
  return best;
}

async function readUpright(engine: Engine, picture: Canvas, first: boolean): Promise<PageText> {
  const slope = await engine.slope(inks(picture).black);
  const askew = Math.abs(slope) > SLOPES.least && Math.abs(slope) < SLOPES.most;
  const { black, red } = inks(askew ? turned(picture, slope) : picture);
  const grids = gridsOf(black);
  const around = grids.reduce((grey, { box }) => without(grey, box), black);
  const lines = await engine.lines(around, 'page');
  const seen = [...lines];
  const rows: Piece[] = [];
  for (const grid of grids)
    for (const cells of grid.rows) {
      const texts: string[] = [];
      for (const cell of cells) {
        const inside = await cellLines(engine, cut(black, cell, 10));
        seen.push(...inside);
        texts.push(
          piecesOf(inside)
            .map(({ text }) => text)
            .join(' '),
        );
      }
      const [start, end] = [cells[0]!, cells.at(-1)!];
      rows.push({ text: texts.join(' | '), box: { ...start, right: end.right }, opens: true });
    }
  const pieces = inReadingOrder([...piecesOf(lines), ...rows]);
  const stamps = first ? await stampsOf(engine, black, red) : [];
  refuseSecrets([...pieces, ...stamps].map(({ text }) => text));
  return { text: textOf(pieces, black.height), confidence: confidenceOf(seen) };
}

/** What stands by itself in red, and in frames at the head of the page, which a reader of pages takes for pictures. */
async function stampsOf(engine: Engine, black: Grey, red: { grey: Grey; points: number }): Promise<Piece[]> {
  const { width, height } = black;
  const head = cut(black, { left: 0, top: 0, right: width, bottom: Math.round(height * HEAD) }, 0);
  const framed = await engine.lines(head, 'sparse');
  const stamped = red.points > 200 ? await engine.lines(red.grey, 'sparse') : [];
  return piecesOf([...framed, ...stamped]);
}

async function cellLines(engine: Engine, cell: Grey): Promise<Line[]> {
  const ink = cell.shades.reduce((count, shade) => count + (shade < 128 ? 1 : 0), 0);
  return ink > 15 ? engine.lines(cell, 'block') : [];
}

function inks(picture: Canvas) {
  const { width, height } = picture;
  const { data } = picture.getContext('2d').getImageData(0, 0, width, height);
  return { black: greyOf(data, width, height), red: redInk(data, width, height) };
}

/** The mean over all letters. */
function confidenceOf(lines: readonly Line[]): number {
  const words = lines.flatMap((line) => line.words);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return letters ? Math.round(sure / letters) : 0;
}
