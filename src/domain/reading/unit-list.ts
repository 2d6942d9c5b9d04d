import { HOLDERS, startsUnit } from './unit-head.js';
import { protectCompounds, restore, trimmed, withoutHolder } from './unit-names.js';

const CITIES = /^(?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)$/u;
/** Further nouns of a collective: "các sở, ban, ngành, địa phương" is one addressee. */
const SAME_COLLECTIVE =
  /^(?:sở|ban|ngành|phòng|bộ|đơn vị|địa phương|cơ quan(?! ngang| thuộc Chính phủ| trực thuộc Chính phủ)|tổ chức|đoàn thể|hội|hội đoàn thể|chính quyền|mặt trận|xã|phường|thị trấn|đặc khu|thị xã|thành phố|huyện|quận|cá nhân|doanh nghiệp nhà nước|trường học|thôn|khu phố)(?![\p{L}])/u;
/** What stands between two separators of a list; `strong` unless behind "và". */
interface Piece {
  text: string;
  strong: boolean;
}

/** Splits what stands outside of brackets at commas, semicolons and "và". */
function pieces(phrase: string): Piece[] {
  const parts: Piece[] = [];
  let depth = 0;
  let from = 0;
  let strong = true;
  for (const found of phrase.matchAll(
    /[(),;]|\s(?:và|cùng với|cùng|nhất là|đặc biệt là)\s|\s(?=các (?:tỉnh|Sở|Phòng) \p{Lu}|các (?:đơn vị|cơ quan) (?:có )?liên quan)/gu,
  )) {
    if (found[0] === '(') depth += 1;
    else if (found[0] === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push({ text: phrase.slice(from, found.index), strong });
      from = found.index + found[0].length;
      strong = found[0] !== ' và ';
    }
  }
  parts.push({ text: phrase.slice(from), strong });
  return parts
    .map((part) => ({ text: part.text.trim(), strong: part.strong }))
    .filter((part) => part.text !== '');
}

const PLACE_NAME = /^(?:tỉnh|thành phố|huyện|xã|phường|thị trấn|đặc khu)\s+\p{Lu}/u;

/** What "các phòng: A, B", "các tỉnh A, B" or "Sở A, B" puts before a name that stands without its noun. */
function sharedNoun(name: string): string | undefined {
  const plural =
    /^(?:[Cc]ác )?(Sở|sở|Phòng|phòng|Bộ|bộ|[Cc]ông chức|tỉnh|[Tt]hành phố|xã|phường|huyện|Hội|Ban|Trung tâm|Cục|Chi cục)[:,]?\s+\p{Lu}/u.exec(
      name,
    );
  return plural?.[1];
}

/** A holder whose unit follows: "Bí thư, Chủ tịch UBND tỉnh". "Bộ trưởng" alone means all ministries. */
const LONE_HOLDER = new RegExp(`^(?:các )?(?:đồng chí )?(?:${HOLDERS.join('|')})$`, 'iu');
const ATTACHED = /^(?:các )?(?:tổ chức thành viên|đơn vị trực thuộc|đơn vị thành viên)(?![\p{L}])/u;

/** Whether `piece` goes on with the collective that `previous` began. */
function sameCollective(previous: string, piece: string): boolean {
  if (/^các ngành/u.test(piece) && /^các cấp$/iu.test(previous)) return true;
  if (!SAME_COLLECTIVE.test(piece) || PLACE_NAME.test(piece)) return false;
  if (/^cơ quan/u.test(piece))
    return /^(?:các|những|từng)\s+(?:bộ|sở|cơ quan|phòng|ban|ngành|đơn vị)/iu.test(withoutHolder(previous));
  return /^\p{Ll}|(?:^|\s)các(?:\s|$)|^Các/u.test(previous);
}

const firstWord = (name: string): string => name.split(' ', 1)[0]!;

/** Fields of offices that are names of their own: "Sở Y tế và Nội vụ" are two. */
const FIELD =
  /(?:^|\s)(?:Y tế|Nội vụ|Tư pháp|Tài chính|Xây dựng|Công Thương|Kinh tế|Thanh tra|Nông dân|Phụ nữ|Cựu chiến binh|Công an|Quân sự)$/u;

/** "Chi cục Chăn nuôi và Thú y": behind a lone "và", what is no field of its own belongs to the one name before it. */
function isOneName(names: readonly string[], piece: Piece, written: string): boolean {
  const last = names.at(-1) ?? '';
  const shares = !written.includes(last) || /^[Cc]ác\s/u.test(last);
  return !piece.strong && !shares && !(FIELD.test(last) && FIELD.test(piece.text));
}

/** "đồng chí Nguyễn Văn A, Ủy viên Ban Thường vụ, Trưởng Ban B": a person and the posts held. */
const PERSON =
  /^(?:(?:(?:[Cc]ác )?[Đđ]ồng chí|[Đđ]\/c|[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô|[Aa]nh|[Cc]hị|[Bb]ác sĩ(?: \p{Lu}+)?) )?\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,4}(?:,.*)?$/u;
const POST =
  /^(?:[ỦU][yỷ] viên|Phó |Trưởng |Bí thư|Chủ tịch|Giám đốc|[Cc]ông chức|[Cc]án bộ|(?:\p{L}+ ){1,2}(?:trưởng|viên)(?!\p{L}))/u;

/** Adds one piece of the list `written` to the names before it: as a name, as part of the last name, or with the noun it shares. */
function addPiece(names: string[], piece: Piece, written: string): void {
  const previous = names.at(-1);
  const join = (sign: string): void => {
    names[names.length - 1] = `${previous}${sign}${piece.text}`;
  };
  const noun = names.map(sharedNoun).findLast((found) => found !== undefined);
  const council =
    /^(?:UBND|[UỦ][yỷ] ban nhân dân)(?= (?:xã|phường|tỉnh|thành phố|huyện|thị trấn|đặc khu) \p{Lu})/u.exec(
      previous ?? '',
    )?.[0];
  if (previous === undefined) names.push(piece.text);
  else if (PERSON.test(previous) && POST.test(piece.text)) join(', ');
  else if (LONE_HOLDER.test(previous) && !/bộ trưởng$/iu.test(previous)) join(', ');
  else if (sameCollective(previous, piece.text)) join(', ');
  else if (ATTACHED.test(piece.text)) join(' và ');
  else if (/^\d+$/u.test(piece.text)) join(piece.strong ? ', ' : ' và ');
  else if (council && PLACE_NAME.test(piece.text)) names.push(`${council} ${piece.text}`);
  else if (
    startsUnit(piece.text) ||
    /^các \p{Ll}/u.test(piece.text) ||
    /^[A-ZĐ]{3,}$/u.test(piece.text) ||
    firstWord(piece.text).toLowerCase() === firstWord(previous).toLowerCase()
  )
    names.push(piece.text);
  else if (noun && /^\p{Lu}/u.test(piece.text) && !isOneName(names, piece, written))
    names.push(`${noun} ${piece.text}`);
  else join(piece.strong ? ', ' : ' và ');
}

/** "các phòng, ban (Phòng A, Phòng B)" names exactly A and B (domain.md 5.2); other brackets only explain. */
function namesInBracket(phrase: string): string[] | undefined {
  const found = /^([^()]*)\(([^()]+)\)\s*$/u.exec(phrase);
  if (!found || !/(?:^|\s)(?:các|những)\s/iu.test(found[1]!)) return undefined;
  const list = found[2]!.replace(/^(?:gồm|bao gồm|cụ thể)\s*:?\s*/u, '');
  if (startsUnit(list)) return splitUnits(list);
  const places = list.split(/,\s*|\s+và\s+/u);
  return places.length > 1 && places.every((place) => /^\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3}$/u.test(place))
    ? places
    : undefined;
}

const EXPLAINED =
  /\s*\((?:đ\/c|đồng chí|ông |bà |cơ quan thường trực|bao gồm|gồm|trừ|kể cả|qua|nếu|khi|trong đó|sau đây|là)[^()]*\)/gu;

/** "Các Tổ công tác số 2, 3 và 4" are three. */
function oneByOne(name: string): string[] {
  const [, kind, numbers] = /^[Cc]ác (.+ số) (\d+(?:(?:, | và )\d+)+)$/u.exec(name) ?? [];
  return numbers === undefined ? [name] : numbers.split(/, | và /u).map((number) => `${kind} ${number}`);
}

/** The names in `phrase`, each whole, in order: "các phòng: A, B" gives "phòng A" and "phòng B". */
export function splitUnits(phrase: string): string[] {
  const listed = namesInBracket(phrase.trim());
  if (listed) return listed;
  const text = protectCompounds(phrase.replace(EXPLAINED, ''));
  const colon = LISTED_AT_ONCE.exec(withoutHolder(text)) ?? LISTED_AFTER.exec(text);
  if (colon) return namesAfterColon(colon[1]!, colon[2]!);
  const names: string[] = [];
  for (const piece of pieces(text)) addPiece(names, piece, text);
  return names
    .flatMap(oneByOne)
    .map((name) => withoutHolder(trimmed(restore(name.replace(PLURAL_NOUN, '$1')))))
    .filter((name) => name.length > 1);
}

/** "UBND các tỉnh, thành phố A, B, C": the names follow without a colon. */
const LISTED_AT_ONCE =
  /^((?:UBND|[UỦ][yỷ] ban nhân dân) các (?:tỉnh|thành phố|xã|phường|huyện|thị trấn)(?:, (?:tỉnh|thành phố|xã|phường|huyện|thị trấn|thị xã))*):?\s+((?:\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3}(?:,\s|\svà\s)){1,60}\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})$/u;
/** "các phòng: A, B", "UBND các tỉnh, thành phố: A, B". */
const LISTED_AFTER =
  /^((?:UBND |Ủy ban nhân dân |Uỷ ban nhân dân |Trưởng |Hiệu trưởng |Bí thư chi bộ )?[Cc]ác (?:[\p{Ll}\s,]+|\p{Lu}\p{Ll}+(?: \p{Ll}+)?))\s*:\s*(.+)$/u;
const PLURAL_NOUN = /^[Cc]ác (tỉnh|sở|phòng|bộ|công chức|xã|phường|huyện|Sở|Phòng|Bộ|Công chức)(?= \p{Lu})/u;

const asNoun = (kind: string): string =>
  kind.replace(
    /^(?:sở|phòng|bộ|ban|hội|trung tâm|công chức)(?![\p{L}])/u,
    (noun) => noun.charAt(0).toUpperCase() + noun.slice(1),
  );

function namesAfterColon(noun: string, list: string): string[] {
  const council = /^(?:UBND|[ỦU][ỷy]? ?ban nhân dân|Trưởng|Bí thư chi bộ)(?= )/u.exec(noun)?.[0];
  const kinds = noun
    .replace(/^.*?[Cc]ác\s+/u, '')
    .trim()
    .split(/,\s*/u)
    .filter((kind) => !/^(?:địa phương|đơn vị|cơ quan|ngành)(?![\p{L}])/u.test(kind))
    .map(
      (kind) =>
        /^(?:tỉnh|thành phố|xã|phường|huyện|thị trấn|đặc khu|thôn)(?![\p{L}])/u.exec(kind)?.[0] ?? kind,
    );
  return pieces(list).map((piece) => {
    const name = trimmed(restore(piece.text));
    if (startsUnit(name)) return withoutHolder(name);
    const kind = kinds.includes('thành phố') && CITIES.test(name) ? 'thành phố' : (kinds[0] ?? '');
    return [council, asNoun(kind), name].filter(Boolean).join(' ');
  });
}
