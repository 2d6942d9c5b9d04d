import { nameEnd } from './name-end.js';
import { startsUnit } from './unit-head.js';
import { ACTIONS, ASIDES, capitalised, opening } from './vocabulary.js';

const PREDICATE = opening([...ACTIONS, ...ASIDES]);
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
  const after = text.slice(colon + 1).trimStart();
  return (
    /(?:^|\s)(?:các|gồm)\s[\p{Ll}\s,-]*$|^Các \p{Lu}\p{Ll}+$/iu.test(text.slice(0, colon)) &&
    (/^\p{Lu}/u.test(after) || startsUnit(after)) &&
    !STARTS_TASK.test(after)
  );
}

/** Where addressees end. */
export interface PredicateStart {
  at: number;
  colon: boolean;
  /** Whether a verb or an aside of the vocabulary stands there; else some other word that no name goes on with. */
  known: boolean;
}

/**
 * Where the addressees that open `text` end and the predicate starts: at a colon outside of brackets, or at the first
 * word that belongs to no name, whatever verb it is. Undefined when `text` names units and nothing else.
 */
export function predicateAt(text: string): PredicateStart | undefined {
  const masked = withoutBrackets(text.slice(0, LONGEST));
  const colon = masked.search(/:(?=\s|$)/u);
  const names =
    colon >= 0 && introducesNames(masked, colon)
      ? `${masked.slice(0, colon)},${masked.slice(colon + 1)}`
      : masked;
  const end = nameEnd(names);
  if (names[end] === ':') return { at: end, colon: true, known: true };
  const at = end + (/^[\s,;]*/u.exec(names.slice(end))?.[0].length ?? 0);
  return at < names.length ? { at, colon: false, known: PREDICATE.test(names.slice(at)) } : undefined;
}
