import { day } from '../../src/domain/day.js';
import { Directory, type NamedGroup, type NamedUnit } from '../../src/domain/unit-names.js';

interface Plain {
  code: string;
  name: string;
  aliases?: string[];
  kind: string;
  parent?: string;
  validFrom?: string;
  validTo?: string;
  successors?: string[];
}

/** A directory of plain units, as an organisation file would list them. */
export function directoryOf(units: Plain[], groups: NamedGroup[] = []): Directory {
  const named = units.map((unit, at): NamedUnit => ({
    ...{ id: at + 1, code: unit.code, name: unit.name, kind: unit.kind },
    parentId: units.findIndex(({ code }) => code === unit.parent) + 1 || null,
    aliases: unit.aliases ?? [],
    successors: unit.successors ?? [],
    validFrom: unit.validFrom ? day(unit.validFrom) : null,
    validTo: unit.validTo ? day(unit.validTo) : null,
  }));
  return new Directory(named, groups);
}

/** What a name stands for, short: `stc+syt`, or `? stc, syt` for what is only suggested. */
export function found(directory: Directory, name: string, on = '2024-05-02'): string {
  const resolution = directory.resolve(name, day(on));
  if ('units' in resolution) return resolution.units.map(({ code }) => code).join('+');
  return ['?', resolution.suggestions.map(({ code }) => code).join(', ')].join(' ').trim();
}

/** A fictional district of the time before July 2025. */
export const district = directoryOf(
  [
    { code: 'ubnd', name: 'UBND huyện Sông Vân', kind: 'authority' },
    { code: 'vp', name: 'Văn phòng HĐND và UBND huyện', kind: 'department' },
    { code: 'tckh', name: 'Phòng Tài chính - Kế hoạch', kind: 'department' },
    { code: 'ldtbxh', name: 'Phòng Lao động - Thương binh và Xã hội', kind: 'department' },
    { code: 'nn', name: 'Phòng Nông nghiệp và Phát triển nông thôn', kind: 'department' },
    { code: 'vhtt', name: 'Phòng Văn hóa và Thông tin', kind: 'department' },
    { code: 'kt', name: 'Phòng Kinh tế - Hạ tầng', kind: 'department' },
    { code: 'gd', name: 'Phòng Giáo dục và Đào tạo', kind: 'department' },
    { code: 'pyt', name: 'Phòng Y tế', kind: 'department' },
    { code: 'ttyt', name: 'Trung tâm Y tế huyện', kind: 'agency' },
    { code: 'gdnn', name: 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên', kind: 'agency' },
    { code: 'ca', name: 'Công an huyện', kind: 'agency' },
    { code: 'qs', name: 'Ban Chỉ huy Quân sự huyện', kind: 'agency' },
    { code: 'bhxh', name: 'Bảo hiểm xã hội huyện', kind: 'agency' },
    {
      code: 'mttq',
      name: 'Ủy ban Mặt trận Tổ quốc Việt Nam huyện',
      aliases: ['Mặt trận'],
      kind: 'organisation',
    },
    { code: 'thitran', name: 'UBND thị trấn Sông Vân', kind: 'commune' },
    { code: 'an-hoa', name: 'UBND xã An Hòa', kind: 'commune' },
    { code: 'an-lac', name: 'UBND xã An Lạc', kind: 'commune' },
  ],
  [
    { code: 'communes', names: ['UBND các xã, thị trấn', 'các địa phương'], members: { kind: 'commune' } },
    { code: 'departments', names: ['các phòng, ban, ngành'], members: { kind: 'department' } },
  ],
);
