import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { TYPED } from '../platform/fields.js';
import { Invalid } from '../platform/refusal.js';
import { problemsOf } from '../platform/validation.js';

/** What a browser sends for a form: a repeated name comes as a list. */
export type FormBody = Record<string, string | string[] | undefined>;

/** Reads a form's fields; what is no text, as only a program sends it, counts as missing. */
export class Form {
  constructor(private readonly body: FormBody | undefined) {}

  /** Without the spaces around it; undefined when it is empty or missing. Line ends are `\n`. */
  text(name: string): string | undefined {
    return this.all(name)[0]?.replace(/\r\n?/g, '\n').trim() || undefined;
  }

  /** The same with another value there. */
  with(name: string, value: string): Form {
    return new Form({ ...this.body, [name]: value });
  }

  /** As it was typed, for a password, where spaces count. */
  exactly(name: string): string {
    return this.all(name)[0] ?? '';
  }

  /** One entry per line. */
  lines(name: string): string[] {
    const lines = this.text(name)?.split('\n') ?? [];
    return lines.map((line) => line.trim()).filter(Boolean);
  }

  /** Undefined when it is no whole number. */
  number(name: string): number | undefined {
    return wholeNumber(this.text(name));
  }

  ticked(name: string): boolean {
    return this.body?.[name] !== undefined;
  }

  /** Every value of a name that may come more than once. */
  all(name: string): string[] {
    return [this.body?.[name]].flat().filter((each) => typeof each === 'string');
  }
}

/** The whole number that `text` spells, small enough for both databases; undefined for anything else. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Heads the mistakes of a form that only looks for something: nothing was to be saved. */
export const WRONG_FILTER = 'Bộ lọc chưa đúng, hãy sửa:';

/**
 * `plain` as its contract's class; throws Invalid with every mistake under `heading`, as the API does for the same class;
 * days may be written as an office writes them.
 */
export function checked<T extends object>(
  contract: new () => T,
  plain: object,
  heading = 'Chưa lưu được, hãy sửa:',
): T {
  const input = plainToInstance(contract, plain, { groups: [TYPED] });
  const problems = problemsOf(validateSync(input, { whitelist: true })).map(({ at, message }) => ({
    at,
    message: message.replace('viết dạng YYYY-MM-DD', 'viết ngày/tháng/năm như 08/5/2026'),
  }));
  if (problems.length > 0) throw new Invalid('web/form', heading, problems);
  return input;
}
