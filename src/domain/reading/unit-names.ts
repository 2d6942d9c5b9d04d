import { HOLDERS, startsUnit } from './unit-head.js';
import { anySpelling } from './vocabulary.js';

/** Names that hold a comma or "và" themselves; everything else in a list is split there. */
const COMPOUND = new RegExp(
  anySpelling(
    [
      'Văn hóa(?:,| -) Thể thao(?:,| -) Du lịch và (?:Truyền thông|Truyền thanh|Gia đình)',
      'Văn hóa(?:,| -) (?:Thể thao|Khoa học|Thông tin|Truyền thanh)(?: và (?:Du lịch|Truyền thông|Truyền thanh|Thông tin|Thể thao|Gia đình))?',
      'Tuyên giáo và Dân vận',
      'Nội vụ - Lao động',
      'Văn hóa, Thông tin và Thể thao',
      'Văn hóa, Khoa học và Thông tin',
      'Văn hóa, Thông tin',
      '[Pp]hòng, chống \\p{Ll}+(?: \\p{Ll}+)?(?: và (?:[Tt]ìm kiếm [Cc]ứu nạn|TKCN))?',
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
  ),
  'gu',
);
const COMMA = '\u0001';
const AND = '\u0002';

/** Hides the commas and "và" inside of compound names, so that a list can be split at the others. */
export function protectCompounds(phrase: string): string {
  return phrase.replace(COMPOUND, (name) => name.replaceAll(',', COMMA).replaceAll(' và ', AND));
}

/** Undoes `protectCompounds`. */
export function restore(name: string): string {
  return name.replaceAll(COMMA, ',').replaceAll(AND, ' và ');
}

/** Holders who stand for their unit; deputies and members are tasked as persons. */
const UNIT_HEADS = HOLDERS.filter(
  (holder) => !/Trưởng$|Thành viên|Phó Chủ tịch|Phó Thủ tướng|Đồng chí|Ông|Bà/u.test(holder),
);
const HOLDER_PREFIX = new RegExp(
  `^(?:(?:[Cc]ác |[Tt]ừng )?(?:[Đđ]ồng chí |Đ/c |đ/c |ông |bà )?(?:${UNIT_HEADS.join('|')})(?: và |, |${AND})?)+(?=\\s?(?:\\p{L}))`,
  'iu',
);

/** "Trần Văn B - Giám đốc Sở Y tế": the office counts; deputies stay persons. */
const PERSON_BEFORE =
  /^(?:\p{Lu}\p{Ll}*\s){2,5}[-–,]\s(?=(?:Giám đốc|Chủ tịch|Trưởng [Pp]hòng|Chánh|Bộ trưởng|Cục trưởng|Chi cục trưởng|Viện trưởng|Hiệu trưởng|Chỉ huy trưởng)\s)/u;

/** "Chủ tịch và các Phó Chủ tịch" are persons. */
const DEPUTIES = /^(?:các )?(?:Phó|Thứ) /u;

/** "Bộ trưởng Bộ Y tế" is Bộ Y tế: the office holder stands for the unit (domain.md 5.3). */
export function withoutHolder(name: string): string {
  const plain = name
    .replace(
      /^(?:[Cc]ác (?!đồng chí (?:Phó|[ỦU][yỷ] viên) ))?(?:(?:[Đđ]ồng chí|[Đđ]\/c)\s+|(?:[Ôô]ng|[Bb]à|[Bb]ác sĩ(?: \p{Lu}{2,})?)\s+(?=\p{Lu}\p{Ll}*\s))/u,
      '',
    )
    .replace(PERSON_BEFORE, '');
  if (/^(?:các )?bộ trưởng$/iu.test(plain)) return 'các Bộ';
  const unit = plain.replace(HOLDER_PREFIX, '').trim();
  return unit !== plain && startsUnit(unit) && !DEPUTIES.test(unit) ? unit : plain;
}

/** A name without the words that only describe it. */
export function trimmed(name: string): string {
  return name
    .replace(
      /(?<!^(?:[Đđ]ồng chí |[Đđ]\/c |[Ôô]ng |[Bb]à |[Bb]ác sĩ (?:\p{Lu}+ )?)(?:\p{Lu}\p{Ll}+ ?)+)\s+[-–]\s+(?:[Cc]ơ quan [Tt]hường trực|[Pp]hó|[Tt]rưởng|[Cc]hủ tịch|[Tt]hường trực|Ủy viên|cơ quan).*$/u,
      '',
    )
    .replace(/\s*,?\s*(?:là|với vai trò).*$/u, '')
    .replace(/^(?:cùng với|cùng|với|và|nhất là|đặc biệt là)\s+/u, '')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '');
}
