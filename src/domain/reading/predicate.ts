import { OF_NAMES, isPartOfName } from './name-part.js';
import { ACTIONS, ASIDES, capitalised, opening, words } from './vocabulary.js';

const PREDICATE = words([...ACTIONS, ...ASIDES]);
const STARTS_TASK = opening([
  ...capitalised(ACTIONS),
  ...ACTIONS,
  ...capitalised(ASIDES),
  ...['Theo', 'Căn cứ', 'Trên cơ sở', 'Giao', 'Có', 'Thực hiện', 'Để', 'Nhằm', 'Đối với'],
]);
/** How far a list of addressees may reach. */
const LONGEST = 700;

/** Blanks out what stands in brackets, so that no predicate is looked for there; positions stay. */
export function withoutBrackets(text: string): string {
  return text.replace(/\([^()]{0,600}\)/gu, (inner) => `(${'·'.repeat(inner.length - 2)})`);
}

/** "Các phòng: A, B" and "UBND các tỉnh: A, B": the colon leads to the names themselves, not to the task. */
function introducesNames(text: string, colon: number): boolean {
  return (
    /(?:^|\s)(?:các|gồm)\s[\p{Ll}\s,-]*$|^Các \p{Lu}\p{Ll}+$/iu.test(text.slice(0, colon)) &&
    !STARTS_TASK.test(text.slice(colon + 1).trimStart())
  );
}

/**
 * Where the first three small syllables on end stand that no name of a unit has: an unknown verb and its object. The
 * syllable behind a capital belongs to its word ("Bảo vệ").
 */
function strangeAt(text: string): number | undefined {
  let run: number[] = [];
  let afterCapital = false;
  for (const { 0: syllable, index } of text.matchAll(/[^\s,;:]+/gu)) {
    const small = /^\p{Ll}/u.test(syllable);
    run = small && !afterCapital && !OF_NAMES.has(syllable) ? [...run, index] : [];
    if (run.length === 3) return run[0];
    afterCapital = !small;
  }
  return undefined;
}

/**
 * Where the addressees that open `text` end and the predicate starts: at a verb, an aside or a colon outside of brackets.
 * Undefined when `text` names units and nothing else.
 */
export function predicateAt(text: string): { at: number; colon: boolean } | undefined {
  const masked = withoutBrackets(text.slice(0, LONGEST));
  const first = masked.search(/:(?=\s|$)/u);
  const colon = first >= 0 && introducesNames(masked, first) ? -1 : first;
  for (const found of masked.matchAll(PREDICATE)) {
    const before = masked.slice(0, found.index);
    if (before.trim() === '') return { at: found.index, colon: false };
    if (colon >= 0 && colon < found.index) break;
    if (!isPartOfName(before, found[0], masked.slice(found.index)))
      return { at: Math.min(found.index, strangeAt(before) ?? LONGEST), colon: false };
  }
  return colon >= 0 ? { at: colon, colon: true } : undefined;
}
