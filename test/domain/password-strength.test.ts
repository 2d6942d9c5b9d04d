import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { weaknessOf } from '../../src/domain/password-strength.js';

const own = ['Đỗ Minh Tài', 'stc@songvan.example', 'Giám đốc', 'Sở Tài chính'];

describe('a password', () => {
  it.each([
    ['mật khẩu 123', 'usual'],
    ['Matkhau2026', 'usual'],
    ['P@ssw0rd2026', 'usual'],
    ['Quản trị UBND', 'usual'],
    ['anhyeuem123456', 'usual'],
    ['1234567890', 'row'],
    ['9876543210', 'row'],
    ['qwertyuiop', 'row'],
    ['aaaaaaaaaaaaaaa', 'row'],
    ['abcabcabcabc', 'row'],
    ['20042026 123', 'row'],
    ['Đỗ Minh Tài 1975', 'own'],
    ['dominhtai123', 'own'],
    ['Sở Tài chính 2026', 'own'],
    ['songvan.example', 'own'],
  ])('is weak when it is %s', (password, why) => {
    expect(weaknessOf(password, own)).toBe(why);
  });

  it.each([
    'một câu dài dễ nhớ',
    'đủ dài để nhớ',
    'bốn con gà đỏ',
    'correct horse battery staple',
    'x9$Kq!2vLm',
    'Tài đi chợ mua ba cân cam',
  ])('is not weak when it is %s', (password) => {
    expect(weaknessOf(password, own)).toBeUndefined();
  });

  it('is as weak in capitals, and however its accents are typed', () => {
    const typed = fc.constantFrom('mật khẩu 123', 'Đỗ Minh Tài 1975', 'một câu dài dễ nhớ', 'qwertyuiop');
    fc.assert(
      fc.property(typed, fc.constantFrom('NFC', 'NFD'), fc.boolean(), (password, form, loud) => {
        const other = (loud ? password.toUpperCase() : password).normalize(form);
        expect(weaknessOf(other, own)).toBe(weaknessOf(password, own));
      }),
    );
  });

  it('stays weak however often a known part is repeated', () => {
    const parts = fc.constantFrom('matkhau', 'dominhtai', '12345', 'zzzz');
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 7 }), (part, times) => {
        expect(weaknessOf(part.repeat(times), own)).toBeDefined();
      }),
    );
  });
});
