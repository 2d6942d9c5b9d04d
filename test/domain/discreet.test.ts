import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { discreet } from '../../src/domain/discreet.js';

describe('a text for other hands', () => {
  it.each([
    ['CCCD số 001085012345, hộ nghèo', 'CCCD số xxx345, hộ nghèo'],
    ['CMND 012345678.', 'CMND xxx678.'],
    ['CCCD 001 085 012 345', 'CCCD xxx345'],
    ['CCCD 0010 8501 2345', 'CCCD xxx345'],
    ['ĐT: 0912345678', 'ĐT: xxx678'],
    ['ĐT 0912.345.678, 0987 65 43 21', 'ĐT xxx678, xxx321'],
    ['ĐT 0912-345-678 hoặc 0912345 678', 'ĐT xxx678 hoặc xxx678'],
    ['(024) 3825 3838', 'xxx838'],
    ['+84 912 345 678; +84912345678; 84912345678', 'xxx678; xxx678; xxx678'],
    ['tài khoản 1903456789012 tại ngân hàng', 'tài khoản xxx012 tại ngân hàng'],
  ])('does not spell out the number in "%s"', (text, told) => {
    expect(discreet(text)).toBe(told);
  });

  it.each([
    'Thông báo số 12/TB-UBND ngày 02/5/2024, mục 2.3',
    'trước ngày 08.05.2024, chậm nhất 17:00 ngày 10-05-2024',
    'giải ngân 12.500.000.000 đồng, còn 1500000000 đồng; 250000000VNĐ',
    'giai đoạn 2021 - 2025, 2026 2027 2028',
    'mã dự án DA123456789, tổng đài 1022 và 19001009',
    'Nghị định số 123/2024/NĐ-CP, điểm 001, 002, 003',
  ])('leaves "%s" as it is', (text) => {
    expect(discreet(text)).toBe(text);
  });

  it('keeps no nine digits in one piece, and says the same when it is made twice', () => {
    const piece = fc.oneof(fc.stringMatching(/^\d{1,14}$/), fc.constantFrom(' ', '.', '-', ', ', ' số '));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const told = discreet(pieces.join(''));
        expect(told).not.toMatch(/\d{9}/);
        expect(discreet(told)).toBe(told);
      }),
    );
  });
});
