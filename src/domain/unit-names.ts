import type { Day } from './day.js';
import { isAfter, isBefore } from './day.js';
import { fold } from './fold.js';

/** What the directory knows of a unit; the record of people/ has this shape. */
export interface NamedUnit {
  id: number;
  code: string;
  name: string;
  aliases: string[];
  kind: string;
  parentId: number | null;
  validFrom: Day | null;
  validTo: Day | null;
  successors: string[];
}

/** A collective addressee: its names, and which units it means. */
export interface NamedGroup {
  code: string;
  names: string[];
  members: { kind: string } | { units: string[] };
}

export interface Suggestion {
  code: string;
  name: string;
}

/** Either the units a name stands for, with a remark for the secretariat where there is one, or what it may mean. */
export type Resolution =
  | { units: { id: number; code: string; name: string }[]; note?: string }
  | { unresolved: string; suggestions: Suggestion[] };

/** Finds the units that documents call by many names. */
export class Directory {
  constructor(
    private readonly units: readonly NamedUnit[],
    private readonly groups: readonly NamedGroup[],
  ) {}

  /** The units that `name` means on the day `on`; never a guess: what is not certain is only suggested. */
  resolve(name: string, on: Day): Resolution {
    const wanted = fold(name);
    const valid = this.units.filter((unit) => existsOn(unit, on));
    const own = valid.filter((unit) => [unit.name, ...unit.aliases].some((each) => fold(each) === wanted));
    if (own.length === 1) return { units: own };
    const group = this.groups.find(({ names }) => names.some((each) => fold(each) === wanted));
    if (group) return { units: valid.filter((unit) => belongs(unit, group)) };
    return { unresolved: name, suggestions: own };
  }
}

function existsOn(unit: NamedUnit, on: Day): boolean {
  return !(unit.validFrom && isBefore(on, unit.validFrom)) && !(unit.validTo && isAfter(on, unit.validTo));
}

function belongs(unit: NamedUnit, { members }: NamedGroup): boolean {
  return 'kind' in members ? unit.kind === members.kind : members.units.includes(unit.code);
}
