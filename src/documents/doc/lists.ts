import type { Level, List, Lists } from '../docx/numbering.js';
import { part, type WordBinary } from './word-binary.js';

const LISTS = 73;
const OVERRIDES = 74;
const LEVELS = 9;
const FORMATS: Record<number, string> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};
const SUFFIXES = ['tab', 'space', 'nothing'] as const;

/** Reads what stands one behind the other. */
class Cursor {
  at: number;

  constructor(
    readonly view: DataView,
    from: number,
  ) {
    this.at = from;
  }

  /** The place of the next `length` bytes. */
  take(length: number): number {
    this.at += length;
    return this.at - length;
  }
}

/** One level of a list ([MS-DOC] 2.9.149); its label has the numbers of levels where the numbers shall stand. */
function readLevel(cursor: Cursor): Level {
  const { view } = cursor;
  const head = cursor.take(28);
  const flags = view.getUint8(head + 5);
  cursor.take(view.getUint8(head + 25) + view.getUint8(head + 24));
  const length = view.getUint16(cursor.take(2), true);
  const from = cursor.take(length * 2);
  const signs = Array.from({ length }, (_, at) => view.getUint16(from + at * 2, true));
  return {
    start: view.getUint32(head, true),
    format: FORMATS[view.getUint8(head + 4)] ?? 'decimal',
    text: signs.map((sign) => (sign < LEVELS ? `%${sign + 1}` : String.fromCharCode(sign))).join(''),
    suffix: SUFFIXES[view.getUint8(head + 15)] ?? 'tab',
    restart: flags & 8 ? view.getUint8(head + 26) : undefined,
    legal: (flags & 4) !== 0,
  };
}

/** The levels of each list by its identity; they stand behind the table of lists, not in it. */
function readDefinitions(word: WordBinary): Map<number, Level[]> {
  const table = part(word, LISTS);
  const definitions = new Map<number, Level[]>();
  if (table.byteLength < 2) return definitions;
  const count = table.getUint16(0, true);
  const end = table.byteOffset - word.table.byteOffset + table.byteLength;
  const cursor = new Cursor(word.table, end);
  for (let at = 0; at < count; at += 1) {
    const simple = table.getUint8(2 + at * 28 + 26) & 1;
    const levels = Array.from({ length: simple ? 1 : LEVELS }, () => readLevel(cursor));
    definitions.set(table.getUint32(2 + at * 28, true), levels);
  }
  return definitions;
}

/** The lists of a Word 97–2003 file, by the numbers that paragraphs give ([MS-DOC] 2.9.131 and 2.9.147). */
export function readLists(word: WordBinary): Lists {
  const lists = new Map<string, List>();
  const table = part(word, OVERRIDES);
  if (table.byteLength < 4) return lists;
  const definitions = readDefinitions(word);
  const count = table.getUint32(0, true);
  const cursor = new Cursor(table, 4 + count * 16);
  for (let at = 0; at < count; at += 1) {
    const head = 4 + at * 16;
    const id = table.getUint32(head, true);
    const levels: (Level | undefined)[] = [...(definitions.get(id) ?? [])];
    const starts = new Map<number, number>();
    cursor.take(4);
    for (let left = table.getUint8(head + 12); left > 0; left -= 1) {
      const change = cursor.take(8);
      const flags = table.getUint32(change + 4, true);
      const level = flags & 15;
      if (flags & 32) levels[level] = readLevel(cursor);
      else if (flags & 16) starts.set(level, table.getUint32(change, true));
    }
    lists.set(String(at + 1), { abstract: String(id), levels, starts });
  }
  return lists;
}
