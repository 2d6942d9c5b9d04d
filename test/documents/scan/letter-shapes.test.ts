import { describe, expect, it } from '@jest/globals';
import { mendChapters, mendShapes } from '../../../src/documents/scan/letter-shapes.js';

describe('letters of the same shape', () => {
  it.each([
    ['nỘp hồ sơ', 'nộp hồ sơ'],
    ['SỞ Y tế, SỞ V tế', 'Sở Y tế, Sở Y tế'],
    ['SỞ TÀI CHÍNH', 'SỞ TÀI CHÍNH'],
    ['Thường trực Huyện Ủy', 'Thường trực Huyện ủy'],
    ['Ủy ban nhân dân, HUYỆN ỦY', 'Ủy ban nhân dân, HUYỆN ỦY'],
    ['Mặt trận TỔ quốc, CƠ quan', 'Mặt trận Tổ quốc, Cơ quan'],
    ['VỀ VIỆC TỔ CHỨC; TU yêu cầu', 'VỀ VIỆC TỔ CHỨC; TU yêu cầu'],
    ['NƠIi nhận:', 'Nơi nhận:'],
    ['Trưởng BCb', 'Trưởng BCĐ'],
    ['trong quý 11/2026', 'trong quý II/2026'],
    ['Quý Ill, quý 1V và quý 1', 'Quý III, quý IV và quý 1'],
    ['ngày 11/11/2026', 'ngày 11/11/2026'],
  ])('%s means %s', (seen, meant) => expect(mendShapes(seen)).toBe(meant));

  it.each([
    ['I. KẾT QUẢ\nH. NHIỆM VỤ\nIH. TỔ CHỨC', 'I. KẾT QUẢ\nII. NHIỆM VỤ\nIII. TỔ CHỨC'],
    ['I. KẾT QUẢ\n11. NHIỆM VỤ\nIV. KHÁC', 'I. KẾT QUẢ\nII. NHIỆM VỤ\nIV. KHÁC'],
    ['G. VĂN HÓA\nH. NHIỆM VỤ', 'G. VĂN HÓA\nH. NHIỆM VỤ'],
    ['I. CHUNG\n10. MỘT\n11. HAI', 'I. CHUNG\n10. MỘT\n11. HAI'],
    ['I. CHUNG\n1. VIỆC', 'I. CHUNG\n1. VIỆC'],
  ])('chapters of %j are %j', (seen, meant) => expect(mendChapters(seen)).toBe(meant));
});
