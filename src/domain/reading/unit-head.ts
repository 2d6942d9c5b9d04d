import { anySpelling, list } from './vocabulary.js';

/** Nouns with which the name of an office, a body or an office holder starts. */
const PROPER = list(`
  Sở, Phòng, Ban, Ủy ban, Uỷ ban, UBND, UBNDTTQVN, UB ?MTTQ\\p{L}*, MTTQ\\p{L}*, Mặt trận, HĐND, Hội đồng,
  Văn phòng, VP, Trung tâm, TTYT, Công an, Chi cục, Cục, Tổng cục, Vụ, Tập đoàn, Tổng công ty, Công ty, Hội,
  Hiệp hội, Liên đoàn, Liên hiệp, Liên minh, Đoàn, Trạm, Trường, Bệnh viện, Kho bạc, Thuế, Chi nhánh, Ngân
  hàng, NHCSXH, Bảo hiểm xã hội, BHXH, Viện, Thanh tra, Kiểm toán, Tòa án, Toà án, Công chức, Tổ, Bộ Chỉ
  huy, Bộ Tư lệnh, Bộ đội Biên phòng, Đảng ủy, Đảng uỷ, Huyện đoàn, Tỉnh đoàn, Thành đoàn, Xã đoàn, Tổng đội, Huyện ủy, Tỉnh ủy, Thành ủy, Đài, Hạt, Điện lực,
  Đội, Thường trực, Quỹ, Học viện, Đại học, Cơ quan, Quân sự, Kiểm lâm, Cổng, Bưu điện, EVN, VEC, ACV, VATM, PVN, TKV, VNPT, Viettel, Agribank, Viễn thông, Nhà
  máy, Xí nghiệp, Hợp tác xã, Cảng, Báo, Thủ tướng, Thông tấn xã, Thi hành án, Thống kê, Hải quan, Hợp tác xã,
  HTX, BCH, Đồn, Vườn quốc gia, Cảng vụ, Bộ phận, Bảo tàng, Thư viện, Nhà thiếu nhi, Nhà hát, Khu Quản lý, Mobi[Ff]one, FPT, Phân hiệu, Khoa, Bộ môn, XN, Thôn, Ấp, Buôn, Khu phố
`);
/** Office holders who stand for their unit (domain.md 5.3). */
export const HOLDERS = list(`
  Chủ tịch, Phó Chủ tịch, Bí thư, Phó Bí thư, Bộ trưởng, Thứ trưởng, Giám đốc, Phó Giám đốc, Tổng Giám đốc,
  Trưởng phòng, Trưởng các phòng, Trưởng, Phó Trưởng, Thủ trưởng, Người đứng đầu, Chánh Văn phòng, Chánh
  Thanh tra, Chánh, Chỉ huy trưởng, Hiệu trưởng, Tổ trưởng, Phó Thủ tướng, Thống đốc, Tổng Thanh tra, Chủ
  nhiệm, Lãnh đạo, Đồng chí, Viện trưởng, Cục trưởng, Chi cục trưởng, Tổng Kiểm toán, Kế toán trưởng, Đội
  trưởng, Thành viên, Ông, Bà, Bác sĩ
`);
/** People who are told by what they are, in either case: staff, bodies of the Party and the unions, ways to address somebody. */
const PEOPLE = list(`
  giáo viên chủ nhiệm, giáo viên bộ môn, kế toán, văn thư, thủ quỹ, thủ kho, lái xe, tạp vụ, điều dưỡng, y sĩ, y tá, dược sĩ, cán bộ, dân quân, công đoàn, chi ủy, chi uỷ, chi bộ,
  đảng bộ, chi hội, chi đoàn, liên chi hội, liên đội, đoàn trường, ban giám hiệu, ban giám đốc, ban cán sự, đ/c
`);
/** Kinds of people by how the language makes them: "giáo viên", "cộng tác viên", "thôn trưởng", "chi hội trưởng". */
const MADE_PEOPLE =
  '(?!(?:[Đđ]ộng|[Cc]ông|[Bb]ệnh|[Tt]hành) viên)\\p{L}+(?: (?!viên|trưởng)\\p{Ll}+){0,2} (?:viên|trưởng)';
/** Before a name these address a person; alone they are other words. */
const ADDRESSES = ['Thầy', 'Cô', 'Anh', 'Chị', 'Sơ'];
/** Staff whose noun is a verb too: "Bảo vệ kiểm tra cổng" and "Bảo vệ rừng". */
const GUARD = `Bảo vệ (?=(?:trực|tuần tra|tăng cường|kiểm tra|bố trí|đóng|mở|ghi|giám sát|theo dõi|phối hợp|quản lý|thường xuyên|nhà trường|cơ quan)${'(?![\\p{L}])'})`;
/** An abbreviation before a small word: "GVCN thu hồ sơ", "P.VHXH chủ trì"; figures of a report are none. */
const ABBREVIATION =
  '(?!(?:GDP|GRDP|FDI|ODA|CPI|IIP|PCI|PAPI|PAR|SIPAS|DDCI|ICOR|HIV|COVID|ISO|GPMB|CCHC|CNTT|ATTP|NTM|VAT)(?!\\p{L}))(?:\\p{Lu}{1,3}\\.)?\\p{Lu}{2,}(?:[&.-]\\p{Lu}{2,})*(?= \\p{Ll})';

/** Collective nouns; with "các" or at the start of a sentence they address everybody of a kind (domain.md 5.2). */
const COLLECTIVE = list(`
  bộ, sở, ban, ngành, phòng, cơ quan, đơn vị, địa phương, tỉnh, thành phố, huyện, quận, thị xã, xã, phường,
  thị trấn, đặc khu, cấp, tổ chức, đoàn thể, hội, chủ đầu tư, nhà đầu tư, nhà thầu, doanh nghiệp, thành
  viên, trường, cơ sở, thôn, tổ dân phố, chi bộ, đảng bộ, ấp, khóm, bản, buôn, làng, khu phố, khu dân cư,
  công chức, đồng chí, ban quản lý, trung tâm, trạm, bệnh viện, công an, tổ, đội, cục, chi cục, tập đoàn,
  tổng công ty, công ty, xí nghiệp, khoa, khối, lớp, ngân hàng, hiệp hội, chủ rừng, hợp tác xã, nhà trường, cán bộ, viện, học viện, Sở,
  Bộ, Phòng, Ban, Thủ trưởng, Chủ tịch, Đồng chí, Trưởng, Giám đốc, Tổ, Hội, Công chức, Trung tâm, Tập đoàn, Ủy viên, Uỷ viên,
  UBND, Ủy ban, Chi cục, Cục, Ngân hàng, Trường, Cơ quan, Phó, Đoàn, Đội, Khoa
`);
const LONE_COLLECTIVE = list(`
  cơ quan, đơn vị, địa phương, cấp ủy, cấp uỷ, chính quyền, mặt trận, đối tượng, nhà đầu tư, chủ đầu tư, nhà
  thầu, thủ trưởng, người đứng đầu, đồng chí, lãnh đạo, công an, tổ công tác, tổ giúp việc, công chức, ủy
  ban nhân dân, uỷ ban nhân dân, hội đoàn thể, đoàn thể, doanh nghiệp, thành viên, chủ tịch, đoàn, phòng,
  sở, văn phòng, trạm y tế, trung tâm, ban chỉ đạo, ban quản lý
`);
const PLACE = ['tỉnh', 'thành phố', 'huyện', 'quận', 'thị xã', 'xã', 'phường', 'thị trấn', 'đặc khu'];

const either = (word: string): string =>
  `[${word.charAt(0).toLowerCase()}${word.charAt(0).toUpperCase()}]${word.slice(1)}`;
const END = '(?![\\p{L}\\p{N}])';

const HEAD = new RegExp(
  anySpelling(
    '^(?:' +
      [
        `(?:${PEOPLE.map(either).join('|')})(?! (?:trưởng|viên))${END}`,
        `${MADE_PEOPLE}${END}`,
        `(?:${PROPER.join('|')})${END}`,
        `(?:${HOLDERS.map(either).join('|')})${END}`,
        `Bộ (?=\\p{Lu})`,
        `(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi|[Tt]oàn bộ|[Tt]oàn thể|[Tt]ất cả|\\d{1,3})(?: các| đồng chí| [ỦU][yỷ] viên)? (?:${[...HOLDERS, ...PEOPLE, ...COLLECTIVE].join('|')})${END}`,
        `(?:${LONE_COLLECTIVE.map(either).join('|')})${END}`,
        `(?:${PLACE.map(either).join('|')}) (?=\\p{Lu})`,
        `(?:${ADDRESSES.join('|')}) (?=\\p{Lu})`,
        GUARD,
        ABBREVIATION,
      ].join('|') +
      ')',
  ),
  'u',
);

/** What opens like an office but is none: "Bộ tiêu chí", "Tổ chức thực hiện", "Ban hành", "Hội nghị", "Các nội dung". */
const NONE =
  /^(?:Bộ (?:tiêu chí|máy)|bộ phận|Tổ chức|Ban hành|Hội nghị|Hội thảo|Hội thi|Trường hợp|trường hợp|Đội ngũ|[Ll]ãnh đạo (?:[Nn]hân dân|[Tt]ổ chức|thực hiện)|Viện trợ|Đoàn kết|Quỹ đất|quỹ|Vụ việc|Đài thọ|Trạm thu|Đoàn công tác đã|Hội trường|Báo cáo|Ban (?!quản lý|chỉ |giám |công tác|điều hành|tổ chức)(?=\p{Ll})|Tổ (?=hợp|quốc)|Các (?:nội dung|nhiệm vụ|dự án|công trình|chỉ tiêu|tiêu chí|giải pháp|vấn đề|văn bản|mục tiêu|tuyến|hạng mục|hoạt động|chương trình|chính sách|khó khăn|ý kiến|kết quả|hộ|gói thầu|nguồn))/u;

/** A short kind of office before a small letter is a verb or another noun ("Phòng trừ"), unless one of these follows. */
const SHORT_KIND =
  /^(?:[Pp]hòng|Hội|Viện|Trường|Vụ|Thống kê|Hải quan|Báo|Cổng|Cảng|Thuế|Ban|Khoa) (?!tỉnh|huyện|xã|phường|thành phố|thị|quận|đặc khu|cấp|giao dịch|chuyên|quản lý|chỉ |giám|công|giúp|dân|trưởng|viên|cơ sở|khu vực|liên |tiểu học|mầm non|đoàn|đồng|học|khám|y tế|kiểm|vụ|hàng|biển|phụ nữ|nông dân|cựu|và|có liên)(?=\p{Ll})/u;

/** What is written or decided, and goals, are told nothing. */
const PAPER =
  /^(?:Kế hoạch|Chương trình|Đề án|Dự án|Luật|Nghị|Quyết định|Thông|Công (?:văn|điện|tác)|Chỉ (?:thị|tiêu)|Hướng dẫn|Danh mục|Phụ lục|[A-ZĐ]{2,}(?=[,.;:]))/u;

/** How many letters of `text` the noun takes with which it starts as somebody who can be given a task; 0 for none. */
export function headLength(text: string): number {
  return NONE.test(text) || SHORT_KIND.test(text) ? 0 : (HEAD.exec(text)?.[0].length ?? 0);
}

/** Whether `text` starts with the name of somebody who can be given a task. */
export function startsUnit(text: string): boolean {
  return headLength(text) > 0;
}

/** Behind "Giao" any name with a capital is somebody, of whatever kind: "Giao TCKH", "Giao Nhà hát Chèo". */
export function mayBeTold(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !NONE.test(text) && !SHORT_KIND.test(text) && !PAPER.test(text);
}
