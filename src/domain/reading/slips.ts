import { fold } from '../fold.js';
import { list } from './vocabulary.js';

/** Pairs of syllables that carry the structure of a sentence; no other pair reads the same without its marks. */
const PAIRS = list(`
  chủ trì, phối hợp, yêu cầu, đề nghị, ủy ban, nhân dân, trung tâm, văn phòng, chi cục, công an, chủ tịch, giám đốc,
  tham mưu, phân công, mặt trận, nghiêm túc
`);
const BY_FOLD = new Map(PAIRS.map((pair) => [fold(pair), pair]));
/** Letters that differ by their marks only. */
const ALIKE = [
  'aàáảãạăằắẳẵặâầấẩẫậ',
  'eèéẻẽẹêềếểễệ',
  'iìíỉĩị',
  'oòóỏõọôồốổỗộơờớởỡợ',
  'uùúủũụưừứửữự',
  'yỳýỷỹỵ',
  'dđ',
];
const anyMarks = (letter: string): string => {
  const alike = ALIKE.find((letters) => letters.startsWith(letter)) ?? letter;
  return letter === ' ' ? ' ' : `[${alike}${alike.toUpperCase()}]`;
};
/** A pair with whatever marks. */
const PAIR = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...BY_FOLD.keys()].map((pair) => [...pair].map(anyMarks).join('')).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Abbreviations and heads of names that scanning spoils, mended only before a capital or "các". */
const HEADS: [RegExp, string][] = [
  [/(?<!\p{L})UBN[ĐO0Ð](?!\p{L})/gu, 'UBND'],
  [/(?<!\p{L})H[ĐD]N[ĐO0Ð](?!\p{L})/gu, 'HĐND'],
  [/(?<!\p{L})S[ỏỡơớờ](?= \p{Lu})/gu, 'Sở'],
  [/(?<!\p{L})Ph[ỏóôõọ]ng(?= \p{Lu})/gu, 'Phòng'],
];

/** `first` with the capitals of `model`. */
function likeCapitals(first: string, model: string): string {
  return [...first]
    .map((letter, at) => (/\p{Lu}/u.test(model[at] ?? '') ? letter.toUpperCase() : letter))
    .join('');
}

/** Both syllables agree but for their marks, and one of them is right: a slip, not another word. */
function mendPair(found: string): string {
  const meant = BY_FOLD.get(fold(found));
  if (meant === undefined || meant.length !== found.length) return found;
  const [one, two] = found.toLowerCase().replace('uỷ', 'ủy').split(' ');
  const [first, second] = meant.split(' ');
  return (one === first) === (two === second) ? found : likeCapitals(meant, found);
}

/**
 * `text` with one-letter slips of scanning and lost accents mended in the words that carry its structure
 * ("phôi hợp", "UBNĐ", "Sỏ Tài chính"). The length never changes, so positions stay.
 */
export function mended(text: string): string {
  let mendedText = text.replace(PAIR, mendPair);
  for (const [slip, meant] of HEADS) mendedText = mendedText.replace(slip, meant);
  return mendedText;
}
