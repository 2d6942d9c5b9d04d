import { describe, expect, it } from '@jest/globals';
import { read } from './deadlines.js';

const TRAPS: [number, string][] = [
  [86, 'hoàn thành đúng thời gian quy định'],
  [87, 'báo cáo đột xuất khi có yêu cầu'],
  [91, 'Quyết định số 555/QĐ-UBND ngày 31/01/2025 của huyện'],
  [92, 'Ngày 26/4/2025, tại Hội trường lớn'],
  [93, 'tỷ lệ nhập dữ liệu đạt 60,8% (tính đến ngày 28/3/2025)'],
  [93, 'tính đến hết ngày 17/11/2025 mới có 25 đơn vị cập nhật'],
  [94, 'đã thực hiện đến hết quý I/2025 chưa đạt yêu cầu'],
  [94, 'đến hết ngày 07/7/2025 toàn xã có 31 hộ'],
  [94, 'hai xã chưa gửi danh sách (hạn trước ngày 20/8/2025)'],
  [94, 'Lũy kế giải ngân đến hết ngày 15/9/2025 đạt 6,8 tỷ đồng'],
  [91, 'theo yêu cầu tại Công văn số 96/DT ngày 05/8/2025 (hạn trước ngày 20/8/2025)'],
  [94, 'xác định rõ khả năng giải ngân đến ngày 31/01/2026'],
  [94, 'báo cáo kết quả tuần 46 và phương hướng tuần 47 của Công an xã'],
  [84, 'báo cáo tiến độ tại giao ban tuần 47.'],
  [95, 'Chương trình giai đoạn 2021-2025'],
  [95, 'kết quả 09 tháng đầu năm 2025'],
  [96, 'kế hoạch giải ngân theo từng tháng, quý, năm'],
  [97, 'Quyết định có hiệu lực từ ngày 01/7/2025'],
  [98, 'tỷ lệ tham gia bảo hiểm đạt 9,42% năm 2025'],
  [99, 'tránh dồn về cuối năm'],
  [99, 'không để dồn vào cuối năm'],
  [99, 'triển khai ngay từ đầu năm'],
];

describe('words that hold a date and set no deadline', () => {
  it.each(TRAPS)('number %i: %s', (_, words) =>
    expect(read(words).filter(({ kind }) => kind !== 'none')).toEqual([]),
  );

  it('number 94 is no trap where "đã" tells of a thing and a limit follows', () =>
    expect(read('cung cấp bản đồ đã duyệt cho Sở Xây dựng chậm nhất ngày 12/11/2026')).toEqual([
      expect.objectContaining({ due: '2026-11-12' }),
    ]));
});
