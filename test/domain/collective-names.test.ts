import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import { directoryOf, district, found } from '../support/directory.js';

const communes = 'thitran+an-hoa+an-lac';
const departments = 'vp+tckh+ldtbxh+nn+vhtt+kt+gd+pyt';

describe('a collective name means its members of the day', () => {
  it.each([
    ['UBND các xã, thị trấn', communes],
    ['Ủy ban nhân dân các thị trấn và các xã', communes],
    ['UBND các phường, xã', communes],
    ['UBND cấp xã', communes],
    ['Chủ tịch UBND cấp xã', communes],
    ['Chủ tịch và các Phó Chủ tịch UBND các xã, thị trấn', communes],
    ['Các xã, thị trấn trên địa bàn huyện', communes],
    ['UBND 3 xã, thị trấn', communes],
    ['các địa phương', communes],
    ['Thủ trưởng các phòng, ban, ngành cấp huyện', departments],
    ['các phòng, ban, ngành huyện', departments],
    ['Các phòng, ban, ngành', departments],
  ])('%s', (name, codes) => {
    expect(found(district, name)).toBe(codes);
  });

  it('remarks on a number that does not agree with the list of the day', () => {
    const resolution = district.resolve('UBND 16 phường, xã', day('2024-05-02'));
    expect(resolution).toHaveProperty('note', 'Văn bản ghi 16 đơn vị, danh sách ngày 02/5/2024 có 3 đơn vị.');
    expect(district.resolve('UBND 3 xã, thị trấn', day('2024-05-02'))).not.toHaveProperty('note');
  });
});

describe('a name that two groups claim', () => {
  it('means neither of them', () => {
    const units = [{ code: 'a', name: 'UBND xã An Hòa', kind: 'commune' }];
    const group = { code: 'g', names: ['các xã'], members: { kind: 'commune' } };
    expect(found(directoryOf(units, [group]), 'UBND các xã')).toBe('a');
    const rival = { code: 'h', names: ['UBND các xã, phường'], members: { units: [] } };
    expect(found(directoryOf(units, [group, rival]), 'UBND các xã')).toMatch(/^\?/);
  });
});

describe('a list means each of its units', () => {
  it.each([
    ['Phòng Tài chính - Kế hoạch, Phòng Nội vụ', '?'],
    ['Phòng Tài chính - Kế hoạch và Phòng Y tế', 'tckh+pyt'],
    ['Phòng Văn hóa và Thông tin, Công an huyện', 'vhtt+ca'],
    ['Các phòng: TC-KH, LĐ-TB&XH; Trung tâm Y tế', 'tckh+ldtbxh+ttyt'],
    ['Các phòng, ban, ngành (Phòng TC-KH, Phòng Y tế)', 'tckh+pyt'],
    ['Chủ tịch UBND các xã: An Hòa, An Lạc', 'an-hoa+an-lac'],
    ['UBND các xã An Hòa và An Lạc', 'an-hoa+an-lac'],
    ['Phòng Y tế (cơ quan thường trực)', 'pyt'],
    ['UBND các xã, thị trấn và Công an huyện', `${communes}+ca`],
  ])('%s', (name, codes) => {
    expect(found(district, name).replace(/^\?.*/, '?')).toBe(codes);
  });
});
