/** The kind of body with which a line of a letterhead begins. */
const BODY =
  /^(?:UBND|ỦY BAN|UỶ BAN|HĐND|HỘI|SỞ|BỘ|BAN|TIỂU BAN|VĂN PHÒNG|PHÒNG|CỤC|TỔNG|CHI|KHU QUẢN LÝ|TRUNG TÂM|(?:ĐẢNG|HUYỆN|TỈNH|THÀNH|THỊ|QUẬN) (?:ỦY|UỶ)|CÔNG|TRƯỜNG|BỆNH VIỆN|TRẠM|TẬP ĐOÀN|LIÊN ĐOÀN|MẶT TRẬN|ĐOÀN|TỔ|THANH TRA|HỌC VIỆN|VIỆN|KHOA|HẠT|ĐỘI|KHO BẠC|NGÂN HÀNG|BẢO HIỂM|VƯỜN|CƠ QUAN|XÍ NGHIỆP|NHÀ MÁY)(?=\s|$)/u;
/** On whose behalf one signs: "TL. CHỦ TỊCH", "T/M BAN THƯỜNG VỤ". */
export const CAPACITY = /^\*?\s?(?:KT|TL|TM|T\/M|T\/L|K\/T|TUQ|Q)\s?\.?\s?(?=\p{Lu}{2})/u;
/** The office of whoever signs. */
export const OFFICE =
  /^(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|CHÁNH|TRƯỞNG|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|THỦ TƯỚNG|BÍ THƯ|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|HẠT TRƯỞNG|ĐỘI TRƯỞNG|TỔ TRƯỞNG|CHỈ HUY TRƯỞNG|ỦY VIÊN THƯỜNG TRỰC|CHỦ TỌA)(?![\p{L}])/u;
const NAME = /^(?:\p{Lu}{2,}\s){1,4}\p{Lu}{2,}$/u;
const UNENDED = /(?:(?:^|\s)(?:VÀ|CỦA|CHO|VỀ|CÁC|TẠI|DO|TỪ|THEO|ĐẾN|TRONG|THUỘC)|[-–,&(])$/u;
/** Openings of the text proper; none goes on with a sentence begun above. */
const BEGINS =
  /^(?:Căn cứ |Kính gửi|Sau khi (?:nghe|xem)|Hôm nay|(?:(?:Chiều|Sáng|Tối) (?:ngày )?|Ngày )\d|Nơi nhận)/u;

/** What stands alone wherever it stands: the motto, and the mark of a signature. */
const ALONE =
  /^(?:CỘNG H[OÒ][AÀ] XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM$|Độc lập\s?[-–]\s?Tự do|\((?:[Đđ]ã k|[Kk])ý[^)]*\)$)/u;

const signs = (line: string): boolean => CAPACITY.test(line) || OFFICE.test(line);

/**
 * Whether `line` only stacks under the lines from `first` to `last` and does not go on with their words: a body under
 * its superior, an office under whom it signs for, the opening of the text under the title.
 */
export function stacksUnder(first: string, last: string, line: string): boolean {
  if (ALONE.test(last)) return true;
  if (UNENDED.test(last.toUpperCase())) return false;
  if (line !== line.toUpperCase()) return BEGINS.test(line);
  if (last !== last.toUpperCase()) return false;
  if (CAPACITY.test(line)) return true;
  return signs(last) ? OFFICE.test(line) || NAME.test(line) : BODY.test(first) && BODY.test(line);
}
