import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { withoutGlue } from '../../../src/domain/reading/glued-words.js';

describe('words that a converter glued', () => {
  it.each([
    ['Các Bộlà chủ đầu tư', 'Các Bộ là chủ đầu tư'],
    ['trong thờihạn 07 ngày', 'trong thời hạn 07 ngày'],
    ['gửi đểBộ tổnghợp', 'gửi để Bộ tổng hợp'],
    ['trước ngày20/12/2025và tháng8', 'trước ngày 20/12/2025 và tháng 8'],
    ['chỉđạo đảmbảo tổchức', 'chỉ đạo đảm bảo tổ chức'],
    ['BANCHỈ HUY tại HồChí Minh', 'BAN CHỈ HUY tại Hồ Chí Minh'],
  ])('%s', (glued, apart) => expect(withoutGlue(glued)).toBe(apart));

  it.each([
    'Đắk Nông, Êđê, Pleiku, Krông Pắk',
    'MobiFone, YouTube, VNeID, iOffice, vnEdu, logistics',
    'nghiêng, khuỷu, quyền, giường, ngoằn ngoèo, gìn giữ',
    'côngan',
    '123/TB-UBND ngày 08/5/2024',
  ])('%s stays as it is', (words) => expect(withoutGlue(words)).toBe(words));

  it('are parted wherever two words of an office are glued', () => {
    const firsts = ['phải', 'trình', 'tổng', 'bảo', 'gửi', 'việc'];
    const seconds = ['phải', 'để', 'tổng', 'vụ', 'đảm', 'rà', 'soát', 'Sở', 'về'];
    fc.assert(
      fc.property(fc.constantFrom(...firsts), fc.constantFrom(...seconds), (first, second) => {
        expect(withoutGlue(`${first}${second}`)).toBe(`${first} ${second}`);
      }),
    );
  });

  it('never change a letter', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (words) => {
        expect(withoutGlue(words).replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }),
    );
  });
});
