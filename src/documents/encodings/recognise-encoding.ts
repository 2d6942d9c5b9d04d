import { isSyllable } from './syllable.js';
import { fromTcvn3 } from './tcvn3.js';
import { fromVni } from './vni.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni';

/** So many words with marks decide. */
const ENOUGH = 2000;
/** They stand in so many characters of any text with words in it. */
const LOOKED_AT = 100_000;

/** How many words with marks are Vietnamese syllables, less those that are not. */
function plausibility(text: string): number {
  let score = 0;
  let seen = 0;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (!/[^a-z]/i.test(word)) continue;
    score += isSyllable(word) ? 1 : -1;
    seen += 1;
    if (seen === ENOUGH) break;
  }
  return score;
}

/** The first of the readings that has most of Vietnamese. */
function best<Key>(readings: [Key, string][]): Key {
  const scored = readings.map(([key, text]) => ({ key, score: plausibility(text) }));
  return scored.reduce((one, other) => (other.score > one.score ? other : one)).key;
}

/** Whether zeros lie among the first bytes at the places `offset`, `offset + 2`, ... only: UTF-16 without a mark. */
function zerosAt(bytes: Uint8Array, offset: 0 | 1): boolean {
  const head = bytes.subarray(0, 2000);
  const zeros = head.filter((byte, at) => byte === 0 && at % 2 === offset).length;
  const others = head.filter((byte, at) => byte === 0 && at % 2 !== offset).length;
  return zeros > head.length / 8 && others === 0;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * How the bytes of a plain text are to be read: by their mark, by where their zeros lie, as UTF-8 when they are valid,
 * else as the old encoding that gives most Vietnamese syllables. Says nothing of whether they are text at all.
 */
export function recogniseEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || zerosAt(bytes, 1)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || zerosAt(bytes, 0)) return 'utf-16be';
  if (isUtf8(bytes)) return 'utf-8';
  const signs = new TextDecoder('latin1').decode(bytes);
  return best([
    ['windows-1258', new TextDecoder('windows-1258').decode(bytes)],
    ['tcvn3', fromTcvn3(signs)],
    ['vni', fromVni(signs)],
  ]);
}

/** The text of `bytes` in that encoding, in composed letters and without a byte order mark. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'tcvn3') return fromTcvn3(new TextDecoder('latin1').decode(bytes));
  if (encoding === 'vni') return fromVni(new TextDecoder('latin1').decode(bytes));
  return new TextDecoder(encoding).decode(bytes).normalize('NFC');
}

/**
 * Text that was copied or read out of a document in TCVN3 or VNI fonts, whose signs are Latin letters for other
 * programs, in real letters; any other text unchanged. Takes the text as a whole: documents seldom mix fonts.
 */
export function fromOldFonts(text: string): string {
  const from = text.search(/[\u00a1-\u00fe]/);
  if (from === -1) return text;
  const part = text.slice(Math.max(0, from - 10), from + LOOKED_AT);
  const readings = [(signs: string) => signs, fromTcvn3, fromVni];
  const read = best(readings.map((reading) => [reading, reading(part)]));
  return read(text);
}
