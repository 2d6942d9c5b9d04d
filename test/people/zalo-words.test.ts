import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codeIn, codeWords, newCode, wishIn } from '../../src/people/zalo-words.js';

describe('a message to our account on Zalo', () => {
  it.each([
    ...['DUNG', 'dừng', 'Dừng.', ' STOP ', 'Huỷ', 'hủy!', 'huy'].map((text) => [text, 'withdrew'] as const),
    ...['NHAN', 'Nhận', 'nhận ạ'.slice(0, 4)].map((text) => [text, 'agreed'] as const),
    ...['đúng', 'dùng', 'đừng', 'dừng lại', 'nhắn', 'nhan vien', 'stop stop', '', '👍', 'DD-STOP22'].map(
      (text) => [text, undefined] as const,
    ),
  ])('says with %j what its writer wants: %s', (text, wish) => {
    expect(wishIn(text)).toBe(wish);
    expect(wishIn(text.normalize('NFD'))).toBe(wish);
  });

  it.each([
    ['DD-ABC234', 'ABC234'],
    ['dd abc234', 'ABC234'],
    ['Mã của tôi là DDabc234.', 'ABC234'],
    ['DD–XYZ789', 'XYZ789'],
    ['ADD-ABC234', undefined],
    ['DD-ABC2345', undefined],
    ['DD-ABC10O', undefined],
    ['ABC234', undefined],
  ])('carries in %j the code %s', (text, code) => {
    expect(codeIn(text)).toBe(code);
  });

  it('carries every code that is given out, in any case', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (before, small) => {
        const code = newCode();
        const words = small ? codeWords(code).toLowerCase() : codeWords(code);
        expect(codeIn(`${before.replace(/dd/gi, '')} ${words}`)).toBe(code);
      }),
    );
  });
});
