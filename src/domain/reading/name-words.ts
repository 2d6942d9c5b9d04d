import { HOLDERS } from './unit-head.js';
import { list, opening } from './vocabulary.js';

/** Nouns of fields, places and ranks that go on with a name in small letters; none of them is also a verb. */
const NOUNS = list(`
  tỉnh, thành phố, huyện, quận, thị xã, xã, phường, thị trấn, đặc khu, trung ương, quốc gia, nhà nước, nhân dân, khu vực, cơ sở,
  liên xã, liên huyện, liên phường, cấp xã, cấp huyện, cấp tỉnh, cấp cơ sở, cấp trên, cấp dưới, cấp ủy, cấp uỷ, các cấp,
  bộ phận, bộ đội, cơ quan, đơn vị, địa phương, chính quyền, mặt trận, đoàn thể, hội đoàn thể, tổ chức chính trị, tổ chức đoàn thể,
  tổ chức hội, tổ chức đảng, tổ chức thành viên, tổ chức xã hội, tổ chức liên quan, tổ chức tín dụng, tổ dân phố, tổ công tác,
  tổ giúp việc, tổ công nghệ, ban chỉ đạo, ban quản lý, ban giám hiệu, chi bộ, đảng bộ, chi hội, chi đoàn, chi cục, chi nhánh, cục, công ty,
  tổng công ty, tập đoàn, doanh nghiệp, hợp tác xã, hộ kinh doanh, chủ đầu tư, nhà đầu tư, nhà thầu, chủ rừng, chủ cơ sở,
  chủ hộ, hộ gia đình, hộ dân, nhà trường, trường học, trạm y tế, trung tâm, bệnh viện, phòng khám, ngân hàng, văn phòng,
  công an, quân sự, biên phòng, kiểm lâm, cảnh sát, dân quân, lực lượng, vũ trang, thành viên, thường trực, đồng chí, cán bộ, công chức, viên chức,
  người lao động, người dân, người đứng đầu, thủ trưởng, chủ tịch, bí thư, trưởng thôn, trưởng ban, trưởng phòng, thôn, ấp, khóm, buôn, làng, khu phố, khu dân cư,
  hành chính công, hành chính, thủ tục, sự nghiệp, công lập, công ích, công cộng, công nghệ số, công nghệ, cộng đồng, cơ sở dữ liệu, giao thông vận tải, giao thông, đường bộ,
  đường sắt, đường thủy, thị trường, quỹ đất, đất đai, tài nguyên, khoáng sản, môi trường, nước sạch, nước, vệ sinh, cây xanh, đô thị, nông thôn, nông nghiệp,
  lâm nghiệp, thủy sản, thủy lợi, đê điều, công nghiệp, khu công nghiệp, cụm công nghiệp, khu kinh tế, thương mại, kinh tế, kinh doanh, xăng dầu, tài chính,
  kế toán, ngân sách, thuế, hải quan, xã hội, chính sách, chính trị, dân tộc, tôn giáo, dân sự, hình sự, an ninh, trật tự, quốc phòng, hạ tầng, kỹ thuật, dự án,
  công trình, văn hóa, thể thao, du lịch, truyền thanh, truyền hình, phát thanh, báo chí, y tế, dược, bệnh tật, đa khoa, dân số, trẻ em, phụ nữ, thanh niên,
  cựu chiến binh, nông dân, công đoàn, tiểu học, trung học, mầm non, phổ thông, đại học, cao đẳng, nội trú, bán trú, rừng phòng hộ, rừng đặc dụng, bảo vệ thực vật, thực vật, quân đội, đóng quân tại địa bàn, lâm sàng, cận lâm sàng, khoa, lưu động, rừng,
  pháp luật, pháp lý, tư pháp, nội vụ, chuyên môn, chuyên trách, chuyên ngành, chuyên quản, chức năng, nghiệp vụ, nghề, việc làm, điện lực, viễn thông, bưu chính,
  bến xe, bến cảng, cảng biển, chợ, dịch vụ công ích, dịch vụ công, dịch vụ, giao dịch, tín dụng, ngành dọc, biên giới, miền núi, vùng cao, ven biển, ven sông, phía, dân dụng, hải đảo, khuyết tật, đặc thù, quần chúng,
  khối, lớp, học đường, đảng, đảng viên, giáo viên, nhân viên,
  khẩn cấp, ngang bộ, ngang Bộ, địa chính, hộ tịch, đối tượng, công dân, đê, phân hiệu, thiên tai, cháy nổ, mặt bằng, quyền lợi, số, một cửa, hai cấp, kết quả, khác, còn lại, nêu trên,
  có liên quan, liên quan, hữu quan, trực thuộc, thuộc, của, tại, trên địa bàn, trong tỉnh, trong huyện, trong xã, trên toàn, toàn tỉnh, toàn huyện, đóng trên địa bàn, đóng chân, đứng chân,
  các, những, từng, mỗi, toàn bộ, toàn thể
`);
/** One-syllable nouns of a collective; alone before a small letter they may open a verb ("phòng trừ"). */
const SHORT = '(?:sở|ban|ngành|phòng|bộ|hội|tổ|đội|trạm|bản|viện|trường|đoàn|vụ)';
const SHORT_NOUN = new RegExp(
  `^${SHORT}(?=\\s*(?:[,;:().-]|$)|\\s(?:và|\\p{Lu}|có liên quan|liên quan|của|thuộc|trực thuộc|trên|chuyên môn|chức năng|cấp))`,
  'u',
);
const SHORT_ANYWHERE = new RegExp(`^${SHORT}(?!\\p{L})`, 'u');
const longestFirst = (entries: readonly string[]): string[] =>
  [...entries].sort((a, b) => b.length - a.length);
const NOUN = opening(longestFirst(NOUNS));
/** Words of names whose second syllable a capital does not tell: "Lao động", where "Công Thương" needs none. */
const KNOWN_WORD = opening(
  longestFirst([
    ...HOLDERS,
    ...NOUNS,
    ...list(`
    lao động, đào tạo, tạo, chăn nuôi, thú y, thương binh, đầu tư, kế hoạch, khoa học, công thương, xây dựng, phát triển, quản lý,
    bảo hiểm, bảo vệ, kiểm lâm, phục vụ, truyền thông, gia đình, tuyên giáo, dân vận, tổ chức, kiểm tra, thanh tra, nội chính, môi trường, nhân dân, thủ tướng, tổ quốc, đảng ủy, đảng uỷ, tỉnh ủy, tỉnh uỷ, huyện ủy, huyện uỷ, thành ủy, tỉnh đoàn, huyện đoàn, thành đoàn, xã đoàn, thống kê, thông tin, giáo dục, lãnh đạo,
    chữ thập đỏ, ủy ban nhân dân, ủy ban nhân, tiếp công dân, thi hành án, vườn quốc gia, hội đồng nhân dân, hội đồng, nhà máy, nhà hát, trả kết quả, nhà nước, đất đai
  `),
  ]),
  'iu',
);

/** How many letters of `text` a noun takes that goes on with a name; after "các" and "từng" any noun of a collective does. */
export function nounLength(text: string, collective: boolean): number {
  const short = (collective ? SHORT_ANYWHERE : SHORT_NOUN).exec(text);
  return Math.max(NOUN.exec(text)?.[0].length ?? 0, short?.[0].length ?? 0);
}

/** How many letters a word of names takes that opens `text` with a capital: "Tài chính"; 0 for an unknown one. */
export function knownWordLength(text: string): number {
  return KNOWN_WORD.exec(text)?.[0].length ?? 0;
}
