/** A stretch of text of a Word file: where it stands in the document stream, and how. */
export interface Piece {
  /** The place of its first character in the text, counted in characters. */
  start: number;
  /** The offset of its first character in the stream. */
  offset: number;
  /** 2 for UTF-16, 1 for Windows-1252. */
  width: 1 | 2;
  text: string;
}

/** The streams of a Word 97–2003 file and the numbers that its head gives ([MS-DOC] 2.5). */
export interface WordBinary {
  main: DataView;
  table: DataView;
  pieces: Piece[];
  body: Range;
  headers: Range;
  textBoxes: Range;
}

/** A part of the text in characters. */
export interface Range {
  from: number;
  to: number;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The part of the table stream that pair `index` of the head's list of places names ([MS-DOC] 2.5.6). */
export function part({ main, table }: Pick<WordBinary, 'main' | 'table'>, index: number): DataView {
  const at = 0x9a + index * 8;
  const [from, length] = [main.getUint32(at, true), main.getUint32(at + 4, true)];
  return new DataView(table.buffer, table.byteOffset + from, length);
}

/** Opens the document stream with its table stream. Throws RangeError where they are broken. */
export function openWord(mainBytes: Uint8Array, tableBytes: Uint8Array): WordBinary {
  const [main, table] = [view(mainBytes), view(tableBytes)];
  // The parts stand one behind the other: body, footnotes, headers, (macros,) comments, endnotes, text boxes.
  const ends: number[] = [];
  for (let at = 0x4c; at <= 0x64; at += 4) ends.push((ends.at(-1) ?? 0) + main.getUint32(at, true));
  const range = (index: number): Range => ({ from: ends[index - 1] ?? 0, to: ends[index] ?? 0 });
  const streams = { main, table };
  return { ...streams, pieces: readPieces(streams), body: range(0), headers: range(2), textBoxes: range(6) };
}

const CLX = 33;

function readPieces(streams: Pick<WordBinary, 'main' | 'table'>): Piece[] {
  const clx = part(streams, CLX);
  let at = 0;
  while (clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
  if (clx.getUint8(at) !== 2) throw new RangeError('no table of pieces');
  const count = Math.floor((clx.getUint32(at + 1, true) - 4) / 12);
  const places = at + 5;
  return Array.from({ length: count }, (_, index) => {
    const start = clx.getUint32(places + index * 4, true);
    const length = clx.getUint32(places + index * 4 + 4, true) - start;
    const where = clx.getUint32(places + (count + 1) * 4 + index * 8 + 2, true);
    const width = where & 0x40000000 ? 1 : 2;
    const offset = width === 1 ? (where & 0x3fffffff) >>> 1 : where;
    return { start, offset, width, text: readPiece(streams.main, offset, length, width) };
  });
}

function readPiece(
  { buffer, byteOffset, byteLength }: DataView,
  offset: number,
  length: number,
  width: 1 | 2,
) {
  if (length < 0 || offset + length * width > byteLength) throw new RangeError('a piece outside of the text');
  const bytes = new Uint8Array(buffer, byteOffset + offset, length * width);
  return width === 2 ? Buffer.from(bytes).toString('utf16le') : new TextDecoder('windows-1252').decode(bytes);
}
