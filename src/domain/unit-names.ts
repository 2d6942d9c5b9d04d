import { formatDay, isAfter, isBefore, type Day } from './day.js';
import { alikeness } from './likeness.js';
import { collectiveKey, distance, namesNobody, spell, takeApart } from './unit-name.js';
import { spellingsOf, type Spellings } from './unit-spellings.js';

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
export type Resolution = Resolved | { unresolved: string; suggestions: Suggestion[] };

interface Resolved {
  units: { id: number; code: string; name: string }[];
  note?: string;
}

const SEPARATOR = /\s*[,;]\s*|\s+(?:và|cùng)\s+/u;
/** "UBND các xã Phước An, …" lists the names of communes. */
const LIST_NOUN = /^(?:.*\s)?các\s+(?:xã|phường|thị trấn|đặc khu|phòng|sở|bộ)\s+(?=\p{Lu})/iu;
const ALIKE_ENOUGH = 0.65;
const MOST_SUGGESTIONS = 5;
/** "Văn hóa, Thể thao, Du lịch và Truyền thông" is one name. */
const LONGEST_RUN = 4;

/** Finds the units that documents call by many names (domain.md 5.1, 5.2). */
export class Directory {
  private readonly spellings: Spellings<NamedUnit>;

  constructor(
    private readonly units: readonly NamedUnit[],
    private readonly groups: readonly NamedGroup[],
  ) {
    this.spellings = spellingsOf(units);
  }

  /**
   * The units that `name` means on the day `on`: one unit, the members of a group, or every unit of a list. Never a
   * guess: what is alike, abolished, or fits several units is only suggested.
   */
  resolve(name: string, on: Day): Resolution {
    const whole = this.lookUp(name, on);
    if (whole) return whole;
    const [, noun, bracket, afterColon] = /^([^(:]+?)\s*(?:\(([^()]+)\)\s*|:\s*(.+))$/u.exec(name) ?? [];
    const alone = noun && bracket ? this.lookUp(noun, on) : undefined;
    if (alone?.units.length === 1) return alone;
    const pieces = piecesOf(bracket ?? afterColon ?? name.replace(LIST_NOUN, ''));
    const list = this.lookUpList(pieces, on);
    if (list) return list;
    const suggestions = firstOf([name, ...pieces].flatMap((each) => this.suggestionsFor(each, on)));
    // A bracket that lists nothing ("cơ quan thường trực") only explains the noun before it.
    if (alone && pieces.length === 1 && suggestions.length === 0) return alone;
    return { unresolved: name, suggestions };
  }

  private lookUp(name: string, on: Day): Resolved | undefined {
    const spelled = spell(name);
    if (namesNobody(spelled)) return undefined;
    const members = this.membersOf(spelled, on);
    if (members.length > 0) return { units: members.map(named), ...countNote(spelled, members.length, on) };
    const [unit, ...others] = this.closest(spelled).filter((each) => existsOn(each, on));
    return unit && others.length === 0 ? { units: [named(unit)] } : undefined;
  }

  /** Names of units contain commas too, so the longest run of pieces that is a name is taken, then the rest. */
  private lookUpList(pieces: string[], on: Day): Resolved | undefined {
    let rest: (Resolved | undefined)[] = [{ units: [] }];
    for (let from = pieces.length - 1; from >= 0; from -= 1) {
      let best: Resolved | undefined;
      for (let length = Math.min(LONGEST_RUN, rest.length); length > 0 && !best; length -= 1) {
        const after = rest[length - 1];
        const first = after && this.lookUp(pieces.slice(from, from + length).join(', '), on);
        if (after && first) best = joined(first, after);
      }
      rest = [best, ...rest];
    }
    return pieces.length > 0 ? rest[0] : undefined;
  }

  private suggestionsFor(name: string, on: Day): Suggestion[] {
    const spelled = spell(name);
    const close = this.closest(spelled);
    const heirs = close.flatMap((unit) => (existsOn(unit, on) ? unit.code : unit.successors));
    const certain = this.units.filter((unit) => heirs.includes(unit.code) && existsOn(unit, on));
    if (certain.length > 0 || namesNobody(spelled)) return certain;
    const wanted = takeApart(spelled, this.spellings.places);
    return [...this.spellings.names]
      .map(([unit, names]) => ({ unit, score: Math.max(...names.map((each) => alikeness(wanted, each))) }))
      .filter(({ unit, score }) => score >= ALIKE_ENOUGH && existsOn(unit, on))
      .sort((a, b) => b.score - a.score)
      .map(({ unit }) => unit);
  }

  /** Empty when two groups go by the same name: whom it means is then not certain. */
  private membersOf(spelled: string, on: Day): NamedUnit[] {
    const key = collectiveKey(spelled, this.spellings.places);
    const groups = this.groups.filter(({ names }) => names.some((each) => this.keyOf(each) === key));
    const [group] = groups;
    if (!key || !group || groups.length > 1) return [];
    return membersOn(group, this.units, on);
  }

  private keyOf(groupName: string): string {
    const spelled = spell(groupName);
    return collectiveKey(spelled, this.spellings.places) ?? spelled;
  }

  /** The units, abolished ones too, one of whose names lies nearest. */
  private closest(spelled: string): NamedUnit[] {
    const wanted = takeApart(spelled, this.spellings.places);
    let nearest = Infinity;
    let found: NamedUnit[] = [];
    for (const [unit, names] of this.spellings.names) {
      const far = Math.min(...names.map((each) => distance(wanted, each) ?? Infinity));
      if (far < nearest) found = [];
      if (far < Infinity && far <= nearest) found.push(unit);
      nearest = Math.min(far, nearest);
    }
    return found;
  }
}

function piecesOf(list: string): string[] {
  return list.split(SEPARATOR).filter(Boolean);
}

function countNote(spelled: string, members: number, on: Day): { note?: string } {
  const said = Number(/\b\d+\b/.exec(spelled)?.[0] ?? members);
  if (said === members) return {};
  return { note: `Văn bản ghi ${said} đơn vị, danh sách ngày ${formatDay(on)} có ${members} đơn vị.` };
}

function joined(a: Resolved, b: Resolved): Resolved {
  const units = [...a.units, ...b.units.filter(({ id }) => a.units.every((unit) => unit.id !== id))];
  const note = a.note ?? b.note;
  return note ? { units, note } : { units };
}

function firstOf(suggestions: readonly Suggestion[]): Suggestion[] {
  const byCode = new Map(suggestions.map(({ code, name }) => [code, { code, name }]));
  return [...byCode.values()].slice(0, MOST_SUGGESTIONS);
}

function named({ id, code, name }: NamedUnit) {
  return { id, code, name };
}

/** Whether the unit exists on the day. */
export function existsOn(unit: Pick<NamedUnit, 'validFrom' | 'validTo'>, on: Day): boolean {
  return !(unit.validFrom && isBefore(on, unit.validFrom)) && !(unit.validTo && isAfter(on, unit.validTo));
}

/** Those of `units` that the group means on the day. */
export function membersOn<U extends Pick<NamedUnit, 'code' | 'kind' | 'validFrom' | 'validTo'>>(
  { members }: Pick<NamedGroup, 'members'>,
  units: readonly U[],
  on: Day,
): U[] {
  const codes = new Set('units' in members ? members.units : []);
  const belongs = (unit: U) => ('kind' in members ? unit.kind === members.kind : codes.has(unit.code));
  return units.filter((unit) => existsOn(unit, on) && belongs(unit));
}
