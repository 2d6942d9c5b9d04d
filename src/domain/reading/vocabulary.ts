/** The entries of a list written with commas over several lines. */
export function list(entries: string): string[] {
  return entries
    .trim()
    .split(/,\s+/u)
    .map((entry) => entry.replace(/\s+/gu, ' '));
}

const ELSEWHERE: Record<string, string> = {
  óa: 'oá',
  òa: 'oà',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  úy: 'uý',
  ùy: 'uỳ',
  ủy: 'uỷ',
  ũy: 'uỹ',
  ụy: 'uỵ',
  Ủy: 'Uỷ',
};

/** `pattern` for both places of the tone mark: "hóa" and "hoá", "ủy" and "uỷ". */
export function anySpelling(pattern: string): string {
  return pattern.replace(/(?:[óòỏõọ]a|[úùủũụỦ]y)(?!\p{L})/gu, (end) => `(?:${end}|${ELSEWHERE[end]})`);
}

/** A pattern that finds any of `alternatives` as whole Vietnamese words; `\b` knows no letters with marks. */
export function words(alternatives: readonly string[], flags = 'gu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${anySpelling(alternatives.join('|'))})(?![\\p{L}\\p{N}])`, flags);
}

/** A pattern for any of `alternatives` at the very start of a text. */
export function opening(alternatives: readonly string[], flags = 'u'): RegExp {
  return new RegExp(`^(?:${anySpelling(alternatives.join('|'))})(?![\\p{L}\\p{N}])`, flags);
}

/** Verbs that tell somebody to do something (domain.md 5.4, "Doing" and "Style"). */
export const ACTIONS = list(`
  tiếp thu, phân khai, định hướng, tăng, tuyển quân, tuyển sinh, sơ tán, cứu hộ, cứu nạn, cấp cứu, ứng cứu,
  mở, ra quân, phát hành, in ấn, thẩm tra, thay thế, ứng trực, bảo trì, thu gom, tạm dừng, đình chỉ, cưỡng
  chế, chốt, khoanh vùng, tiêm, phun, ủy quyền, giới thiệu, tuyển dụng, luân chuyển, bổ nhiệm, liên hệ, trao
  đổi, tổng kết, sơ kết, kết thúc, hoàn tất, thúc đẩy, tạo, khơi thông, nạo vét, gia cố, phục hồi, cung ứng,
  dự trữ, xúc tiến, quảng bá, kêu gọi, thu hút, liên kết, hợp tác, công nhận, đo đạc, cắm mốc, thí điểm, vận
  dụng, áp dụng, tuân thủ, chấp hành, xây lắp, đồng bộ, khởi tố, củng cố, tiếp cận, làm tốt, thực thi, đưa
  vào, vận chuyển, hoàn trả, sát sao, sâu sát, chủ quản, bàn bạc, trả, chủ trì, phối hợp, tham mưu, xây
  dựng, rà soát, tổng hợp, báo cáo, trình, ban hành, hướng dẫn, kiểm tra, giám sát, đôn đốc, giải ngân, hoàn
  thành, cập nhật, tuyên truyền, tập trung, tiếp tục, khẩn trương, chủ động, tăng cường, đẩy mạnh, đẩy
  nhanh, quan tâm, nâng cao, phát huy, duy trì, nghiêm túc, bám sát, tổ chức, triển khai, thực hiện, chỉ
  đạo, phân công, bố trí, theo dõi, tháo gỡ, giải quyết, xử lý, đề xuất, nghiên cứu, hoàn thiện, khắc phục,
  kịp thời, sớm, huy động, vận động, phổ biến, quán triệt, lãnh đạo, thành lập, kiện toàn, lập, gửi, cử,
  chuẩn bị, cung cấp, công bố, công khai, đảm bảo, bảo đảm, đánh giá, thẩm định, phê duyệt, quyết định, cho
  ý kiến, đăng ký, điều chỉnh, bổ sung, sửa đổi, đề nghị, kiến nghị, tiếp nhận, phân bổ, thu hồi, thống kê,
  kiểm kê, kiểm soát, quản lý, khai thác, sử dụng, vận hành, nâng cấp, kết nối, tích hợp, chuyển đổi, chuẩn
  hóa, số hóa, đào tạo, bồi dưỡng, tập huấn, hỗ trợ, tạo điều kiện, ưu tiên, lồng ghép, nhân rộng, khuyến
  khích, khen thưởng, biểu dương, xem xét, làm việc, thống nhất, đàm phán, ký kết, lựa chọn, đấu thầu, khởi
  công, khánh thành, thi công, nghiệm thu, bàn giao, thanh toán, quyết toán, giải phóng mặt bằng, di dời,
  tái định cư, thu, nộp, chi trả, cấp phát, cấp, mua sắm, đầu tư, sửa chữa, khảo sát, điều tra, xác minh,
  xác định, phân loại, phân tích, dự báo, cảnh báo, ứng phó, phòng ngừa, phòng chống, ngăn chặn, đấu tranh,
  tuần tra, thanh tra, xử phạt, chấn chỉnh, kiểm điểm, cam kết, chịu trách nhiệm, có trách nhiệm, làm đầu
  mối, là đầu mối, giúp, thay mặt, tham gia, tiến hành, soạn thảo, dự thảo, lấy ý kiến, xin ý kiến, góp ý,
  thông báo, thông tin, truyền thông, đăng tải, niêm yết, kê khai, nhập, kết xuất, lưu giữ, lưu trữ, bảo
  quản, giữ gìn, bảo vệ, phát triển, mở rộng, đổi mới, cải cách, cải thiện, cắt giảm, đơn giản hóa, tiết
  kiệm, siết chặt, thắt chặt, quyết liệt, tích cực, thường xuyên, định kỳ, hằng tháng, hàng tháng, hằng
  tuần, hàng tuần, hằng quý, hàng quý, trực tiếp, phụ trách, đồng hành, đối thoại, tiếp xúc, lắng nghe, nắm
  bắt, nắm, soát xét, kiểm đếm, bình xét, đối chiếu, đối soát, cân đối, tính toán, khai báo, dọn dẹp, khôi phục, nhanh
  chóng, linh hoạt, có văn bản, có kế hoạch, có giải pháp, có phương án, có báo cáo, có ý kiến, động viên,
  thăm hỏi, hạn chế, tránh, không để, kiên quyết, chú trọng, chú ý, lưu ý, tranh thủ, phấn đấu, sắp xếp, đi,
  phản hồi, phản ánh, trả lời, giải trình, làm rõ, căn cứ, rút kinh nghiệm, dành, học tập, chọn, giao, mời,
  đôn thúc, nhắc nhở, phát động, hưởng ứng, đưa, rút ngắn, khởi động, đối ứng, ký, vào cuộc, nhân bản, lắp
  đặt, trồng, chăm sóc, cải tạo, chuyển
`);

/** What may stand between the addressee and what it has to do. */
export const ASIDES = list(`
  với vai trò, theo, với tinh thần, trên tinh thần, theo chức năng, theo nhiệm vụ, trên cơ sở, cần, phải, thì, là,
  được giao, được phân công, trước ngày, trước, trong, chậm nhất, đến, từ nay, ngay, sau khi, khi, nếu, căn
  cứ, định kỳ, nhanh, hết sức, đặc biệt, phù hợp, cùng, không, để, nêu cao, tuyệt đối, gắn, cương quyết,
  đồng thời, luôn, nhất là, tự
`);

/** After an addressee these tell what is or was, not what is to be done. */
export const NARRATIVES = list(`
  đã, đang, chưa, vẫn, còn, được, bị, sẽ, ghi nhận, biểu dương, đánh giá cao, nhấn mạnh, nhất trí, phê bình,
  kết luận như sau, kết luận:, luôn, kiến nghị, cho biết, cho rằng, có hiệu lực
`);

/** Words with which a chair gives a task; the last group asks rather than orders (domain.md 5.4). */
export const ORDERS = [
  'giao nhiệm vụ cho',
  'giao trách nhiệm cho',
  'giao cho',
  'giao',
  'yêu cầu',
  'phân công',
  'chỉ đạo',
  'kính đề nghị',
  'đề nghị',
];

/** Capitalises the first letter of each entry, as at the start of a sentence. */
export function capitalised(entries: readonly string[]): string[] {
  return entries.map((entry) => entry.charAt(0).toUpperCase() + entry.slice(1));
}

/** A sentence that starts with an action: whoever is addressed stands elsewhere. */
export const BARE_ACTION = opening(capitalised(ACTIONS));
