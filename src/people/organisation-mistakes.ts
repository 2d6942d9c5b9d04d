import { unitKindWords } from '../domain/unit-kind.js';
import type { Problem } from '../platform/refusal.js';
import type { OrganisationFile, SheetName, UnitRow } from './organisation.dto.js';

/** What the database holds already. */
export interface Known {
  /** The parent of each unit, both by code. */
  parents: Map<string, string | null>;
  kinds: string[];
  emails: string[];
}

/** Where a row stands, for whoever has to correct it: `persons, mục 4`. */
export type Place = (sheet: SheetName, index: number) => string;

/**
 * Everything that is wrong between the rows of `file`, and between them and what is known. A field whose form is wrong
 * counts as empty here, so that mistakes of form and of reference can be told together.
 */
export function mistakesIn(file: OrganisationFile, known: Known, place: Place): Problem[] {
  const { units, groups, persons, committees, standIns } = file;
  const codes = new Set([...known.parents.keys(), ...units.map((row) => row.code)]);
  const kinds = new Set([...known.kinds, ...units.map((row) => row.kind)]);
  const emails = new Set([...known.emails, ...persons.map((row) => row.email)]);
  const parents = parentsAfter(units, known);

  const problems: Problem[] = [];
  const about = (sheet: SheetName, index: number) => {
    const tell = (field: string, message: string) =>
      void problems.push({ at: `${place(sheet, index)}: ${field}`, message });
    return {
      tell,
      units: (field: string, value: unknown) => {
        for (const code of missing(codes, value)) tell(field, `không có đơn vị mang mã "${code}"`);
      },
      persons: (field: string, value: unknown) => {
        for (const email of missing(emails, value)) tell(field, `không có người dùng thư điện tử ${email}`);
      },
      order: (field: string, from?: string | null, to?: string | null) => {
        if (from && to && to < from) tell(field, 'ngày kết thúc đứng trước ngày bắt đầu');
      },
    };
  };

  const onlyOnce = <F extends string>(sheet: SheetName, field: F, rows: Record<F, string>[]) => {
    const values = rows.map((row) => row[field]);
    for (const index of repeated(values)) about(sheet, index).tell(field, 'đã có ở một dòng phía trên');
  };
  onlyOnce('units', 'code', units);
  onlyOnce('groups', 'code', groups);
  onlyOnce('persons', 'email', persons);
  onlyOnce('committees', 'code', committees);

  units.forEach((row, index) => {
    const check = about('units', index);
    check.units('parent', row.parent);
    check.units('successors', row.successors);
    check.order('validTo', row.validFrom, row.validTo);
    if (isOwnAncestor(row.code, parents)) check.tell('parent', 'các đơn vị cấp trên tạo thành vòng tròn');
  });
  groups.forEach((row, index) => {
    const check = about('groups', index);
    check.units('members', row.members?.units);
    const ways = [row.members?.kind, row.members?.units?.length].filter(Boolean).length;
    if (row.members && ways !== 1)
      check.tell('members', 'phải có một trong hai: loại đơn vị, hoặc danh sách đơn vị');
    for (const kind of missing(kinds, row.members?.kind)) {
      check.tell('members', `không có đơn vị nào thuộc loại "${unitKindWords(kind)}"`);
    }
  });
  persons.forEach((row, index) => {
    const check = about('persons', index);
    check.units('unit', row.unit);
  });
  committees.forEach((row, index) => {
    const check = about('committees', index);
    check.persons('chair', row.chair);
    check.persons('secretariat', row.secretariat);
    if (row.units !== 'all') check.units('units', row.units);
    check.persons('decider', row.decider);
    const leaders = Array.isArray(row.leaders) ? row.leaders : [];
    check.persons(
      'leaders',
      leaders.map((leader) => leader?.person),
    );
    check.units(
      'leaders',
      leaders.flatMap((leader) => leader?.units),
    );
  });
  standIns.forEach((row, index) => {
    const check = about('standIns', index);
    check.persons('person', row.person);
    check.persons('standIn', row.standIn);
    check.order('to', row.from, row.to);
    if (row.person && row.person === row.standIn) check.tell('standIn', 'không thể tự thay cho chính mình');
  });
  return problems;
}

/** The places at which a value stands that stood before. */
function repeated(values: string[]): number[] {
  const seen = new Set<string>();
  return values.flatMap((value, at) => (value && seen.size === seen.add(value).size ? [at] : []));
}

function missing(known: Set<string>, value: unknown): string[] {
  const wanted: unknown[] = Array.isArray(value) ? value : [value];
  return wanted.filter((each): each is string => typeof each === 'string' && !known.has(each));
}

function parentsAfter(rows: UnitRow[], known: Known): Map<string, string | null> {
  const parents = new Map(known.parents);
  for (const { code, parent } of rows) {
    if (parent !== undefined || !parents.has(code)) parents.set(code, parent ?? null);
  }
  return parents;
}

function isOwnAncestor(code: string, parents: Map<string, string | null>): boolean {
  const passed = new Set<string>();
  let above = parents.get(code);
  while (above && !passed.has(above)) {
    if (above === code) return true;
    passed.add(above);
    above = parents.get(above);
  }
  return false;
}
