import { HOLDERS, startsUnit } from './unit-head.js';

/** Names that hold a comma or "và" themselves; everything else in a list is split there. */
const COMPOUND = new RegExp(
  [
    'Văn hóa, Thể thao và (?:Du lịch|Truyền thông|Thông tin)',
    'Văn hóa, Thông tin và Thể thao',
    'Văn hóa, Khoa học và Thông tin',
    'Văn hóa, Thông tin',
    'Kinh tế, Hạ tầng và Đô thị',
    'Thông tin, Văn hóa và Thể thao',
    'Văn hóa Thể thao và (?:Truyền thanh|Truyền thông|Du lịch)',
    'Thể thao - Du lịch và Truyền thông',
    'HĐND(?: và |, |&)UBND',
    'Hội đồng nhân dân và Ủy ban nhân dân',
    'Đoàn ĐBQH và HĐND(?: và UBND)?',
    'nước sạch và vệ sinh',
    'Thương binh và (?:Xã hội|xã hội)',
    'Giáo dục và Đào tạo',
    'Tài nguyên và Môi trường',
    'Nông nghiệp và (?:Môi trường|PTNT|Phát triển [Nn]ông thôn)',
    'Khoa học và Công nghệ',
    'Kế hoạch và Đầu tư',
    'Văn hóa và (?:Thông tin|Thể thao)',
    'Thông tin và Truyền thông',
    'Dân tộc và Tôn giáo',
    'Kinh tế và Hạ tầng',
    'Khu kinh tế [\\p{L}\\s]{2,40} và các Khu công nghiệp',
    'Chủ tịch và các Phó Chủ tịch',
    'xã, phường và đặc khu',
    'phường, xã và đặc khu',
    'Khu công nghiệp và chế xuất',
    'Khai thác và [\\p{L}\\s]{3,30}',
  ].join('|'),
  'gu',
);
const COMMA = '\u0001';
const AND = '\u0002';
const protect = (name: string): string => name.replaceAll(',', COMMA).replaceAll(' và ', AND);
const restore = (name: string): string => name.replaceAll(COMMA, ',').replaceAll(AND, ' và ');

const CITIES = /^(?:Hà Nội|Hồ Chí Minh|Hải Phòng|Đà Nẵng|Cần Thơ|Huế)$/u;
/** Further nouns of a collective: "các sở, ban, ngành, địa phương" is one addressee. */
const SAME_COLLECTIVE =
  /^(?:sở|ban|ngành|phòng|bộ|đơn vị|địa phương|cơ quan(?! ngang| thuộc Chính phủ| trực thuộc Chính phủ)|tổ chức|đoàn thể|hội|hội đoàn thể|chính quyền|mặt trận|xã|phường|thị trấn|đặc khu|thị xã|thành phố|huyện|quận|cá nhân|doanh nghiệp nhà nước|các cấp|các ngành|trường học|thôn|khu phố)(?![\p{L}])/u;
const HOLDER_PREFIX = new RegExp(
  `^(?:(?:[Cc]ác |[Tt]ừng )?(?:[Đđ]ồng chí |Đ/c |đ/c |ông |bà )?(?:${HOLDERS.filter((h) => !/Trưởng$|Thành viên|Phó Thủ tướng|Đồng chí|Ông|Bà/u.test(h)).join('|')})(?: và |, |${AND})?)+(?=\\s?(?:\\p{L}))`,
  'iu',
);

/** "Bộ trưởng Bộ Y tế" is Bộ Y tế: the office holder stands for the unit (domain.md 5.3). */
function withoutHolder(name: string): string {
  const plain = name.replace(/^(?:[Cc]ác )?(?:[Đđ]ồng chí|đ\/c)\s+/u, '');
  if (/^(?:các )?bộ trưởng$/iu.test(plain)) return 'các Bộ';
  const unit = plain.replace(HOLDER_PREFIX, '').trim();
  return unit !== plain && startsUnit(unit) ? unit : plain;
}

function trimmed(name: string): string {
  return name
    .replace(
      /\s+[-–]\s+(?:[Cc]ơ quan [Tt]hường trực|[Pp]hó|[Tt]rưởng|[Cc]hủ tịch|[Tt]hường trực|Ủy viên|cơ quan).*$/u,
      '',
    )
    .replace(/\s*,?\s*(?:là|với vai trò).*$/u, '')
    .replace(/^(?:cùng với|cùng|với|và|nhất là|đặc biệt là)\s+/u, '')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '');
}

/** Splits what stands outside of brackets at commas, semicolons and "và". */
function pieces(phrase: string): { text: string; strong: boolean }[] {
  const parts: { text: string; strong: boolean }[] = [];
  let depth = 0;
  let from = 0;
  let strong = true;
  for (const found of phrase.matchAll(
    /[(),;]|\s(?:và|cùng với|cùng)\s|\s(?=các (?:tỉnh|Sở|Phòng) \p{Lu})/gu,
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

/** The names in `phrase`, each whole, in order: "các phòng: A, B" gives "phòng A" and "phòng B". */
export function splitUnits(phrase: string): string[] {
  const bracket = /^([^()]*)\(([^()]+)\)\s*$/u.exec(phrase.trim());
  if (bracket && /(?:^|\s)(?:các|những)\s|^Các\s/u.test(bracket[1]!)) {
    const inner = splitUnits(bracket[2]!.replace(/^(?:gồm|bao gồm|cụ thể)\s*:?\s*/u, ''));
    if (inner.length > 0 && startsUnit(inner[0]!)) return inner;
  }
  const text = phrase.replace(COMPOUND, protect);
  const colon =
    /^((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)?\s*[Cc]ác\s[\p{Ll}\s,]*|[Cc]ác \p{Lu}\p{Ll}+( \p{Ll}+)?)\s*:\s*(.+)$/u.exec(
      text,
    );
  if (colon) return namesAfterColon(colon[1]!, colon[3]!);
  const names: string[] = [];
  for (const piece of pieces(text)) {
    const previous = names.at(-1);
    if (previous === undefined) names.push(piece.text);
    else if (
      SAME_COLLECTIVE.test(piece.text) &&
      /^\p{Ll}|(?:^|\s)các(?:\s|$)|^Các/u.test(previous) &&
      !PLACE_NAME.test(piece.text)
    )
      names[names.length - 1] = `${previous}, ${piece.text}`;
    else if (/^(?:các )?(?:tổ chức thành viên|đơn vị trực thuộc|đơn vị thành viên)/u.test(piece.text))
      names[names.length - 1] = `${previous} và ${piece.text}`;
    else if (startsUnit(piece.text) || /^[A-ZĐ]{3,}$/u.test(piece.text)) names.push(piece.text);
    else {
      const noun = /^\p{Lu}/u.test(piece.text)
        ? names.map(sharedNoun).findLast((found) => found !== undefined)
        : undefined;
      if (noun) names.push(`${noun} ${piece.text}`);
      else names[names.length - 1] = `${previous}${piece.strong ? ', ' : ' và '}${piece.text}`;
    }
  }
  return names
    .map((name) =>
      withoutHolder(
        trimmed(
          restore(
            name.replace(
              /^[Cc]ác (tỉnh|sở|phòng|bộ|công chức|xã|phường|huyện|Sở|Phòng|Bộ|Công chức)(?= \p{Lu})/u,
              '$1',
            ),
          ),
        ),
      ),
    )
    .filter((name) => name.length > 1);
}

function namesAfterColon(noun: string, list: string): string[] {
  const council = /^(?:UBND|[ỦU]ỷ? ?ban nhân dân|Ủy ban nhân dân)/u.exec(noun)?.[0];
  const single = noun.replace(/^(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)?\s*[Cc]ác\s+/u, '').trim();
  const kinds = single.split(/,\s*/u);
  return pieces(list).map((piece) => {
    const name = trimmed(restore(piece.text));
    if (startsUnit(name)) return withoutHolder(name);
    const kind = kinds.includes('thành phố') && CITIES.test(name) ? 'thành phố' : (kinds[0] ?? '');
    return [council, kind, name].filter(Boolean).join(' ');
  });
}
