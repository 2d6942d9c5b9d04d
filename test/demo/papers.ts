import type { PaperConclusion } from '../support/docx.js';

const letterhead = {
  superior: 'ỦY BAN NHÂN DÂN TỈNH AN SƠN',
  issuer: 'VĂN PHÒNG',
  place: 'An Sơn',
  recipients: [
    'Như trên',
    'Chủ tịch, các PCT UBND tỉnh',
    'Các sở, ban, ngành',
    'UBND các xã, phường',
    'Lưu: VT, TH',
  ],
  signature: ['TL. CHỦ TỊCH', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
  signer: 'Thư ký (mẫu)',
};

/** Issued at the demo's start: every family of deadlines that a visitor should see pass. */
export const autumnMeeting: PaperConclusion = {
  ...letterhead,
  number: '118/TB-VP',
  date: 'ngày 02 tháng 11 năm 2026',
  title:
    'Kết luận của Phó Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo cải cách hành chính và chuyển đổi số tại phiên họp quý IV năm 2026',
  body: [
    'Ngày 30/10/2026, Phó Chủ tịch UBND tỉnh - Trưởng Ban Chỉ đạo đã chủ trì phiên họp quý IV năm 2026 của Ban Chỉ đạo cải cách hành chính và chuyển đổi số. Sau khi nghe báo cáo và ý kiến của các thành viên, Trưởng Ban Chỉ đạo kết luận như sau:',
    '## 1. Đánh giá chung',
    'Ban Chỉ đạo ghi nhận nỗ lực của các cơ quan, đơn vị trong 10 tháng đầu năm 2026; tỷ lệ hồ sơ nộp trực tuyến đã tăng so với cùng kỳ nhưng một số địa phương còn chậm trả kết quả.',
    '## 2. Nhiệm vụ trong thời gian tới',
    '## 2.1. Sở Tài chính',
    '- Chủ trì, phối hợp với Sở Khoa học và Công nghệ, Sở Nội vụ rà soát nguồn kinh phí chuyển đổi số chưa phân bổ, tham mưu UBND tỉnh phương án bố trí **trước ngày 11/11/2026**.',
    '- Tổng hợp tiến độ giải ngân vốn của các đề án số hóa, báo cáo UBND tỉnh **trong tháng 11/2026**.',
    '## 2.2. Sở Khoa học và Công nghệ',
    '- Chủ trì, phối hợp với Văn phòng UBND tỉnh kiểm tra an toàn thông tin của cổng dịch vụ công, hoàn thành **chậm nhất ngày 13/11/2026**.',
    '- Xây dựng kế hoạch tập huấn kỹ năng số cho tổ công nghệ số cộng đồng, trình UBND tỉnh ban hành **trong Quý IV/2026**.',
    '- Tổng hợp tình hình hoạt động của các hệ thống thông tin dùng chung, báo cáo UBND tỉnh **trước ngày 20 hằng tháng**.',
    '## 2.3. UBND các xã, phường',
    '- Rà soát, công khai danh mục thủ tục hành chính tại trung tâm phục vụ hành chính công, báo cáo về Sở Nội vụ **trước ngày 10/11/2026**.',
    '- Thường xuyên tuyên truyền, hướng dẫn người dân nộp hồ sơ trực tuyến.',
    '2.4. Giao Sở Nội vụ tổng hợp kết quả rà soát của các địa phương, tham mưu UBND tỉnh xử lý các trường hợp chậm trễ **trước ngày 18/11/2026**.',
    '2.5. Giao Sở Y tế chủ trì, phối hợp với Sở Khoa học và Công nghệ đưa sổ sức khỏe điện tử vào sử dụng tại các trạm y tế, hoàn thành **đến hết ngày 25/11/2026**.',
    '2.6. Giao Sở Xây dựng công bố quy trình nội bộ cấp phép trực tuyến **trong 10 ngày kể từ ngày có hướng dẫn của Bộ Xây dựng**.',
    '2.7. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh phối hợp giám sát việc giải quyết thủ tục hành chính tại các xã, phường.',
    'Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị, địa phương biết, thực hiện./.',
  ],
};

/** Waits as a draft, for the visitor to review and issue. */
export const dataMeeting: PaperConclusion = {
  ...letterhead,
  number: '121/TB-VP',
  date: 'ngày 02 tháng 11 năm 2026',
  title: 'Kết luận của Trưởng Ban Chỉ đạo tại cuộc họp về làm sạch dữ liệu đất đai',
  body: [
    'Ngày 30/10/2026, Trưởng Ban Chỉ đạo đã chủ trì cuộc họp về tiến độ làm sạch dữ liệu đất đai. Sau khi nghe các đơn vị báo cáo, Trưởng Ban Chỉ đạo kết luận như sau:',
    '1. Giao Sở Nông nghiệp và Môi trường chủ trì, phối hợp với UBND các xã, phường đối soát số thửa đất đã nhập vào cơ sở dữ liệu, báo cáo UBND tỉnh **trước ngày 20/11/2026**.',
    '2. Giao Sở Xây dựng cung cấp bản đồ quy hoạch đã duyệt cho Sở Nông nghiệp và Môi trường **chậm nhất ngày 12/11/2026**.',
    '3. Công ty Cấp nước Hải Triều rà soát danh sách khách hàng trùng số thửa, gửi Sở Nông nghiệp và Môi trường **trong tháng 11/2026**.',
    'Văn phòng UBND tỉnh thông báo để các cơ quan, đơn vị biết, thực hiện./.',
  ],
};
