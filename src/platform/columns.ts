import { Column, type ColumnOptions, type ValueTransformer } from 'typeorm';
import { Temporal } from 'temporal-polyfill';
import { type Day, dayNumbered, type Instant, numberOf } from '../domain/day.js';

/*
 * SQLite and PostgreSQL map dates, booleans and JSON differently. Every column therefore holds text or a
 * number whose meaning is decided here; days and instants are fixed-width ISO text, so that the database
 * compares and sorts them rightly.
 */

const DAY = 24 * 60 * 60 * 1000;

const days: ValueTransformer = {
  to: (value?: Day | null) => value?.toString() ?? value,
  from: (value?: string | null) => storedDay(value ?? null),
};

/** Thousands of rows name few days. */
const read = new Map<string, Day>();

function readDay(text: string): Day {
  const known = read.get(text);
  if (known) return known;
  if (read.size > 20_000) read.clear();
  const day = Temporal.PlainDate.from(text);
  read.set(text, day);
  return day;
}

/** The day that a column holds. */
export function storedDay(text: string | null): Day | null {
  return text ? readDay(text) : null;
}

/** The moment that a column holds as `instantText` wrote it; no other form is understood, since thousands are read. */
export function storedInstant(text: string): Instant {
  const [hour, minute, second, part] = [
    Number(text.slice(11, 13)),
    Number(text.slice(14, 16)),
    Number(text.slice(17, 19)),
    Number(text.slice(20, 23)),
  ];
  const within = ((hour * 60 + minute) * 60 + second) * 1000 + part;
  return Temporal.Instant.fromEpochMilliseconds(numberOf(readDay(text.slice(0, 10))) * DAY + within);
}

/** `2024-05-02T02:00:00.000Z`, always 24 characters. */
export function instantText({ epochMilliseconds: at }: Instant): string {
  const number = Math.floor(at / DAY);
  const part = (size: number, of: number, digits = 2) =>
    String(Math.floor((at - number * DAY) / size) % of).padStart(digits, '0');
  const clock = `${part(3_600_000, 24)}:${part(60_000, 60)}:${part(1000, 60)}.${part(1, 1000, 3)}`;
  return `${dayNumbered(number).toString()}T${clock}Z`;
}

const instants: ValueTransformer = {
  // TypeORM hands over the values of operators a second time, as texts.
  to: (value?: Instant | string | null) => (value instanceof Temporal.Instant ? instantText(value) : value),
  from: (value?: string | null) => (value ? storedInstant(value) : null),
};

const flags: ValueTransformer = {
  to: (value?: boolean | null) => (value === undefined || value === null ? value : value ? 1 : 0),
  from: (value?: number | null) => (value === undefined || value === null ? value : value === 1),
};

const jsonText: ValueTransformer = {
  to: (value?: unknown) => (value === undefined || value === null ? value : JSON.stringify(value)),
  from: (value?: string | null) =>
    value === undefined || value === null ? null : (JSON.parse(value) as unknown),
};

type Options = Pick<ColumnOptions, 'nullable' | 'unique'>;

/** A day, as `YYYY-MM-DD`. */
export const DayColumn = (options: Options = {}) =>
  Column({ ...options, type: 'varchar', length: 10, transformer: days });

/** A moment, as `instantText` writes it. */
export const InstantColumn = (options: Options = {}) =>
  Column({ ...options, type: 'varchar', length: 24, transformer: instants });

/** A yes or no, as 1 or 0. */
export const FlagColumn = (options: Options = {}) =>
  Column({ ...options, type: 'integer', transformer: flags });

/** A value that is only ever read whole. Never query inside it. */
export const JsonColumn = (options: Options = {}) =>
  Column({ ...options, type: 'text', transformer: jsonText });

/** A short text. The length is ours to check; the databases are told none, so that both behave alike. */
export const TextColumn = (options: Options = {}) => Column({ ...options, type: 'text' });

/** A whole number of at most 32 bits. */
export const NumberColumn = (options: Options = {}) => Column({ ...options, type: 'integer' });

const base64: ValueTransformer = {
  to: (value?: Buffer | null) => value?.toString('base64') ?? value,
  from: (value?: string | null) => (value ? Buffer.from(value, 'base64') : null),
};

/** A file's bytes, as base64: the one form that both databases keep alike. */
export const BytesColumn = (options: Options = {}) =>
  Column({ ...options, type: 'text', transformer: base64, select: false });
