import { parseArgs, type ParseArgsConfig } from 'node:util';
import { day, type Day, dayOf, type Instant, instant } from '../domain/day.js';
import { type Clock, ManualClock, SystemClock } from '../platform/clock.js';

/** One thing the command line can do. */
export interface Command {
  usage: string;
  /**
   * Gets the words after the command's name; answers with what is printed as JSON. `complain` tells of a part that
   * went wrong while the rest goes on, `tell` of how far a long work is. What may be too long to be held at once is
   * given to `list` item by item, and the answer is then undefined.
   */
  run(
    words: string[],
    complain: (error: unknown, about: string) => void,
    tell: (line: string) => void,
    list: (item: unknown) => void,
  ): Promise<unknown>;
}

/** The command was called wrongly; the message says how. */
export class WrongUsage extends Error {}

/** Reads the words of a command; throws WrongUsage for options that it does not have and more than `most` files. */
export function read<T extends NonNullable<ParseArgsConfig['options']>>(
  words: string[],
  options: T,
  most: number,
) {
  const given = parsed(words, options);
  const surplus = given.positionals[most];
  if (surplus !== undefined) throw new WrongUsage(`thừa “${surplus}”`);
  return given;
}

function parsed<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [, option] = /'(-[^' ,]+)/.exec((error as Error).message) ?? [];
    throw new WrongUsage(`không có tùy chọn ${option}, hoặc giá trị của nó chưa đúng`);
  }
}

/** The option of every command that acts: the moment it lives at. */
export const NOW = { now: { type: 'string' } } as const;

/** The clock a command lives by: standing still at `--now`, else the system's. */
export function clockAt(now: string | undefined): Clock {
  if (now === undefined) return new SystemClock();
  return new ManualClock(readAs(officeTime, now, '--now cần một thời điểm như 2026-05-02T09:00:00+07:00'));
}

/** Neither before the service's time nor so late that no database could write it. */
function officeTime(text: string): Instant {
  const at = instant(text);
  const { year } = dayOf(at);
  if (year < 2000 || year > 2199) throw new RangeError(text);
  return at;
}

/** A day given as `YYYY-MM-DD`. */
export function dayGiven(text: string, option: string): Day {
  return readAs(day, text, `${option} cần một ngày dạng YYYY-MM-DD`);
}

/** What an option must have; throws WrongUsage when it was not given. */
export function required(value: string | undefined, option: string): string {
  if (value) return value;
  throw new WrongUsage(`thiếu ${option}`);
}

function readAs<T>(reader: (text: string) => T, text: string, otherwise: string): T {
  try {
    return reader(text);
  } catch {
    throw new WrongUsage(`${otherwise}, không phải “${text}”`);
  }
}
