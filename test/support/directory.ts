import { day } from '../../src/domain/day.js';
import { Directory, type NamedGroup, type NamedUnit } from '../../src/domain/unit-names.js';

interface Plain {
  code: string;
  name: string;
  aliases?: string[];
  kind: string;
  validFrom?: string;
  validTo?: string;
  successors?: string[];
}

/** A directory of plain units, as an organisation file would list them. */
export function directoryOf(units: Plain[], groups: NamedGroup[] = []): Directory {
  const named = units.map((unit, at): NamedUnit => ({
    ...{ id: at + 1, code: unit.code, name: unit.name, kind: unit.kind, parentId: null },
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
