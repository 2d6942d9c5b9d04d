/** The rimes of Vietnamese syllables without their tones. */
const RIMES =
  'a(?:ch|ng|nh|[cimnoptuy])?|ă(?:ng|[cmnpt])|â(?:ng|[cmnptuy])|e(?:ng|[cmnopt])?|ê(?:ch|nh|[mnptu])?|' +
  'iê(?:ng|[cmnptu])|i(?:ch|nh|[amnptu])?|oa(?:ch|ng|nh|[cimnopty])?|oă(?:ng|[cmnt])|oe[mnot]?|oo[cn]|o(?:ng|[cimnpt])?|' +
  'ô(?:ng|[cimnpt])?|ơ[imnpt]?|uâ(?:ng|[nty])|uê(?:ch|nh)?|uyê[nt]|uy(?:ch|nh|[atu])?|uô(?:ng|[cimnt])|u(?:ng|[acimnpt]|ơ)?|' +
  'ươ(?:ng|[cimnptu])|ư(?:ng|[acimtu])?|yê[mntu]|y';
const ONSETS =
  'ngh(?=[eêi])|gh(?=[eêi])|k(?=[eêiy])|ng(?![eêi])|gi(?=[aăâeêoôơuư])|qu(?=[aăâeêiơy])|ch|kh|nh|ph|th|tr|c(?![eêiy])|[bdđghlmnrstvx]';
const SYLLABLE = `(?:${ONSETS})?(?:${RIMES})`;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const VOWELS = /[aăâeêioôơuưy]+/gu;
/** Longer than four syllables together is an address, a key or another language. */
const LONGEST = 24;

const toneless = (word: string): string => word.normalize('NFD').replace(TONES, '').normalize('NFC');

const HEADS = Array.from({ length: 6 }, (_, at) => new RegExp(`^(?=.{${at + 2}})(?:${SYLLABLE})$`, 'u'));

/** How long a syllable at the start of `word` can be. */
function lengthsAt(word: string): number[] {
  return HEADS.flatMap((form, at) =>
    word.length >= at + 2 && form.test(word.slice(0, at + 2)) ? [at + 2] : [],
  );
}

/** The ways to divide `word`, without its tones, into the fewest syllables. */
function divisions(word: string): number[][] {
  let ways: number[][] = [[]];
  for (let count = 0; count < 4 && ways.length < 40; count += 1) {
    const longer = ways.flatMap((way) => lengthsAt(word.slice(sum(way))).map((length) => [...way, length]));
    const whole = longer.filter((way) => sum(way) === word.length);
    if (whole.length > 0) return whole;
    ways = longer;
  }
  return [];
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

function cut(word: string, lengths: readonly number[]): string[] {
  let at = 0;
  return lengths.map((length) => word.slice(at, (at += length)));
}

/** A syllable has one tone at most, and one that ends on a stop has a sharp or a heavy one. */
function isSpoken(syllable: string): boolean {
  const tones = syllable.normalize('NFD').match(TONES) ?? [];
  return tones.length < 2 && (!/(?:[cpt]|ch)$/iu.test(syllable) || /[\u0301\u0323]/u.test(tones.join('')));
}

/** The syllables of `word` apart, where they can be told in one way only. */
function divided(word: string): string {
  const small = toneless(word.toLowerCase());
  if ((small.match(VOWELS)?.length ?? 0) < 2 || small.length !== word.length) return word;
  const ways = divisions(small)
    .map((lengths) => cut(word, lengths))
    .filter((parts) => parts.every(isSpoken));
  return ways.length === 1 ? ways[0]!.join(' ') : word;
}

/** Words without any mark may be of another language, and so may very long ones. */
function mended(letters: string): string {
  if (letters.length > LONGEST || !/[^\p{ASCII}]/u.test(letters)) return letters;
  return letters.replace(INNER_CAPITAL, ' ').replace(/\p{L}+/gu, divided);
}

const INNER_CAPITAL = /(?<=\p{Ll})(?=\p{Lu}\p{Ll})/gu;

/** `line` with blanks between words that a converter glued: "thờihạn", "đểBộ", "ngày20/12". */
export function withoutGlue(line: string): string {
  return line
    .replace(/(?<=(?:ngày|tháng|năm|quý|trước))(?=\d)|(?<=\/\d{4})(?=\p{Ll})/gu, ' ')
    .replace(/\p{L}{4,}/gu, mended);
}
