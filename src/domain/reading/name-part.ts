import { startsUnit } from './unit-head.js';
import { list } from './vocabulary.js';

/** Small syllables that names of units are made of. */
export const OF_NAMES = new Set(
  list(`
    an, ban, binh, biên, biển, buôn, bàn, bí, bưu, bạc, bản, bảo, bền, bệnh, bộ, chi, chiến, cho, chuyên,
    chí, chính, chưa, chương, chợ, chủ, chức, cá, các, còn, có, công, cơ, cấp, cổ, cục, của, doanh, dân,
    dịch, dục, dự, dựng, gia, giao, giám, giáo, giới, gồm, hiểm, huyện, hàng, hành, hóa, hưởng, hạn, hộ,
    hội, hợp, hữu, kho, khoa, khu, khác, khóm, kinh, liên, là, làng, lãnh, lý, lượng, lại, lập, lợi, lực,
    miền, môi, môn, mại, mặt, mỗi, một, mới, mục, ngang, nghiệp, nghèo, nghề, ngoài, nguyên, ngành, ngân,
    người, nhà, nhân, nhóm, những, niên, nông, núi, nước, nữ, phát, phòng, phó, phương, phường, phần, phố,
    phụ, quan, quyền, quân, quản, quận, quốc, rừng, sau, sông, sản, số, sở, sự, thanh, thuế, thuộc, thành,
    thôn, thông, thư, thương, thường, thầu, thể, thị, thụ, thủ, thủy, tiêu, toàn, trang, triển, trong,
    trung, trên, trình, trường, trưởng, trạm, trấn, trận, trật, trực, ty, tài, tác, tâm, tư, tượng, tại,
    tạo, tế, tỉnh, tịch, tổ, tổng, tộc, từng, tự, uỷ, ven, viên, viễn, viện, và, vùng, văn, vũ, vị, vụ,
    vững, vực, xe, xuất, xây, xã, y, án, đa, điện, đoàn, đào, đóng, đô, đơn, đạo, đạt, đảng, đất, đầu, đặc,
    địa, đốc, đối, đồng, đứng, ương, ấp, ủy
  `),
);

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
  [
    /^(?:đào tạo|đầu tư|phát triển|chuyển đổi|truyền thông|quản lý|xây dựng|bảo vệ|chăm sóc|kiểm soát|hợp tác|thống kê|giám định|khai thác)$/u,
    /\svà$/u,
  ],
  [/^tạo$/u, /(?:đào|sáng|chế|kiến)$/iu],
  [/^triển khai$/u, /(?:dự án|công trình|nhiệm vụ) (?:đang|đã|chưa)$/iu],
  [/^lập$/u, /(?:công|độc|thiết|xác|dân)$/iu],
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

/** Whether the action `word` between `before` and `rest` belongs to the name of a unit; `rest` starts with it. */
export function isPartOfName(before: string, word: string, rest: string): boolean {
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
