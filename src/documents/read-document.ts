import { Invalid } from '../platform/refusal.js';

/** The text of a plain-text file; throws Invalid when it is larger than `limit` bytes. */
export function readDocument(bytes: Uint8Array, limit: number): string {
  if (bytes.length > limit) throw new Invalid('document/too-big', 'Tệp quá lớn.');
  return new TextDecoder().decode(bytes);
}
