import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../src/domain/fold.js';

describe('folding a text for comparison and search', () => {
  it.each([
    ['Uỷ ban  Nhân-dân', 'uy ban nhan dan'],
    ['Ủy ban nhân dân'.normalize('NFD'), 'uy ban nhan dan'],
    ['ĐẮK LẮK, đường số 5.', 'dak lak duong so 5'],
    ['LĐ-TB&XH', 'ld tb xh'],
    [' “…” ', ''],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing the second time, and does not mind how letters are composed', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'aăâđêôơưÁỆỮỹ -&.,ẵĐ19\n') });
    fc.assert(fc.property(texts, (text) => fold(fold(text)) === fold(text)));
    fc.assert(fc.property(texts, (text) => fold(text.normalize('NFD')) === fold(text)));
  });
});
