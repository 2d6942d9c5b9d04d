import { isSecret } from '../../domain/reading/secrecy.js';
import { joinLines, type Line } from '../docx/lines.js';
import { refusal } from '../refusals.js';
import type { SourceText } from '../source-text.js';
import { openCompound } from './compound-file.js';
import { readLines } from './text-lines.js';
import { openWord } from './word-binary.js';

const WORD_97 = 0xa5ec;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;

/**
 * The text of a Word 97–2003 file (.doc): body with its lists' labels and tables as in readDocx, then text boxes; of
 * headers only a mark of secrecy, which like one in a text box comes first. It knows no pages: Word lays them out anew.
 * Throws Invalid for what is no Word file, encrypted or older, RangeError for a broken one.
 */
export function readDoc(bytes: Uint8Array): SourceText {
  const streams = openCompound(bytes);
  const open = streams.get('WordDocument');
  if (!open) throw otherKind(streams);
  const head = open();
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.getUint16(0, true) !== WORD_97) throw refusal('old-word');
  const flags = view.getUint16(10, true);
  if (flags & ENCRYPTED) throw refusal('encrypted');
  const table = streams.get(flags & SECOND_TABLE ? '1Table' : '0Table')?.() ?? new Uint8Array();
  const word = openWord(head, table);
  const [body, boxes] = [readLines(word, word.body), readLines(word, word.textBoxes)];
  const secret = [...readLines(word, word.headers), ...boxes].filter(({ text }) => isSecret(text));
  const rest: Line[] = boxes.filter(({ text }) => !isSecret(text));
  return { form: 'doc', text: joinLines([...secret.slice(0, 1), ...body, ...rest]) };
}

/** The programs of the old Office all write compound files; their streams tell them apart. */
function otherKind(streams: Map<string, unknown>): Error {
  if (streams.has('EncryptedPackage')) return refusal('encrypted');
  if (streams.has('Workbook') || streams.has('Book')) return refusal('sheet');
  if (streams.has('PowerPoint Document')) return refusal('slides');
  return refusal([...streams.keys()].some((name) => name.startsWith('__properties')) ? 'mail' : 'unknown');
}
