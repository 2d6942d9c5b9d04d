import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { day, formatDay } from '../../../src/domain/day.js';
import { read } from './deadlines.js';

const ISSUED = day('2025-11-18');
const two = (number: number): string => String(number).padStart(2, '0');

/** A day within half a year after the date of issue. */
const days = fc.integer({ min: 1, max: 170 }).map((ahead) => ISSUED.add({ days: ahead }));
type Writing = (on: typeof ISSUED) => string;
const WRITINGS: Writing[] = [
  (on) => formatDay(on),
  (on) => `${on.day}/${on.month}/${on.year}`,
  (on) => `${two(on.day)}-${two(on.month)}-${on.year}`,
  (on) => `${two(on.day)}.${two(on.month)}.${on.year}`,
  (on) => `${two(on.day)} tháng ${two(on.month)} năm ${on.year}`,
  (on) => `${on.day}/${on.month} năm ${on.year}`,
  (on) => `${two(on.day)}/${two(on.month)}`,
  (on) => `${on.day} tháng ${on.month}`,
];
const PREFIXES = [
  'chậm nhất ngày ',
  'chậm nhất là ngày ',
  'muộn nhất ngày ',
  'không quá ngày ',
  'đến hết ngày ',
  'trong ngày ',
  'xong ngày ',
  'hoàn thành ngày ',
  'trước 17 giờ ngày ',
  'chậm nhất 16h30 ngày ',
];
type Frame = (words: string) => string;
const FRAMES: Frame[] = [
  (words) => `Phòng Kinh tế rà soát, báo cáo UBND xã ${words}.`,
  (words) => `${words[0]!.toUpperCase()}${words.slice(1)}, Phòng Kinh tế báo cáo UBND xã.`,
  (words) => `Lập danh sách hộ nghèo (${words}) và niêm yết.`,
  (words) => `Thời hạn: ${words}.`,
  (words) => `3 | Rà soát hộ nghèo | Phòng Kinh tế | ${words}`,
  (words) => `Theo Quyết định số 12/QĐ-UBND ngày 01/10/2025 của huyện, nộp hồ sơ ${words};`,
  (words) => `Rà soát các hộ (tính đến ngày 30/9/2025), gửi kết quả ${words}.`,
  (words) => `Nộp hồ sơ ${words} theo Công văn số 45/UBND-KT ngày 02/11/2025.`,
  (words) => `Hoàn thiện kế hoạch giai đoạn 2026-2030, trình ký ${words}.`,
  (words) => words,
];

const cases = fc.record({
  on: days,
  writing: fc.constantFrom(...WRITINGS),
  frame: fc.constantFrom(...FRAMES),
});

describe('a day means the same wherever and however it is written', () => {
  it('after words that name the last day', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...PREFIXES), ({ on, writing, frame }, prefix) => {
        expect(read(frame(prefix + writing(on))).map(({ due }) => due)).toEqual([on.toString()]);
      }),
      { numRuns: 1000 },
    );
  });

  it('after "trước ngày", a day earlier under the strict policy', () => {
    fc.assert(
      fc.property(cases, ({ on, writing, frame }) => {
        const words = frame(`trước ngày ${writing(on)}`);
        const found = (['register', 'strict'] as const).map((policy) =>
          read(words, ISSUED.toString(), policy).map(({ due }) => due),
        );
        expect(found).toEqual([[on.toString()], [on.subtract({ days: 1 }).toString()]]);
      }),
      { numRuns: 500 },
    );
  });

  it('and a cited or counted day alone never is a deadline', () => {
    const cited = fc.constantFrom<Frame>(
      (words) => `Thực hiện Quyết định số 12/QĐ-UBND ngày ${words} của huyện.`,
      (words) => `Giao Phòng Kinh tế rà soát số liệu tính đến ngày ${words}.`,
      (words) => `Kết luận tại cuộc họp ngày ${words}.`,
      (words) => `Lũy kế giải ngân đến hết ngày ${words} đạt 6,8 tỷ đồng.`,
    );
    fc.assert(
      fc.property(cited, days, fc.constantFrom(...WRITINGS), (frame, on, writing) => {
        expect(read(frame(writing(on)))).toEqual([]);
      }),
    );
  });
});
