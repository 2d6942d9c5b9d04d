import { describe, expect, it } from '@jest/globals';
import { withoutDeadline } from '../../../src/domain/reading/deadline/find.js';
import { type Expected, asExpected, read } from './deadlines.js';

type Row = [number: number, words: string, expected: Expected, issued?: string];

const SPRING = '2024-05-02';

const ROWS: Row[] = [
  [
    1,
    'gửi báo cáo, thời gian hoàn thành trước ngày 08/5/2024',
    { register: '2024-05-08', strict: '2024-05-07', kind: 'fixed' },
    SPRING,
  ],
  [
    3,
    'gửi phòng tài chính trước ngày 05/5/2024',
    { register: '2024-05-05', strict: '2024-05-04', flag: 'rest-day' },
    SPRING,
  ],
  [
    4,
    'báo cáo thành phố trước ngày 23/9/2024',
    { register: '2024-09-23', strict: '2024-09-22' },
    '2024-09-13',
  ],
  [5, 'ban hành kế hoạch trước ngày 15/4/2024', { register: '2024-04-15', flag: 'before-issue' }, SPRING],
  [6, 'hoàn thành trước ngày 25 tháng 11 năm 2025', { register: '2025-11-25', strict: '2025-11-24' }],
  [7, 'rà soát đất; lập danh sách; tổng hợp, trước ngày 30/11/2025.', { register: '2025-11-30' }],
  [8, 'báo cáo trước ngày 20/12', { register: '2025-12-20', flag: 'year-missing' }],
  [8, 'nộp kết quả trước 30/3', { register: '2026-03-30', flag: 'year-missing' }],
  [9, 'xong trước ngày Quốc khánh 02/9/2025', { register: '2025-09-01', strict: '2025-09-01' }, '2025-08-01'],
  [10, 'chậm nhất ngày 10 tháng 12 năm 2025', { register: '2025-12-10', strict: '2025-12-10' }],
  [10, 'chậm nhất là ngày 15 tháng 12 năm 2025', { register: '2025-12-15', strict: '2025-12-15' }],
  [11, 'chậm nhất trước ngày 31/12/2025', { register: '2025-12-31', strict: '2025-12-30' }],
  [12, 'chậm nhất không quá ngày 15/12/2025', { register: '2025-12-15', strict: '2025-12-15' }],
  [14, 'nhận hồ sơ đến hết ngày 30/12/2025', { register: '2025-12-30', strict: '2025-12-30' }],
  [15, 'báo cáo trong ngày 20 tháng 11 năm 2025', { register: '2025-11-20', strict: '2025-11-20' }],
  [16, 'hoàn thành ngay trong ngày 20 tháng 11 năm 2025', { register: '2025-11-20', flag: 'urgent' }],
  [17, 'khánh thành vào ngày 19 tháng 12 năm 2025', { register: '2025-12-19', strict: '2025-12-19' }],
  [18, 'kiểm kê từ ngày 16 đến ngày 31/12/2025', { register: '2025-12-31' }],
  [18, 'kiểm kê từ ngày 01/01/2026 đến ngày 31/3/2026', { register: '2026-03-31', starts: '2026-01-01' }],
  [19, '(tức ngày 30/11/2025)', { register: '2025-11-30', strict: '2025-11-30' }],
  [20, 'Thời hạn hoàn thành: trước ngày 30/11/2025.', { register: '2025-11-30', strict: '2025-11-29' }],
  [
    20,
    'Thời hạn hoàn thành: đến hết ngày 10 tháng 12 năm 2025',
    { register: '2025-12-10', strict: '2025-12-10' },
  ],
  [21, 'Thời hạn: 01/12/2025', { register: '2025-12-01', strict: '2025-12-01' }],
  [44, 'gửi trước 17 giờ ngày 27/11/2025', { register: '2025-11-27', strict: '2025-11-27', time: '17:00' }],
  [45, 'trước 12 giờ ngày 27 tháng 11 năm 2025', { register: '2025-11-27', time: '12:00' }],
  [46, 'trước 08h00 ngày 20/12/2025', { register: '2025-12-20', time: '08:00' }],
  [47, 'xong trước 17g30 ngày 20/12/2025', { register: '2025-12-20', time: '17:30' }],
  [47, 'xong trước 17h ngày 20/12/2025', { register: '2025-12-20', time: '17:00' }],
  [48, 'báo cáo nhanh trước 15 giờ hôm nay', { register: '2025-11-18', time: '15:00' }],
  [49, 'gửi trong chiều ngày 20/11/2025', { register: '2025-11-20', time: '17:00' }],
];

describe('fixed days of the inventory', () => {
  for (const [number, words, expected, issued] of ROWS) {
    it(`number ${number}: ${words}`, () => expect(asExpected(words, expected, issued)).toEqual(expected));
  }

  it('number 2: two reports in one sentence are two deadlines', () => {
    const words = 'gửi biểu trước ngày 08/5/2024 và tổng hợp, báo cáo tỉnh trước ngày 10/5/2024';
    expect(read(words, SPRING).map(({ due }) => due)).toEqual(['2024-05-08', '2024-05-10']);
  });

  it('says in Vietnamese how the day was found', () => {
    expect(read('trước ngày 08/5/2024', SPRING)[0]?.explanation).toBe(
      '“trước ngày 08/5/2024”: hạn ghi Thứ Tư 08/5/2024, nên gửi chậm nhất Thứ Ba 07/5/2024.',
    );
  });
});

describe('ways of writing a day', () => {
  const variants = [
    'trước ngày 08/12/2025',
    'trước ngày 8/12/2025',
    'trước ngày 08-12-2025',
    'trước ngày 08.12.2025',
    'Trước ngày 08 / 12 / 2025',
    'trước ngày 08 tháng 12 năm 2025',
    'trước ngày 8 tháng 12',
    'trước ngày 08/12/25',
    'trước ngày 08/12',
    'trước 08/12/2025',
    'trước ngày 08 tháng 12 nám 2025',
    'trước ngày 08 tháng Mười Hai năm 2025',
    'trước ngày 08 tháng 12/2025',
  ];
  it.each(variants)('%s', (words) => expect(read(words)[0]?.due).toBe('2025-12-08'));

  it('takes a scanned l for a 1', () => expect(read('trước ngày l5/12/2025')[0]?.due).toBe('2025-12-15'));
  it('does not take a day that no calendar has, and says so', () => {
    expect(read('trước ngày 31/11/2025')).toEqual([]);
    expect(withoutDeadline('trước ngày 31/11/2025').explanation).toContain(
      '“31/11/2025” nhưng lịch không có',
    );
    expect(withoutDeadline('theo Quyết định ngày 30/11/2025').explanation).toContain('không ghi thời hạn');
    expect(withoutDeadline('đạt 31/41 xã').explanation).toContain('không ghi thời hạn');
  });
});
