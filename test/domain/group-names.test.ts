import { describe, expect, it } from '@jest/globals';
import { day } from '../../src/domain/day.js';
import { groupNameMistakes } from '../../src/domain/group-names.js';
import type { NamedUnit } from '../../src/domain/unit-names.js';

const unit = (id: number, name: string, rest: Partial<NamedUnit> = {}): NamedUnit => ({
  ...{ id, code: `u${id}`, name, aliases: [], kind: 'agency', parentId: null },
  ...{ validFrom: null, validTo: null, successors: [], ...rest },
});
const units = [
  unit(1, 'UBND tỉnh Sông Vân'),
  unit(2, 'Sở Tài chính', { aliases: ['CX'] }),
  unit(3, 'UBND xã An Hòa'),
  unit(4, 'Ban Quản lý các khu công nghiệp'),
  unit(5, 'Ban Quản lý các cụm công nghiệp', { validTo: day('2025-06-30') }),
];
const others = [{ names: ['UBND các xã, phường', 'các địa phương'] }];
const wrong = (name: string) => groupNameMistakes([name], units, others, day('2026-05-04')).join();

describe('the name of a group', () => {
  it.each(['các sở, ban, ngành', 'Toàn thể các hội, đoàn thể', 'các doanh nghiệp', 'UBND cấp huyện'])(
    'is taken when papers call several units so: %s',
    (name) => {
      expect(wrong(name)).toBe('');
    },
  );

  it.each(['Sở Tài chính', 'khối đoàn thể', 'các cơ quan liên quan', 'các', '…'])(
    'is refused when papers would not be read so: %s',
    (name) => {
      expect(wrong(name)).toMatch(/không phải cách gọi chung .*Hãy ghi như văn bản gọi/);
    },
  );

  it.each([
    ['các xã', 'UBND các xã, phường'],
    ['UBND cấp xã', 'UBND các xã, phường'],
    ['Các địa phương', 'UBND các xã, phường'],
    ['Ban quản lý các khu công nghiệp', 'Ban Quản lý các khu công nghiệp'],
  ])('is refused when it is somebody’s already: %s, of %s', (name, other) => {
    expect(wrong(name)).toContain(`đã là cách gọi của “${other}”`);
  });

  it('may be that of a unit that is no more', () => {
    expect(wrong('Ban Quản lý các cụm công nghiệp')).toBe('');
  });

  it('goes before a unit whose initials fit', () => {
    expect(groupNameMistakes(['các xã'], units, [], day('2026-05-04'))).toEqual([]);
  });

  it('is told for each that is wrong', () => {
    const names = ['khối xã', 'các sở', 'các xã'];
    expect(groupNameMistakes(names, units, others, day('2026-05-04'))).toHaveLength(2);
  });
});
