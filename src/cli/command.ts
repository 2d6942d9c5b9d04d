import { parseArgs, type ParseArgsConfig } from 'node:util';
import { day, type Day, instant } from '../domain/day.js';
import { type Clock, ManualClock, SystemClock } from '../platform/clock.js';

/** One thing the command line can do: `run` gets the words after its name and answers with what is printed as JSON. */
export interface Command {
  usage: string;
  run(words: string[]): Promise<unknown>;
}

/** The command was called wrongly; the message says how. */
export class WrongUsage extends Error {}

/** Reads the words of a command; throws WrongUsage for options that it does not have. */
export function read<T extends NonNullable<ParseArgsConfig['options']>>(words: string[], options: T) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new WrongUsage((error as Error).message);
  }
}

export const NOW = { now: { type: 'string' } } as const;

/** The clock a command lives by: standing still at `--now`, else the system's. */
export function clockAt(now: string | undefined): Clock {
  if (now === undefined) return new SystemClock();
  return new ManualClock(readAs(instant, now, '--now cần một thời điểm như 2026-05-02T09:00:00+07:00'));
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
