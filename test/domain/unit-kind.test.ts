import { describe, expect, it } from '@jest/globals';
import { UNIT_KINDS, unitKindNamed, unitKindWords } from '../../src/domain/unit-kind.js';

describe('the sort of a unit', () => {
  it.each([
    ['commune', 'Xã, phường, thị trấn'],
    ['department', 'Cơ quan chuyên môn (sở, phòng)'],
    ['Trường học', 'Trường học'],
    ['toString', 'toString'],
  ])('%s is read as %s', (kind, words) => {
    expect(unitKindWords(kind)).toBe(words);
  });

  it.each([
    ['Xã, phường, thị trấn', 'commune'],
    ['xa, phuong, thi tran', 'commune'],
    [' Cơ quan lãnh đạo ', 'authority'],
    ['commune', 'commune'],
    ['Trường học', 'Trường học'],
  ])('%s is kept as %s', (words, kind) => {
    expect(unitKindNamed(words)).toBe(kind);
  });

  it('what is read is found again', () => {
    const kinds = [...UNIT_KINDS.keys()];
    expect(kinds.map((kind) => unitKindNamed(unitKindWords(kind)))).toEqual(kinds);
  });
});
