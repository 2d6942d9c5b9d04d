import { type ParagraphFormat, paragraphFormat } from './formatting.js';
import { part, type WordBinary } from './word-binary.js';

const STYLES = 1;
const PARAGRAPH_STYLE = 1;
const NO_STYLE = 0xfff;

/** What the paragraph styles say of lists, by their numbers, each with what the styles under it say ([MS-DOC] 2.9.271). */
export function readStyles(word: WordBinary): Map<number, ParagraphFormat> {
  const sheet = part(word, STYLES);
  const own = new Map<number, { base: number; format: ParagraphFormat }>();
  const count = sheet.getUint16(2, true);
  const headLength = sheet.getUint16(4, true);
  let at = 2 + sheet.getUint16(0, true);
  for (let number = 0; number < count && at + 2 <= sheet.byteLength; number += 1) {
    const length = sheet.getUint16(at, true);
    const style = at + 2;
    at = style + length + (length % 2);
    if (length === 0) continue;
    const kinds = sheet.getUint16(style + 2, true);
    if ((kinds & 15) !== PARAGRAPH_STYLE) continue;
    const name = style + headLength;
    const format = name + 2 + sheet.getUint16(name, true) * 2 + 2;
    const end = format + 2 + sheet.getUint16(format, true);
    own.set(number, { base: kinds >> 4, format: paragraphFormat(sheet, format + 4, end) });
  }
  const whole = (number: number, depth: number): ParagraphFormat => {
    const style = number === NO_STYLE || depth > own.size ? undefined : own.get(number);
    return style ? { ...whole(style.base, depth + 1), ...style.format } : {};
  };
  return new Map([...own.keys()].map((number) => [number, whole(number, 0)]));
}
