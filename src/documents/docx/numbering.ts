import { formatNumber } from './number-formats.js';
import { bulletMark } from './symbols.js';

/** How one level of a list is numbered. */
export interface Level {
  /** The first number. */
  start: number;
  /** Word's name of the number format: `decimal`, `lowerLetter`, `bullet`, ... */
  format: string;
  /** The label, with `%1` for the number of the outermost level, `%2` for the next, ... */
  text: string;
  /** What stands between label and words. */
  suffix: 'tab' | 'space' | 'nothing';
  /** Begins anew after this level (from 1) or one outside of it; 0: never; undefined: after any outer level. */
  restart?: number | undefined;
  /** Numbers of all levels are shown in digits. */
  legal: boolean;
  /** The paragraph style that stands for this level. */
  style?: string | undefined;
}

/** A list as paragraphs name it by its number. */
export interface List {
  /** Lists with the same abstract definition count on where the other stopped. */
  abstract: string;
  /** By level from 0; levels without definition are undefined. */
  levels: readonly (Level | undefined)[];
  /** Where a level starts in this list, whatever its definition says: once when the list begins, then at each restart. */
  starts: ReadonlyMap<number, number>;
}

export type Lists = ReadonlyMap<string, List>;

/** Word's longest label; anything longer was not made by Word. */
const LONGEST = 255;

/** The labels of a document's numbered paragraphs, asked for in their order (ISO/IEC 29500-1, 17.9; MS-OI29500, 2.1.280 on). */
export class Labels {
  /** By abstract definition: the last number of each level since it was restarted. */
  private readonly numbers = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: Lists) {}

  /** Which level of `list` belongs to a paragraph with these styles, its own one first. */
  levelOf(list: string, styles: readonly string[]): number | undefined {
    const levels = this.lists.get(list)?.levels ?? [];
    return styles
      .map((style) => levels.findIndex((level) => level?.style === style))
      .find((level) => level >= 0);
  }

  /** The label of the next paragraph at `level` of `list`, with the gap behind it; empty where Word shows none. */
  next(list: string, level: number): string {
    const known = this.lists.get(list);
    const definition = known?.levels[level];
    if (!known || !definition) return '';
    const numbers = this.numbersOf(known.abstract);
    this.begin(list, known, level, numbers);
    const last = numbers[level];
    numbers[level] = last === undefined ? (known.starts.get(level) ?? definition.start) : last + 1;
    known.levels.forEach((inner, at) => {
      if (at > level && (inner?.restart === undefined || level < inner.restart)) numbers[at] = undefined;
    });
    return this.write(known, level, definition, numbers);
  }

  private numbersOf(abstract: string): (number | undefined)[] {
    const numbers = this.numbers.get(abstract) ?? [];
    this.numbers.set(abstract, numbers);
    return numbers;
  }

  private begin(list: string, known: List, level: number, numbers: (number | undefined)[]): void {
    const key = `${list} ${level}`;
    if (!known.starts.has(level) || this.begun.has(key)) return;
    this.begun.add(key);
    numbers[level] = undefined;
  }

  private write(list: List, level: number, own: Level, numbers: readonly (number | undefined)[]): string {
    if (own.format === 'bullet') {
      const nested = list.levels.slice(0, level).some((outer) => outer?.format === 'bullet');
      const mark = bulletMark(own.text, nested);
      return mark && `${mark} `;
    }
    const label = own.text.slice(0, LONGEST).replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const outer = list.levels[at];
      if (!outer || at > level) return '';
      const number = numbers[at] ?? list.starts.get(at) ?? outer.start;
      const digits = own.legal && !/^(?:none|bullet)$/.test(outer.format);
      return formatNumber(number, digits ? 'decimal' : outer.format);
    });
    const shown = label.trim();
    return shown === '' || own.suffix === 'nothing' ? shown : `${shown} `;
  }
}
