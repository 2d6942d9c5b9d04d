import { fold } from './fold.js';

const LEVELS = 'thanh pho|thi xa|thi tran|dac khu|tinh|huyen|quan|phuong|xa';

const PLACE = new RegExp(`^(?:UBND )?(?:${LEVELS}) (.+)$`);
const COMMITTEE = new RegExp(`^(UBND )?(?:(${LEVELS}) )?(.+)$`);
const TAIL = new RegExp(` (?:cap )?(${LEVELS})(?= |$)`, 'g');
const RUN_OF_LEVELS = new RegExp(`\\b(?:${LEVELS})(?: (?:${LEVELS}))*\\b`, 'g');

/** A folded syllable that can be spoken; what cannot is an abbreviation even in small letters. */
const SYLLABLE = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[b-df-hj-np-tv-x])?[aeiouy]+(?:ch|ng|nh|[cmnpt])?$/;

/** The head of a unit stands for the unit (domain.md 5.2), whatever the post is called; tried again and again. */
const POSTS: readonly [RegExp, string][] = [
  [/^(?:cac )?(?:dong chi|pho|quyen|phu trach|chu tich|bi thu|thu truong|nguoi dung dau) /, ''],
  [/^(?:tong )?giam doc /, ''],
  [/^(bo|cuc|chi cuc|tong cuc|vu|vien|hat|tram|chi huy) truong (?=(?:ban )?\1 )/, ''],
  [/^(bo|cuc|chi cuc|tong cuc|vu|vien|hat|tram) truong /, '$1 '],
  [/^truong ban (?=ban )|^hieu truong (?=truong )|^truong (?=cong an |ban |phong |tram )/, ''],
  [/^chanh (?=van phong |thanh tra )/, ''],
];

/** One name taken apart; an empty part was not written. */
export interface UnitName {
  /** `phong`, `so`, `UBND`: which kind of office. */
  head: string;
  /** `xa`, `tinh`: what a commune's or province's committee stands at the head of. */
  level: string;
  /** What has to agree: a word each, or a capital letter that stands for a word. */
  core: string[];
  /** `huyen`, `xa phuoc an`: where it belongs, no part of its name. */
  tail: string;
}

/** The folded name without posts and small words, abbreviations in capital letters: `phong lao dong TB XH`. */
export function spell(name: string): string {
  const shouted = name === name.toUpperCase();
  const words = name
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  let spelled = words
    .map((word) => (isAbbreviation(word, shouted) ? fold(word).toUpperCase() : fold(word)))
    .join(' ')
    .replace(/\b(?:va|cua) (?=.)/g, '')
    .replace(/\buy ban nhan dan\b|\bchinh quyen\b/g, 'UBND')
    .replace(/\bhoi dong nhan dan\b/g, 'HDND')
    .replace(/\bTP\b/g, 'thanh pho')
    .replace(/\bTX\b/g, 'thi xa')
    .replace(/^(?:UBND )?TT (?=[a-z])/, (match) => match.replace('TT', 'thi tran'));
  for (let before = ''; before !== spelled;) {
    before = spelled;
    for (const [post, unit] of POSTS) spelled = spelled.replace(post, unit);
  }
  return spelled;
}

function isAbbreviation(word: string, shouted: boolean): boolean {
  if (word.length < 2 || /\d/.test(word)) return false;
  return !SYLLABLE.test(fold(word)) || (!shouted && word === word.toUpperCase());
}

/** The place in `UBND xã Phước An`, folded; undefined for a name of another form. */
export function placeIn(spelled: string): string | undefined {
  return PLACE.exec(spelled)?.[1];
}

/** Takes a spelled name apart. `places` are those the directory knows, for telling "xã Phước An" from "xã hội". */
export function takeApart(spelled: string, places: ReadonlySet<string>): UnitName {
  const [body, tail] = cutTail(spelled, places);
  const [, committee, level = '', place] = COMMITTEE.exec(body) ?? [];
  if (place && (committee || level))
    return { head: committee ? 'UBND' : '', level, core: symbols(place), tail };
  const [, head = '', rest = body] = /^(phong|so|bo|ban|co quan) (.+)$/.exec(body) ?? [];
  return { head, level: '', core: symbols(rest), tail };
}

/** `phong y te huyen tuy phuoc` is `phong y te` of `huyen tuy phuoc`; the committee itself keeps its place. */
function cutTail(spelled: string, places: ReadonlySet<string>): [body: string, tail: string] {
  for (const match of spelled.matchAll(TAIL)) {
    const body = spelled.slice(0, match.index);
    const place = spelled.slice(match.index + match[0].length).trim();
    const isCommittee = /(?:^|cac )(?:UBND|HDND|HDND UBND)(?: cac)?$|^cac$/.test(body);
    if ((place === '' || places.has(place)) && !isCommittee) return [body, `${match[1]} ${place}`.trim()];
  }
  return [spelled, ''];
}

function symbols(text: string): string[] {
  return text.split(' ').flatMap((word) => (/^[A-Z]{2,}$/.test(word) ? [...word] : [word]));
}

/** How much further apart an abbreviation puts two names: more than all their parts. */
export const ABBREVIATED = 10;

/**
 * How far two names are from being the same: 0 for the same words, 1 for each part that only one of them has, ABBREVIATED
 * more when an abbreviation stands for words; undefined when they are different names.
 */
export function distance(a: UnitName, b: UnitName): number | undefined {
  if (a.core.length !== b.core.length) return undefined;
  let far = 0;
  for (const [one, other] of [
    [a.head, b.head],
    [a.level, b.level],
    [a.tail, b.tail],
  ] as const) {
    if (one !== other && !one.startsWith(`${other} `) && !other.startsWith(`${one} `) && one && other)
      return undefined;
    if (one !== other) far += 1;
  }
  let abbreviated = 0;
  for (const [at, word] of a.core.entries()) {
    const other = b.core[at]!;
    if (word === other) continue;
    if (!standsFor(word, other) && !standsFor(other, word)) return undefined;
    abbreviated = ABBREVIATED;
  }
  return far + abbreviated;
}

function standsFor(letter: string, word: string): boolean {
  return /^[A-Z]$/.test(letter) && /^[a-z]/.test(word) && word.startsWith(letter.toLowerCase());
}

/** Whether the spelled name leaves open who is meant: "các cơ quan liên quan". */
export function namesNobody(spelled: string): boolean {
  return /\blien quan\b/.test(spelled);
}

const COLLECTIVE = /\b(?:cac|nhung|tat ca|toan bo|toan the|cap|\d+)\b/;

/**
 * The form in which two collective addressees are the same whatever the order and choice of "xã, phường, thị trấn";
 * undefined for a name that means one unit.
 */
export function collectiveKey(spelled: string, places: ReadonlySet<string>): string | undefined {
  if (!COLLECTIVE.test(spelled)) return undefined;
  const [body] = cutTail(spelled.replace(/ (?:tren dia ban|trong|truc thuoc|thuoc) .*$/, ''), places);
  return body
    .replace(new RegExp(COLLECTIVE, 'g'), ' ')
    .replace(/ +/g, ' ')
    .trim()
    .replace(RUN_OF_LEVELS, tierOf)
    .replace(/^UBND (?=.)/, '')
    .replace(/(?<=.) tier [a-z]+$/, '');
}

function tierOf(levels: string): string {
  if (/\b(?:phuong|thi tran|dac khu)\b|(?<!thi )\bxa\b/.test(levels)) return 'tier commune';
  return /\b(?:huyen|quan|thi xa)\b/.test(levels) ? 'tier district' : 'tier province';
}
