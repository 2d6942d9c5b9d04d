import { describe, expect, it } from '@jest/globals';
import { type Expected, asExpected, read } from './deadlines.js';

type Row = [number: number, words: string, expected: Expected, issued?: string];

const ROWS: Row[] = [
  [
    50,
    'trong thời hạn 05 ngày làm việc kể từ ngày 26/4/2024',
    { register: '2024-05-07', kind: 'fixed' },
    '2024-04-26',
  ],
  [51, 'trong thời hạn 05 (năm) ngày làm việc kể từ ngày ban hành', { register: '2025-11-25' }],
  [
    51,
    'trong thời hạn 05 (bảy) ngày làm việc kể từ ngày ban hành',
    { register: '2025-11-25', flag: 'numbers-disagree' },
  ],
  [52, 'trong vòng 10 ngày kể từ ngày 20/11/2025', { register: '2025-12-01' }],
  [
    53,
    'chậm nhất 03 ngày kể từ ngày ban hành Thông báo này',
    { register: '2025-11-21', strict: '2025-11-21' },
  ],
  [54, 'chậm nhất 03 ngày làm việc kể từ ngày ban hành', { register: '2025-11-21' }],
  [55, 'chậm nhất sau 05 ngày, kể từ ngày 20/11/2025', { register: '2025-11-25' }],
  [56, 'công bố sau 03 ngày sau ngày 15/3/2026 (tức ngày 18/3/2026)', { register: '2026-03-18' }],
  [57, 'chậm nhất trước 105 ngày trước ngày 15/3/2026', { register: '2025-11-30', strict: '2025-11-30' }],
  [57, 'chậm nhất trước 105 ngày trước ngày 15/3/2026 (tức ngày 30/11/2025)', { register: '2025-11-30' }],
  [
    19,
    'chậm nhất trước 90 ngày trước ngày 15/3/2026 (tức ngày 16/12/2025)',
    { register: '2025-12-16', flag: 'dates-disagree' },
  ],
  [58, 'trước 10 ngày so với ngày 20/12/2025', { register: '2025-12-10' }],
  [
    59,
    'trong vòng 48 giờ kể từ khi tiếp nhận tin báo',
    { register: null, kind: 'relative', flag: 'awaiting-event' },
  ],
  [60, 'trong vòng 01 tháng kể từ ngày 31/01/2026', { register: '2026-03-02' }, '2026-01-20'],
  [60, 'trong thời hạn 2 tuần kể từ ngày ký', { register: '2025-12-02' }],
  [
    61,
    'trong vòng 15 ngày kể từ ngày được phân bổ vốn',
    { register: null, kind: 'relative', flag: 'awaiting-event' },
  ],
  [62, 'hồ sơ phải giải quyết ngay trong ngày', { register: '2025-11-18', flag: 'urgent' }],
  [63, 'chuyển trong ngày làm việc tiếp theo', { register: '2025-11-19' }],
  [
    81,
    'triển khai ngay sau khi được phân bổ nguồn lực',
    { register: null, kind: 'relative', flag: 'awaiting-event' },
  ],
  [
    82,
    'lấy ý kiến trước khi gửi các cơ quan của Quốc hội',
    { register: null, kind: 'relative', flag: 'awaiting-event' },
  ],
  [
    85,
    'giải ngân theo tiến độ quy định tại Văn bản số 505/UBND-TH ngày 19/01/2025',
    { register: null, kind: 'relative', flag: 'referenced' },
  ],
  [83, 'hướng dẫn sau khi có Quy chế của Trung ương', { register: null, kind: 'relative' }],
  [84, 'trình tại kỳ họp thường kỳ cuối năm', { register: null, kind: 'relative' }],
  [90, 'trực ban đến khi lệnh được huỷ', { register: null, kind: 'relative', flag: 'open-ended' }],
];

describe('periods and events of the inventory', () => {
  for (const [number, words, expected, issued] of ROWS) {
    it(`number ${number}: ${words}`, () => expect(asExpected(words, expected, issued)).toEqual(expected));
  }

  it('number 64: the day of signing alone is no deadline', () => {
    expect(read('Thông báo này có hiệu lực kể từ ngày ký')).toEqual([]);
  });
});

const RECURRING: Row[] = [
  [
    65,
    'báo cáo trước ngày 20 hằng tháng',
    { register: '2025-11-20', strict: '2025-11-19', kind: 'recurring', recurrence: 'monthly' },
  ],
  [
    13,
    'báo cáo chậm nhất vào ngày 17 của tháng cuối kỳ',
    { register: '2025-12-17', strict: '2025-12-17', recurrence: 'quarterly' },
  ],
  [65, 'báo cáo trước ngày 20 hằng tháng', { register: '2025-11-20', strict: '2025-12-19' }, '2025-11-20'],
  [65, 'báo cáo trước ngày 15 hàng tháng', { register: '2025-12-15', recurrence: 'monthly' }],
  [66, 'báo cáo trước ngày 03 hằng tháng, hằng quý', { register: '2025-12-03', recurrence: 'monthly' }],
  [
    67,
    'gửi trước ngày 01 của tháng tiếp theo',
    { register: '2025-12-01', strict: '2025-11-30', recurrence: 'monthly' },
  ],
  [68, 'định kỳ hằng quý báo cáo kết quả', { register: null, recurrence: 'quarterly', flag: 'confirm' }],
  [
    70,
    'báo cáo trước ngày 30/11 hằng năm',
    { register: '2025-11-30', strict: '2025-11-29', recurrence: 'yearly' },
  ],
  [71, 'Tháng 12 hằng năm', { register: '2025-12-31', recurrence: 'yearly' }],
  [72, 'gửi trước 12h00 thứ Năm hằng tuần', { register: '2025-11-20', time: '12:00', recurrence: 'weekly' }],
  [72, 'gửi trước 10 giờ thứ Hai hàng tuần', { register: '2025-11-24', time: '10:00', recurrence: 'weekly' }],
  [73, 'hằng tuần báo cáo tiến độ', { register: null, recurrence: 'weekly' }],
  [
    74,
    'báo cáo nhanh trước 14 giờ hằng ngày',
    { register: '2025-11-18', time: '14:00', recurrence: 'daily' },
  ],
  [76, 'báo cáo định kỳ tại cuộc họp Ban Chỉ đạo', { register: null, recurrence: 'unspecified' }],
];

describe('recurring duties of the inventory', () => {
  for (const [number, words, expected, issued] of RECURRING) {
    it(`number ${number}: ${words}`, () => expect(asExpected(words, expected, issued)).toEqual(expected));
  }

  it('number 69: two yearly days are two series', () => {
    const words =
      'báo cáo 06 tháng (trước ngày 20 tháng 6 hằng năm) và 01 năm (trước ngày 15 tháng 11 hằng năm)';
    expect(read(words).map(({ due, recurrence }) => [due, recurrence])).toEqual([
      ['2026-06-20', 'yearly'],
      ['2026-11-15', 'yearly'],
    ]);
  });

  it('number 75: a first day and then every month', () => {
    const words = 'báo cáo trước ngày 20 tháng 11 năm 2025 và hàng tháng';
    expect(read(words).map(({ kind }) => kind)).toEqual(['fixed', 'recurring']);
  });
});
