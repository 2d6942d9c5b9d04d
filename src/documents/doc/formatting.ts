import { part, type WordBinary } from './word-binary.js';

/** What of a paragraph's format the reading needs; undefined where nothing is said. */
export interface ParagraphFormat {
  style?: number;
  /** The list by its number from 1; 0 for none. */
  list?: number;
  level?: number;
  inTable?: boolean;
  /** The mark that ends a row. */
  rowEnd?: boolean;
  /** For the mark that ends a row: which of its cells belong to the cell above. */
  merged?: boolean[];
}

/** A format and the stretch of the document stream that has it, from `from` on up to the next one. */
export interface Run<Format> {
  from: number;
  format: Format;
}

const PAGE = 512;
/** Operand lengths by the three highest bits of an operation; the seventh kind tells its own. */
const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3];
/** Table definitions tell their length in two bytes. */
const LONG = 0xd608;

/** Calls `found` with each operation of a list of format operations ([MS-DOC] 2.2.5) and the place of its operand. */
function eachOperation(
  view: DataView,
  from: number,
  to: number,
  found: (code: number, at: number) => void,
): void {
  let at = from;
  while (at + 2 < to) {
    const code = view.getUint16(at, true);
    at += 2;
    found(code, at);
    const known = OPERANDS[code >> 13]!;
    at += known || (code === LONG ? view.getUint16(at, true) + 1 : view.getUint8(at) + 1);
  }
}

/** Which cells of a row are merged into the one above ([MS-DOC] 2.9.321 on): 1 there goes on, 3 begins. */
function mergedCells(view: DataView, at: number): boolean[] {
  const count = view.getUint8(at + 2);
  const cells = at + 3 + (count + 1) * 2;
  const end = at + 1 + view.getUint16(at, true);
  return Array.from({ length: count }, (_, cell) => {
    const place = cells + cell * 20;
    return place + 2 <= end && ((view.getUint16(place, true) >> 5) & 3) === 1;
  });
}

/** The paragraph format that the operations between two places give. */
export function paragraphFormat(view: DataView, from: number, to: number): ParagraphFormat {
  const format: ParagraphFormat = {};
  eachOperation(view, from, to, (code, at) => {
    if (code === 0x260a) format.level = view.getUint8(at);
    else if (code === 0x460b) format.list = view.getUint16(at, true);
    else if (code === 0x2416) format.inTable = view.getUint8(at) !== 0;
    else if (code === 0x2417) format.rowEnd = view.getUint8(at) !== 0;
    else if (code === LONG) format.merged = mergedCells(view, at);
  });
  return format;
}

/** Whether the operations delete the text (tracked changes) or hide it. */
function isUnseen(view: DataView, from: number, to: number): boolean {
  let unseen = false;
  eachOperation(view, from, to, (code, at) => {
    if (code === 0x0800 || code === 0x083c) unseen ||= view.getUint8(at) === 1;
  });
  return unseen;
}

const CHARACTER_PAGES = 12;
const PARAGRAPH_PAGES = 13;

/** The formats on the pages of formats that part `index` lists, in the order of the stream. */
function runs<Format>(
  word: WordBinary,
  index: number,
  read: (page: DataView, run: number, count: number) => Format,
) {
  const list = part(word, index);
  const pages = Math.max(0, Math.floor((list.byteLength - 4) / 8));
  const found: Run<Format>[] = [];
  for (let at = 0; at < pages; at += 1) {
    const number = list.getUint32((pages + 1) * 4 + at * 4, true) & 0x3fffff;
    const page = new DataView(word.main.buffer, word.main.byteOffset + number * PAGE, PAGE);
    const count = page.getUint8(PAGE - 1);
    for (let run = 0; run < count; run += 1)
      found.push({ from: page.getUint32(run * 4, true), format: read(page, run, count) });
  }
  return found.sort((one, other) => one.from - other.from);
}

/** The formats of paragraphs ([MS-DOC] 2.9.174). */
export function paragraphRuns(word: WordBinary): Run<ParagraphFormat>[] {
  return runs(word, PARAGRAPH_PAGES, (page, run, count) => {
    let at = page.getUint8((count + 1) * 4 + run * 13) * 2;
    if (at === 0) return {};
    let length = page.getUint8(at) * 2 - 1;
    if (length === -1) {
      at += 1;
      length = page.getUint8(at) * 2;
    }
    const format = paragraphFormat(page, at + 3, at + 1 + length);
    return { style: page.getUint16(at + 1, true), ...format };
  });
}

/** Which stretches are deleted or hidden. */
export function unseenRuns(word: WordBinary): Run<boolean>[] {
  return runs(word, CHARACTER_PAGES, (page, run, count) => {
    const at = page.getUint8((count + 1) * 4 + run) * 2;
    return at !== 0 && isUnseen(page, at + 1, at + 1 + page.getUint8(at));
  });
}

/** The format at `offset` of the stream; undefined before the first. */
export function formatAt<Format>(found: readonly Run<Format>[], offset: number): Format | undefined {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (found[middle]!.from <= offset) low = middle + 1;
    else high = middle;
  }
  return found[low - 1]?.format;
}
