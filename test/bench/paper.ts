/** A paragraph, or the rows of a table. */
export type Block = string | string[][];

/** What a page on A4 holds in letters of 14 points: so many lines of so many characters. */
const LINES = 46;
const CHARACTERS = 64;

const HEAD = [
  'ỦY BAN NHÂN DÂN TỈNH AN SƠN',
  'Số: 204/TB-UBND',
  'An Sơn, ngày 12 tháng 01 năm 2026',
  'THÔNG BÁO',
  'Kết luận của Chủ tịch UBND tỉnh Phan Hữu Khải tại phiên họp Ban Chỉ đạo chuyển đổi số tỉnh',
  'Ngày 09/01/2026, Chủ tịch UBND tỉnh Phan Hữu Khải, Trưởng Ban Chỉ đạo, chủ trì phiên họp. Sau khi nghe Sở Khoa học và Công nghệ báo cáo, ý kiến các thành viên, Chủ tịch UBND tỉnh kết luận như sau:',
];
const FOOT = ['Nơi nhận:', '- Các thành viên Ban Chỉ đạo;', '- Lưu: VT.', 'CHỦ TỊCH', 'Phan Hữu Khải'];
const FIELDS = ['hạ tầng số', 'dữ liệu đất đai', 'thủ tục hành chính', 'an toàn thông tin', 'kinh tế số'];
const UNITS = [
  'Sở Khoa học và Công nghệ',
  'Sở Nông nghiệp và Môi trường',
  'Văn phòng UBND tỉnh',
  'Công an tỉnh',
  'Sở Tài chính',
  'UBND các xã, phường',
  'Trung tâm Phục vụ hành chính công tỉnh',
];

/** The clauses of section `n`, in the manners that offices write them. */
function section(n: number): Block[] {
  const unit = (step: number): string => UNITS[(n + step) % UNITS.length]!;
  const date = (step: number): string => `${1 + ((n * 3 + step) % 28)}/${1 + ((n + step) % 12)}/2026`;
  const field = FIELDS[n % FIELDS.length]!;
  return [
    `${n}. Về ${field}`,
    `Đến ngày 31/12/2025 toàn tỉnh đã hoàn thành ${40 + (n % 50)}% khối lượng theo Kế hoạch số ${100 + n}/KH-UBND ngày 05/02/2025; tuy nhiên một số đơn vị còn chậm so với yêu cầu, việc phối hợp giữa các ngành chưa thường xuyên.`,
    `a) Giao ${unit(0)} chủ trì, phối hợp với ${unit(1)}, ${unit(2)} rà soát, hoàn thiện kế hoạch về ${field}; trình UBND tỉnh trước ngày ${date(0)}.`,
    `b) ${unit(3)} tổng hợp khó khăn, vướng mắc của các địa phương, đề xuất phương án xử lý dứt điểm, báo cáo Chủ tịch UBND tỉnh chậm nhất ngày ${date(1)}; định kỳ ngày 25 hằng tháng cập nhật kết quả trên hệ thống theo dõi.`,
    `c) Yêu cầu ${unit(4)}:`,
    `- Bố trí kinh phí, nhân lực bảo đảm hoàn thành trong quý ${['I', 'II', 'III', 'IV'][n % 4]!}/2026 (sản phẩm: báo cáo kết quả và danh mục thiết bị kèm theo).`,
    `- Công khai tiến độ trên Cổng thông tin điện tử trong thời hạn ${10 + (n % 20)} ngày làm việc kể từ ngày ban hành Thông báo này.`,
    `d) Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các tổ chức chính trị - xã hội tuyên truyền, vận động hội viên tham gia; kịp thời phản ánh những việc làm chưa đúng để cơ quan có thẩm quyền xem xét, chấn chỉnh.`,
    ...(n % 3 === 0 ? ['đ) Phân công thực hiện một số nhiệm vụ cụ thể như sau:', table(unit, date)] : []),
  ];
}

function table(unit: (step: number) => string, date: (step: number) => string): string[][] {
  return [
    ['TT', 'Nội dung', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời gian hoàn thành'],
    ...[1, 2, 3].map((row) => [
      `${row}`,
      'Cập nhật, làm sạch dữ liệu chuyên ngành theo hướng dẫn chung',
      unit(row),
      unit(row + 2),
      `Trước ${date(row)}`,
    ]),
  ];
}

/** A fictional conclusion with one section after the other, long enough to fill `pages` printed pages. */
export function longPaper(pages: number): Block[] {
  const blocks: Block[] = [...HEAD];
  let lines = 0;
  for (let n = 1; lines < pages * LINES; n += 1) {
    const next = section(n);
    blocks.push(...next);
    for (const block of next)
      lines += typeof block === 'string' ? Math.ceil(block.length / CHARACTERS) : 5 * block.length;
  }
  return [...blocks, ...FOOT];
}

/** The paper as pasted text, rows of tables as cells between ` | `. */
export function asText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (typeof block === 'string' ? block : block.map((row) => row.join(' | ')).join('\n')))
    .join('\n\n');
}
