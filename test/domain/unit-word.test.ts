import { describe, expect, it } from '@jest/globals';
import { unitWord } from '../../src/domain/unit-word.js';

describe('the word by which units are counted', () => {
  it.each<[string[], string]>([
    [['UBND xã An Hòa', 'UBND xã Bình Minh'], 'xã'],
    [['Ủy ban nhân dân xã An Hòa', 'UBND phường Tân Lập'], 'xã, phường'],
    [['UBND phường Tân Lập', 'UBND xã An Hòa'], 'xã, phường'],
    [['Xã An Hòa', 'Thị trấn Sông Vân', 'Đặc khu Hải Vân'], 'xã, thị trấn, đặc khu'],
    [['UBND thị xã Bắc Hà'], 'thị xã'],
    [['Sở Tài chính', 'Sở Nội vụ'], 'sở'],
    [['Sở Tài chính', 'Văn phòng UBND tỉnh'], 'đơn vị'],
    [['UBND xã A', 'UBND phường B', 'UBND thị trấn C', 'UBND đặc khu D'], 'đơn vị'],
    [['Xãng dầu Sông Vân'], 'đơn vị'],
    [[], 'đơn vị'],
  ])('of %j is “%s”', (names, word) => {
    expect(unitWord(names)).toBe(word);
  });
});
