import { fold } from '../../domain/fold.js';
import { SECRET } from '../../domain/reading/secrecy.js';
import { Invalid } from '../../platform/refusal.js';

/** A mark of secrecy alone on its line, as a recogniser sees it within its frame (domain.md 3.9), without blanks. */
const MARK = /^(?:tuyet|to[i1l]|t0[i1l])?m[a4][tf]$/;

/** Throws Invalid when one of the lines is a mark of secrecy: the paper may not be taken in. */
export function refuseSecrets(lines: readonly string[]): void {
  if (lines.some(isMark)) throw new Invalid('conclusion/secret', SECRET);
}

/** Marks stand in capitals; "mật" in a sentence is a word. */
export function isMark(line: string): boolean {
  const letters = line.replace(/[^\p{L}\p{N}]/gu, '');
  return letters === letters.toUpperCase() && MARK.test(fold(letters));
}
