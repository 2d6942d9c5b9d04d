import { ACTIONS, ASIDES, capitalised, list, opening, words } from './vocabulary.js';
import { startsUnit } from './unit-head.js';

const PREDICATE = words([...ACTIONS, ...ASIDES]);
const STARTS_TASK = opening([
  ...capitalised(ACTIONS),
  ...ACTIONS,
  ...capitalised(ASIDES),
  ...['Theo', 'Căn cứ', 'Trên cơ sở', 'Giao', 'Có', 'Thực hiện', 'Để', 'Nhằm', 'Đối với'],
]);
/** How far a list of addressees may reach. */
const LONGEST = 700;

/** An action word after these nouns belongs to the name: "cơ quan chủ trì", "đối tượng thực hiện kiểm kê". */
const NOUNS: [RegExp, RegExp][] = [
  [
    /^(?:chủ trì|tham mưu|quản lý|thanh tra|kiểm tra|giám sát|chỉ đạo|thống kê|kiểm kê|thi công|lập|sử dụng|chủ quản|áp dụng|thu gom)$/u,
    /(?:cơ quan|(?<!, )đơn vị|tổ|đội|đoàn|nhóm|ban|nhà thầu|đối tượng|chức năng|(?<!liên )quan|cán bộ|đối tượng thực hiện|tham mưu)$/iu,
  ],
  [
    /^(?:thực hiện|triển khai|quản lý)$/u,
    /(?:đối tượng|chủ trì|tham mưu|được giao|được phân công|dự án đang)$/iu,
  ],
  [/^(?:đầu tư|thầu)$/u, /(?:chủ|nhà|Kế hoạch và|xúc tiến|vốn|dự án)$/iu],
  [/^(?:xây dựng|phát triển)$/u, /(?:dự án|đầu tư|kinh tế|công trình|quỹ đất|và)$/iu],
  [/^(?:thi công|thực hiện)$/u, /(?:đang|đã) triển khai$/iu],
  [/^tạo$/u, /(?:đào|sáng|chế|kiến)$/iu],
  [/^triển khai$/u, /(?:dự án|công trình|nhiệm vụ) (?:đang|đã|chưa)$/iu],
  [/^lập$/u, /(?:công|độc|thành|thiết|xác|dân)$/iu],
  [/^giao$/u, /(?:thông|được|đã|bàn|chuyển|ngoại|giờ)$/iu],
  [/^thu$/u, /(?:vụ|doanh|nguồn)$/iu],
  [/^ký$/u, /(?:đăng|thư|nhật|chữ|định)$/iu],
  [/^cấp$/u, /(?:quản lý|từng|các|trung|cung|cao|nâng|ngành|nhiều|mọi)$/iu],
  [/^chuyển$/u, /(?:vận|di|lưu|luân)$/iu],
  [
    /^(?:đưa|đi|tự|nhập|cử|giúp|gửi|trình|nộp|mời|chọn|dành|nắm)$/u,
    /(?:bầu|quá|lộ|chương|công|thu|xuất|sáp|phần|người)$/iu,
  ],
  [/^phụ trách$/u, /(?:công chức|đồng chí|lãnh đạo|văn hóa|chuyên môn|[Cc]hủ tịch)$/iu],
  [/^(?:kinh tế|phát triển|bảo vệ|hỗ trợ|chăm sóc)$/u, /(?:[Tt]rung tâm|[Qq]uỹ|[Hh]ội|[Cc]ục|[Bb]an)$/u],
  [/^cùng$/u, /(?:bước|cuối|sau)$/iu],
  [/^(?:thông tin|thuộc)$/u, /./u],
];

function isPartOfName(before: string, word: string, rest: string): boolean {
  const trimmed = before.trimEnd();
  const goesOn = /^(?:chủ trì|tham mưu)(?:,| phối hợp)/u.test(rest);
  if (!goesOn && NOUNS.some(([verb, noun]) => verb.test(word) && noun.test(trimmed))) return true;
  if (word === 'tổ chức')
    return (
      /(?:,|^|các|và|những|cơ quan)$/iu.test(trimmed) &&
      /^tổ chức(?:[,;:)]|$| (?:chính trị|xã hội|đoàn thể|hội|thành viên|liên quan|có liên quan|đảng|và|cá nhân|tín dụng))/u.test(
        rest,
      )
    );
  if (word === 'cấp')
    return /^cấp (?:ủy|uỷ|xã|huyện|tỉnh|cơ sở|dưới|trên|thẩm|phường|trung|bộ|ngành|có)/u.test(rest);
  if (word === 'là') return /^là (?:các |những )?(?:đơn vị|cơ quan|thành viên)[^,.;]*\(/u.test(rest);
  if (word === 'nhất là' || word === 'đặc biệt')
    return (
      startsUnit(rest.replace(/^(?:nhất là|đặc biệt là|đặc biệt) /u, '')) ||
      /^(?:nhất là|đặc biệt là) \p{Lu}{3}/u.test(rest)
    );
  if (word === 'trong') return /^trong (?:toàn )?(?:tỉnh|huyện|xã|thành phố|Tổ|lĩnh vực|khu)/u.test(rest);
  if (word === 'đến') return !/^đến (?:hết|ngày|tháng|quý|năm)/u.test(rest);
  if (word === 'được giao' || word === 'được phân công')
    return /^được (?:giao|phân công) [^,;.]{0,60}, (?=khẩn|chủ|tập|tiếp|tổ|có|rà)/u.test(rest);
  return false;
}

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

/** Small syllables that names of units are made of. */
const OF_NAMES = new Set(
  list(`
    và, các, của, cho, những, từng, mỗi, nhân, dân, xã, phường, thị, trấn, huyện, tỉnh, thành, phố, quận, đặc, khu, vực, cấp, ngành,
    ban, phòng, sở, bộ, cục, vụ, viện, trường, trạm, trung, tâm, cơ, quan, đơn, vị, địa, phương, tổ, chức, đoàn, thể, hội, liên,
    có, trực, thuộc, ngang, chuyên, môn, hành, chính, sự, nghiệp, công, lập, nhà, nước, doanh, chủ, đầu, tư, thầu, dự, án, xây,
    dựng, trình, giao, thông, nông, thôn, kinh, tế, quản, lý, thường, đồng, chí, lãnh, đạo, phó, trưởng, tịch, bí, thư, giám,
    đốc, thủ, người, đứng, viên, thanh, niên, phụ, nữ, chiến, binh, quân, an, ủy, uỷ, quyền, mặt, trận, đảng, tộc, văn, hóa, y, giáo,
    dục, đào, tạo, tài, nguyên, môi, trường, đất, thuế, bảo, hiểm, ngân, hàng, kho, bạc, xe, điện, lực, viễn, bưu, thủy, lợi, rừng,
    khác, trên, bàn, toàn, còn, lại, chưa, đạt, trong, ngoài, thành, chợ, đối, tượng, hộ, đô, nghề, nhóm, sản, xuất, dịch, vụ, ương,
    lực, lượng, vũ, trang, đóng, tại, trật, tự, hưởng, lợi, thụ, gồm, sau, ven, biển, sông, biên, giới, vùng, miền, núi, quốc, gia, mục, tiêu, chương, nghèo, bền, vững, phát, triển, mới, số,
    là, phần, cổ, hợp, tác, làng, bản, ấp, khóm, buôn, chi, bệnh, đa, khoa, cá, cấp, ty, thương, mại,  hữu, hạn, tổng, một
  `),
);

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
