import { describe, expect, it } from '@jest/globals';
import { type Expected, asExpected, read } from './deadlines.js';

type Row = [number: number, words: string, expected: Expected, issued?: string];

const ROWS: Row[] = [
  [22, 'hoàn thành trong tháng 12/2025', { register: '2025-12-31', strict: '2025-12-31' }],
  [23, 'hoàn thành trong tháng 11/2025', { register: '2025-11-30', flag: 'rest-day' }],
  [24, 'hoàn thành tháng 12/2025', { register: '2025-12-31' }],
  [24, 'Thời gian hoàn thành: Tháng 12/2025', { register: '2025-12-31' }],
  [25, 'hoàn thành trước tháng 12 năm 2025', { register: '2025-11-30', strict: '2025-11-30' }],
  [26, 'đến hết tháng 3 năm 2026', { register: '2026-03-31' }],
  [27, 'Thời gian thực hiện: Tháng 11 - 12/2025', { register: '2025-12-31', starts: '2025-11-01' }],
  [28, 'trong Quý I năm 2026', { register: '2026-03-31' }],
  [29, 'trong Quý III/2026', { register: '2026-09-30' }],
  [30, 'đến hết quý II/2026 phải giải ngân 100%', { register: '2026-06-30' }],
  [31, 'hoàn thành quý III Năm 2026', { register: '2026-09-30' }],
  [31, 'Thời gian: Quý IV/2025 - Quý II/2026', { register: '2026-06-30', starts: '2025-10-01' }],
  [32, 'xong trước quý II năm 2026', { register: '2026-03-31', strict: '2026-03-31' }],
  [33, 'hoàn thành trong năm 2025', { register: '2025-12-31' }],
  [34, 'chậm nhất trong năm 2026', { register: '2026-12-31' }],
  [35, 'đạt chuẩn trước năm 2030', { register: '2029-12-31' }],
  [36, 'Từ nay đến hết năm 2025', { register: '2025-12-31' }],
  [36, 'từ nay đến cuối năm 2025', { register: '2025-12-31' }],
  [37, 'hoàn thành giải ngân trong 6 tháng đầu năm 2026', { register: '2026-06-30', flag: 'confirm' }],
  [38, 'gửi trước cuối tháng 12/2025', { register: '2025-12-31' }],
  [38, 'trình chậm nhất giữa tháng 12/2025', { register: '2025-12-15', flag: 'confirm' }],
  [39, 'xong trước giữa năm 2026', { register: '2026-06-30', flag: 'confirm' }],
  [40, 'trình trong đầu quý I/2026', { register: '2026-01-01', flag: 'confirm' }],
  [41, 'hoàn thành năm 2026', { register: '2026-12-31' }],
  [42, 'Từ tháng 11/2025 và hoàn thành trong năm 2027', { register: '2027-12-31', starts: '2025-11-01' }],
  [88, 'báo cáo trong tuần này', { register: '2025-11-21', flag: 'confirm' }],
  [88, 'báo cáo trong tuần tới', { register: '2025-11-28', flag: 'confirm' }],
  [88, 'xong trong tháng này', { register: '2025-11-30', flag: 'confirm' }],
  [89, 'chi trả xong trước Tết Nguyên đán 2026', { register: '2026-02-13', flag: 'confirm' }],
];

describe('months, quarters and years of the inventory', () => {
  for (const [number, words, expected, issued] of ROWS) {
    it(`number ${number}: ${words}`, () => expect(asExpected(words, expected, issued)).toEqual(expected));
  }

  it('number 43: two milestones are two deadlines', () => {
    const words = 'hoàn thành trong tháng 12 năm 2025, triển khai thực hiện trong năm 2026';
    expect(read(words).map(({ due }) => due)).toEqual(['2025-12-31', '2026-12-31']);
  });
});

describe('ways of writing a month or a quarter', () => {
  it.each([
    'trong tháng 12 năm 2025',
    'trong Tháng 12/2025',
    'trong tháng 12',
    'trong tháng Mười Hai năm 2025',
    'trong tháng 12 nám 2025',
  ])('%s', (words) => expect(read(words)[0]?.due).toBe('2025-12-31'));
  it.each([
    'trong quý 1/2026',
    'trong quý I/2026',
    'trong Quý l/2026',
    'trong qúy I năm 2026',
    'trong Quý I / 2026',
  ])('%s', (words) => expect(read(words)[0]?.due).toBe('2026-03-31'));
});
