import { describe, expect, it } from '@jest/globals';
import { type Expected, asExpected, read } from './deadlines.js';

type Row = [number: number, words: string, expected: Expected];

/** How clerks write the patterns of the inventory in a hurry; issued on Tuesday 18/11/2025. */
const ROWS: Row[] = [
  [1, 'truớc ngày l5 tháng 12 nám 2025', { register: '2025-12-15', strict: '2025-12-14' }],
  [10, 'châm nhất ngáy 15/12/2025', { register: '2025-12-15' }],
  [9, 'khởi công dịp Quốc khánh 02/9/2026', { register: '2026-09-02', strict: '2026-09-02' }],
  [27, 'Thời hạn: trong tháng 11 và tháng 12/2025', { register: '2025-12-31', starts: '2025-11-01' }],
  [30, 'vốn năm trước kéo dài sang đến hết quý II/2026 phải giải ngân hết', { register: '2026-06-30' }],
  [37, 'trong 6 tháng đầu năm 2026 hoàn thành', { register: '2026-06-30', flag: 'confirm' }],
  [37, 'Thời hạn: 6 tháng đầu năm 2026', { register: '2026-06-30', flag: 'confirm' }],
  [38, 'báo cáo trong tuần 47', { register: '2025-11-21', flag: 'confirm' }],
  [38, 'báo cáo Phó Chủ tịch phụ trách tuần 47.', { register: '2025-11-21', flag: 'confirm' }],
  [38, 'xong trong tuần thứ 50 năm 2025', { register: '2025-12-12', flag: 'confirm' }],
  [38, 'trong tuần 12 (từ 24/11 đến 29/11/2025)', { register: '2025-11-29', starts: '2025-11-24' }],
  [58, 'gửi trước 05 ngày khai mạc (dự kiến 12/12)', { register: '2025-12-07' }],
  [58, 'gửi trước ít nhất 03 ngày họp', { register: null, flag: 'awaiting-event' }],
  [88, 'trước thứ Sáu tuần sau', { register: '2025-11-28', strict: '2025-11-27', flag: 'confirm' }],
  [1, 'xong trước 30.11', { register: '2025-11-30', strict: '2025-11-29', flag: 'year-missing' }],
  [1, 'trước thứ Sáu, ngày 21/11/2025', { register: '2025-11-21', strict: '2025-11-20' }],
  [1, 'kết thúc trước 15/12/2025', { register: '2025-12-15', strict: '2025-12-14' }],
  [8, 'trước ngày 25', { register: '2025-11-25', strict: '2025-11-24', flag: 'confirm' }],
  [8, 'trước ngày 05 tháng sau', { register: '2025-12-05', strict: '2025-12-04', flag: 'confirm' }],
  [8, 'chậm nhất hết ngày 15', { register: '2025-12-15', flag: 'confirm' }],
  [10, 'muộn nhất là 15/12/2025', { register: '2025-12-15', strict: '2025-12-15' }],
  [10, '(chậm nhất: 30/11/2025)', { register: '2025-11-30' }],
  [12, 'không quá 15/12/2025', { register: '2025-12-15' }],
  [14, 'hết ngày 30/11/2025', { register: '2025-11-30' }],
  [18, 'từ 01 - 15/12/2025', { register: '2025-12-15', starts: '2025-12-01' }],
  [20, 'Hạn chót: 05/12/2025', { register: '2025-12-05' }],
  [20, 'deadline 15/12/2025', { register: '2025-12-15' }],
  [20, 'hạn cuối 20/11', { register: '2025-11-20' }],
  [21, 'lập kế hoạch (trình Giám đốc: 23/12/2025)', { register: '2025-12-23' }],
  [22, 'Xong trong T11/2025', { register: '2025-11-30' }],
  [22, 'trong kỳ chi trả tháng 12/2025', { register: '2025-12-31' }],
  [24, 'đến tháng 12/2025 phải hoàn thành', { register: '2025-12-31' }],
  [27, 'trong tháng 11 và tháng 12/2025', { register: '2025-12-31', starts: '2025-11-01' }],
  [29, 'hoàn thành quý IV-2025', { register: '2025-12-31' }],
  [31, 'trong quý I, II/2026', { register: '2026-06-30', starts: '2026-01-01' }],
  [38, 'hoàn thành trong nửa đầu tháng 12/2025', { register: '2025-12-15', flag: 'confirm' }],
  [38, 'trong tuần đầu tháng 12', { register: '2025-12-07', flag: 'confirm' }],
  [41, 'Năm 2025 và các năm tiếp theo', { register: '2025-12-31', kind: 'recurring', flag: 'open-ended' }],
  [44, 'chậm nhất là vào 16h30’ ngày 5/12', { register: '2025-12-05', time: '16:30' }],
  [44, 'trước 17 giờ 00 phút, ngày 25/11/2025', { register: '2025-11-25', time: '17:00' }],
  [44, 'trước 17:00 ngày 25/11/2025', { register: '2025-11-25', time: '17:00' }],
  [44, 'trước 5 giờ chiều ngày 25/11/2025', { register: '2025-11-25', time: '17:00' }],
  [46, 'báo cáo đầu giờ sáng 20/11', { register: '2025-11-20', time: '08:00', flag: 'confirm' }],
  [48, 'ký ngay trong chiều nay', { register: '2025-11-18', time: '17:00' }],
  [48, 'trước 9h sáng mai', { register: '2025-11-19', time: '09:00' }],
  [49, 'trong buổi sáng ngày 25/11/2025', { register: '2025-11-25', time: '12:00' }],
  [49, 'trước trưa ngày 25/11/2025', { register: '2025-11-25', time: '12:00', flag: 'confirm' }],
  [58, 'dự kiến tổ chức ngày 28/12/2025, gửi tài liệu trước 05 ngày', { register: '2025-12-23' }],
  [58, 'gửi tài liệu cho đại biểu trước 05 ngày', { register: null, flag: 'awaiting-event' }],
  [59, 'trong vòng 48 giờ kể từ 08 giờ ngày 20/11/2025', { register: '2025-11-22', time: '08:00' }],
  [65, 'hằng tháng (chậm nhất ngày 25) báo cáo', { register: '2025-11-25', recurrence: 'monthly' }],
  [65, 'trình vào các ngày 15 và 30 hàng tháng', { register: '2025-11-30', recurrence: 'monthly' }],
  [66, 'trước ngày 10 của tháng đầu quý sau', { register: '2026-01-10', recurrence: 'quarterly' }],
  [68, 'kiểm tra ít nhất 01 quý/lần', { register: null, recurrence: 'quarterly' }],
  [68, 'công khai thu chi 6 tháng một lần', { register: null, recurrence: 'half-yearly' }],
  [72, 'Hằng tuần, trước 10h thứ Hai', { register: '2025-11-24', time: '10:00', recurrence: 'weekly' }],
  [73, 'cập nhật 02 tuần/lần', { register: null, recurrence: 'unspecified' }],
  [77, 'thường xuyên, hằng năm tổ chức kiểm tra', { register: null, recurrence: 'yearly' }],
  [77, 'tổ chức 3 đợt/năm', { register: null, recurrence: 'unspecified' }],
  [82, 'cấp con giống xong trước mùa mưa lũ', { register: null, kind: 'relative' }],
  [84, 'trước kỳ họp thường lệ cuối năm', { register: null, kind: 'relative' }],
  [88, 'báo cáo trong 10 ngày tới', { register: '2025-11-28', flag: 'confirm' }],
  [89, 'chi trả xong trước 25 Tết', { register: null, kind: 'relative', flag: 'awaiting-event' }],
  [89, 'bảo trì xong trước lễ', { register: '2025-12-31', flag: 'confirm' }],
];

describe('the inventory as clerks write it in a hurry', () => {
  for (const [number, words, expected] of ROWS) {
    it(`number ${number}: ${words}`, () => expect(asExpected(words, expected)).toEqual(expected));
  }
});

describe('the explanation', () => {
  it.each([
    [
      'trước ngày 08/12/2025',
      'register',
      'hạn ghi Thứ Hai 08/12/2025, nên gửi chậm nhất Chủ nhật 07/12/2025',
    ],
    [
      'trước ngày 08/12/2025',
      'strict',
      'hạn cuối là hết Chủ nhật 07/12/2025, vì không tính chính ngày ghi là Thứ Hai 08/12/2025',
    ],
    ['trước 17h ngày 08/12/2025', 'strict', 'hạn cuối là 17:00 Thứ Hai 08/12/2025'],
    ['trong tháng 12/2025', 'register', 'ngày cuối của tháng là Thứ Tư 31/12/2025'],
    [
      'trước tháng 12/2025',
      'register',
      'tháng bắt đầu Thứ Hai 01/12/2025, nên hạn cuối là Chủ nhật 30/11/2025',
    ],
  ] as const)('%s under %s', (words, policy, because) =>
    expect(read(words, '2025-11-18', policy)[0]?.explanation).toBe(`“${words}”: ${because}.`),
  );
});
