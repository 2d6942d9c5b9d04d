import { isPartOfName } from './name-part.js';
import { knownWordLength, nounLength } from './name-words.js';
import { headLength, startsUnit } from './unit-head.js';
import { ACTIONS, ASIDES, ORDERS, capitalised, opening, words } from './vocabulary.js';

const PREDICATE = opening([...ACTIONS, ...ASIDES].sort((a, b) => b.length - a.length));
const ORDER = opening(capitalised(ORDERS));
const ACTION = words([...ACTIONS, 'thì', 'cần', 'phải'], 'u');
const KIND =
  /^(?:Sở|Phòng|Ban|Hội|Cục|Vụ|Đội|Tổ|Trạm|Trường|Viện|Đài|Hạt|Quỹ|Bộ|Đoàn|Báo|Cổng|Đồn|Khu|Nhà|Các|Những|Từng|Mỗi|THCS|THPT|TH)$/u;
/** Words that are names by themselves, whatever small syllable follows. */
const ALONE =
  /^(?:Thuế|Huế|Vinh|Báo|Viettel|Agribank|\p{L}{8,}|.*[fjwzFJWZ].*|\p{L}*\p{Lu}\p{L}*\p{Lu}.*|[\d.IVX]+)$/u;
const LEVEL =
  /(?:^|\s)(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|ấp|khóm|bản|buôn|làng|[Tt]hôn|[Ôô]ng|[Bb]à|[Đđ]ồng chí|[Đđ]\/c|[Bb]ác sĩ)\s$/u;
const MANY =
  /(?:(?:^|[\s,])(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|[Tt]oàn bộ)|(?:^|,\s|UBND |nhân dân )\d{1,3})(?: \p{Ll}+(?:,| và)?)*\s$/u;
/** Where a collective's next noun stands: "các sở, ban"; further on a short one may open a verb. */
const NOUN_NEXT = /(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|[Tt]oàn bộ|\d|,|và)\s$/u;
/** What describes a collective before its verb: "các đơn vị có tỷ lệ giải ngân thấp". */
const DESCRIBES = /^(?:có|chưa|đang|đã|còn|được|chậm|không|bị|nằm|do|nơi|là)(?!\p{L})/u;
/** "Các ngành, đơn vị là thành viên Ban Chỉ đạo" are described; "Sở A là cơ quan thường trực" is told what it is. */
const ARE = /^là (?:các |những )?(?:đơn vị|cơ quan|thành viên)/u;
const SIGN = /^(?:[,;]\s*(?:và\s)?|[-–&/]\s*|(?:và|hoặc|nhất là|đặc biệt là)\s)/u;

/** How far a name goes on at `at`; 0 where it ends. */
function step(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 100), at);
  const rest = text.slice(at);
  if (/Phòng$/u.test(before) && rest.startsWith(', chống ')) return ', chống'.length;
  const sign = SIGN.exec(rest)?.[0];
  if (sign) return goesOn(rest.slice(sign.length), before + sign) ? sign.length : 0;
  const plain = /^(?:\s+|\(·*\)|["“”'’.]|\d+(?:[.,/]\d+)*)/u.exec(rest);
  if (plain) return plain[0].length;
  const first = /(?:^|[,;]\s|\svà\s)$/u.test(before);
  if (/^\p{Lu}/u.test(rest)) return Math.max(capitalStep(before, rest), first ? headLength(rest) : 0);
  const many = MANY.test(before);
  if (many && ARE.test(rest)) return 'là'.length;
  const noun = nounLength(rest, many && NOUN_NEXT.test(before)) || (first ? headLength(rest) : 0);
  const verb = PREDICATE.exec(rest)?.[0] ?? '';
  if (noun >= verb.length && noun > 0) return noun;
  if (verb !== '') return isPartOfName(before, verb, rest) ? verb.length : 0;
  if (BARE_KIND.test(before)) return kindLength(rest);
  return many ? described(rest) : ofItsPlace(rest);
}

/** A kind alone is no name yet: "Ban công tác Mặt trận". */
const BARE_KIND = /(?:^|[,;]\s|\svà\s)(?:[Cc]ác )?(?:Ban|Tổ|Đội|Hội|Đoàn|Trạm|Quỹ)\s$/u;

function kindLength(rest: string): number {
  const small = /^\p{Ll}+(?: \p{Ll}+){0,3}(?= \p{Lu}| số \d)/u.exec(rest)?.[0] ?? '';
  return ACTION.test(small) ? 0 : small.length;
}

/** A word with a capital takes its second syllable along, unless it is a place, an abbreviation or a second capital in a row. */
function capitalStep(before: string, rest: string): number {
  const known = knownWordLength(rest);
  if (known > 0) return known;
  const [first = ''] = /^[\p{L}\p{N}&./-]+/u.exec(rest) ?? [];
  const previous = /([^\s,;]+)\s$/u.exec(before.slice(-20))?.[1] ?? '';
  const place = LEVEL.test(before) || (/^\p{Lu}\p{Ll}*$/u.test(previous) && !KIND.test(previous));
  if (KIND.test(first) || ALONE.test(first) || place) return first.length;
  const second = /^\s\p{Ll}+/u.exec(rest.slice(first.length))?.[0] ?? '';
  return first.length + (PREDICATE.test(rest.slice(first.length + 1)) ? 0 : second.length);
}

/** Small words between a collective and a verb that is known only describe the collective. */
function described(rest: string): number {
  const stretch = rest.split(/[,;:.]/u, 1)[0]!;
  const verb = ACTION.exec(stretch)?.index ?? -1;
  const syllables = stretch.slice(0, Math.max(verb, 0)).trim().split(/\s+/u).length;
  if (DESCRIBES.test(rest)) return verb > 0 && syllables <= 12 ? verb : 0;
  return verb > 0 && syllables > 1 && syllables <= 4 ? verb : 0;
}

/** An unknown word before the unit's place is of its name: "công trình dân dụng tỉnh". */
function ofItsPlace(rest: string): number {
  const [all, word = ''] =
    /^(\p{Ll}+ \p{Ll}+) (?:tỉnh|huyện|xã|phường|thành phố)(?=$|[,:;]?\s)/u.exec(rest) ?? [];
  if (all === undefined) return 0;
  const after = rest.slice(all.length).replace(/^[,:;]?\s+/u, '');
  return after === '' || rest[all.length] === ':' || PREDICATE.test(after) ? word.length : 0;
}

/** Whether a list of addressees goes on with `rest` behind a comma or "và". */
function goesOn(rest: string, before: string): boolean {
  if (ORDER.test(rest)) return false;
  if (/\d[,;]? (?:và )?$/u.test(before) && /^\d{1,2}(?=[,:]|\s\p{Ll})/u.test(rest)) return true;
  if (/^(?:\p{Lu}|các\s|từng\s|\d+ (?:xã|phường))/u.test(rest) || startsUnit(rest)) return true;
  const many = MANY.test(before);
  if (many && ARE.test(rest)) return true;
  const noun = nounLength(rest, many && NOUN_NEXT.test(before));
  const verb = PREDICATE.exec(rest)?.[0] ?? '';
  return noun > 0 && noun >= verb.length
    ? true
    : verb !== '' && /và $/u.test(before) && isPartOfName(before, verb, rest);
}

/** Where the names that open `text` end: the first word that no name goes on with; the length of `text` if none. */
export function nameEnd(text: string): number {
  let at = 0;
  while (at < text.length) {
    const length = step(text, at);
    if (length === 0) break;
    at += length;
  }
  return at;
}
