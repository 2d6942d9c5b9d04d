import type { Day } from './day.js';
import { ABBREVIATED, collectiveKey, distance, namesNobody, spell, takeApart } from './unit-name.js';
import { existsOn, type NamedGroup, type NamedUnit } from './unit-names.js';
import { spellingsOf } from './unit-spellings.js';

/**
 * Why papers that use `names` would not mean by them a group beside `others` (domain.md 5.1), one sentence for each such
 * name: it calls nobody, or one unit, or several without saying which, or another group is called so.
 */
export function groupNameMistakes(
  names: readonly string[],
  units: readonly NamedUnit[],
  others: readonly Pick<NamedGroup, 'names'>[],
  on: Day,
): string[] {
  const spellings = spellingsOf(units);
  const keyOf = (name: string) => collectiveKey(spell(name), spellings.places);
  const called = (name: string) => {
    const wanted = takeApart(spell(name), spellings.places);
    // What agrees by an abbreviation alone gives way to a group's name.
    const near = (unit: NamedUnit) =>
      spellings.names.get(unit)!.some((each) => (distance(wanted, each) ?? ABBREVIATED) < ABBREVIATED);
    return units.find((unit) => existsOn(unit, on) && near(unit))?.name;
  };
  return names.flatMap((name) => {
    const key = namesNobody(spell(name)) ? '' : keyOf(name);
    if (!key)
      return [
        `“${name}” không phải cách gọi chung của nhiều đơn vị, nên văn bản ghi như vậy không được hiểu là nhóm này. Hãy ghi như văn bản gọi: có chữ “các”, “toàn thể” hoặc “cấp”.`,
      ];
    const rival = others.find((group) => group.names.some((each) => keyOf(each) === key));
    const taken = rival?.names[0] ?? called(name);
    return taken ? [`“${name}” đã là cách gọi của “${taken}”; mỗi cách gọi chỉ dùng cho một nơi.`] : [];
  });
}
