import { placeIn, spell, takeApart, type UnitName } from './unit-name.js';

interface Spellable {
  id: number;
  name: string;
  aliases: string[];
  parentId: number | null;
}

/** Every name of every unit, taken apart, and the places that occur in them. */
export interface Spellings<U> {
  names: ReadonlyMap<U, UnitName[]>;
  places: ReadonlySet<string>;
}

/**
 * A name that does not say where it belongs gets the place of the unit, or of the committee above it: that tells one
 * commune's "Phòng Kinh tế" from another's, and a commune's police from the province's.
 */
export function spellingsOf<U extends Spellable>(units: readonly U[]): Spellings<U> {
  const spelled = new Map(units.map((unit) => [unit, namesOf(unit).map(spell)]));
  const places = new Set([...spelled.values()].flat().flatMap((name) => placeIn(name) ?? []));
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const apart = new Map(
    units.map((unit) => [unit, spelled.get(unit)!.map((name) => takeApart(name, places))]),
  );

  const placeAbove = ({ parentId }: U, passed: U[] = []): string => {
    const above = byId.get(parentId ?? 0);
    if (!above || passed.includes(above)) return '';
    const committee = apart.get(above)!.find(({ head, level }) => head === 'UBND' && level !== '');
    return committee
      ? `${committee.level} ${committee.core.join(' ')}`
      : placeAbove(above, [...passed, above]);
  };
  const placed = (unit: U) => {
    const own = apart.get(unit)!;
    const place = own.find(({ tail }) => tail !== '')?.tail ?? placeAbove(unit);
    return own.map((name) => ({ ...name, tail: name.tail || place }));
  };
  return { places, names: new Map(units.map((unit) => [unit, placed(unit)])) };
}

/** A committee is also called by its level alone: "UBND tỉnh", "UBND xã". */
function namesOf({ name, aliases }: Spellable): string[] {
  const committee = /^(?:UBND|[UỦ][yỷỶ] ban nhân dân) (?:thành phố|thị xã|thị trấn|đặc khu|\p{L}+)(?= )/iu;
  return [name, ...aliases, ...(committee.exec(name.normalize('NFC')) ?? [])];
}
