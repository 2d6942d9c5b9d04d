import type { Box } from './grey.js';
import { mendShapes } from './letter-shapes.js';

export interface Word {
  text: string;
  /** From 0 to 100. */
  confidence: number;
  box: Box;
}

/** Words beside each other; `opens` when a paragraph begins with it. */
export interface Line {
  words: Word[];
  opens: boolean;
}

/** A line or the part of one that stands in one column, or a row of a table. */
export interface Piece {
  text: string;
  box: Box;
  opens: boolean;
}

/** A gap wider than this many heights of the line parts columns; justified lines have narrower ones. */
const GAP = 1.8;
const NOISE = 25;

/** What of the recogniser's lines is writing, cut where a column ends. */
export function piecesOf(lines: readonly Line[]): Piece[] {
  return lines.flatMap(({ words, opens }) => {
    const written = words.filter(isWriting);
    const heights = written.map(({ box }) => box.bottom - box.top).sort((a, b) => a - b);
    const gap = GAP * (heights[Math.floor(heights.length / 2)] ?? 0);
    const runs: Word[][] = [];
    for (const word of written) {
      const before = runs.at(-1)?.at(-1);
      if (before && word.box.left - before.box.right < gap) runs.at(-1)!.push(word);
      else runs.push([word]);
    }
    return runs.map((run, index) => ({
      text: mendShapes(run.map(({ text }) => text).join(' ')),
      box: around(run.map(({ box }) => box)),
      opens: opens || index > 0,
    }));
  });
}

/** Rules, specks and edges of stamps come as signs, or as words that the recogniser does not believe itself. */
function isWriting({ text, confidence }: Word): boolean {
  if (/^[|_~¦=\\\]['"‘’“”`´°•.,:—–*^<>«»©®]+$/u.test(text) && confidence < 80) return false;
  return confidence >= NOISE || (text.length > 3 && /^[\p{L}\p{N}/.,;:()-]+$/u.test(text));
}

/** The smallest box that holds all of these. */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

const middle = ({ box }: Piece): number => (box.top + box.bottom) / 2;

/** Whether two pieces stand beside each other: hardly a line apart in height, and clear of each other in width. */
function areBeside({ box: one }: Piece, { box: other }: Piece): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const apart = one.right < other.left || other.right < one.left;
  return apart && shared > -0.9 * Math.min(one.bottom - one.top, other.bottom - other.top);
}

/**
 * The pieces in reading order: down the page, and where two columns stand beside each other (letterhead, Nơi nhận and
 * signature) the whole left one before the right one.
 */
export function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const down = pieces.toSorted((a, b) => middle(a) - middle(b) || a.box.left - b.box.left);
  const ordered: Piece[] = [];
  for (let at = 0; at < down.length;) {
    const band = bandAt(down, at);
    ordered.push(...band);
    at += band.length;
  }
  return ordered;
}

/** The piece at `at` alone, or the two columns that begin with it, the left one first. */
function bandAt(down: readonly Piece[], at: number): Piece[] {
  const rest = down.slice(at);
  const pair = rest.findIndex((piece, index) => index > 0 && areBeside(piece, rest[index - 1]!));
  if (pair < 0) return [rest[0]!];
  const [before, behind] = [rest[pair - 1]!.box, rest[pair]!.box].sort((a, b) => a.left - b.left);
  let [from, to] = [before!.right, behind!.left];
  const left: Piece[] = [];
  const right: Piece[] = [];
  for (const piece of rest) {
    if (piece.box.right < to) {
      left.push(piece);
      from = Math.max(from, piece.box.right);
    } else if (piece.box.left > from) {
      right.push(piece);
      to = Math.min(to, piece.box.left);
    } else break;
  }
  return left.length + right.length > pair ? [...left, ...right] : [rest[0]!];
}

const PAGE_NUMBER = /^[-–—. ]*\d{1,3}[-–—. ]*$/u;

/** The page's text: a piece a line, a blank line where a paragraph begins, no running number at its head or foot. */
export function textOf(pieces: readonly Piece[], height: number): string {
  const atEdge = ({ box }: Piece) => box.bottom < height * 0.1 || box.top > height * 0.9;
  const kept = pieces.filter((piece) => !(atEdge(piece) && PAGE_NUMBER.test(piece.text)));
  return kept.map(({ text, opens }, index) => (opens && index > 0 ? `\n${text}` : text)).join('\n');
}
