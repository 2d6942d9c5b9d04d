import { startsUnit } from './unit-head.js';

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
  [/^(?:đầu tư|thầu)$/u, /(?:chủ|nhà|Kế hoạch và|xúc tiến|vốn|dự án|QLDA|DA)$/iu],
  [/^(?:xây dựng|phát triển)$/u, /(?:dự án|đầu tư|kinh tế|công trình|quỹ đất|đội thanh tra|và|QLDA)$/iu],
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
  [
    /^phụ trách$/u,
    /(?:công chức|đồng chí|lãnh đạo|văn hóa|chuyên môn|viên|[Cc]hủ tịch|[Gg]iám đốc|[Tt]rưởng)$/iu,
  ],
  [/^(?:kinh tế|phát triển|bảo vệ|hỗ trợ|chăm sóc)$/u, /(?:[Tt]rung tâm|[Qq]uỹ|[Hh]ội|[Cc]ục|[Bb]an)$/u],
  [/^lãnh đạo$/u, /đồng chí$/iu],
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
  if (word === 'đến') return /(?:^|\s)từ(?: \p{L}+){1,4}$/u.test(trimmed) || /^đến (?:cơ sở|cấp)/u.test(rest);
  if (word === 'được giao' || word === 'được phân công')
    return /^được (?:giao|phân công) [^,;.]{0,60}, (?=khẩn|chủ|tập|tiếp|tổ|có|rà)/u.test(rest);
  return false;
}
