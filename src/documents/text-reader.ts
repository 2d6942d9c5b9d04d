import { decode, recogniseEncoding } from './encodings/recognise-encoding.js';

/** Signs that Vietnamese papers are written with, Latin letters and punctuation; other scripts are seldom. */
const USUAL = /[\t\n\r\f\u0020-\u024f\u02b0-\u036f\u1e00-\u1eff\u2000-\u22ff\u2500-\u25ff\ufeff]/gu;
const LOOKED_AT = 20_000;

/** Bytes of a program or picture may look like UTF-16, and then are signs from all over the world. */
function isWriting(text: string): boolean {
  const head = text.slice(0, LOOKED_AT);
  return (head.match(USUAL)?.length ?? 0) >= head.length * 0.9;
}

/**
 * The text of a plain-text file in composed letters, without its byte order mark: UTF-8, UTF-16, Windows-1258, TCVN3
 * or VNI. Undefined when the bytes are no text.
 */
export function readText(bytes: Uint8Array): string | undefined {
  const encoding = recogniseEncoding(bytes);
  const text = decode(bytes, encoding);
  if (/[\u0000-\u0008\u000e-\u001a]/u.test(text)) return undefined;
  return encoding === 'utf-8' || isWriting(text) ? text : undefined;
}
