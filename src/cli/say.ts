import { ConfigMistakes } from '../platform/config.js';
import { Refusal } from '../platform/refusal.js';

/** Writes one line to standard error: what is wrong, with each mistake, and where `about` is given, with what. */
export function sayError(error: unknown, about?: string): void {
  const words = about ? `${about}: ${sentence(error)}` : sentence(error);
  process.stderr.write(`${words.replaceAll(/\s*\n\s*/g, ' ')}\n`);
}

function sentence(error: unknown): string {
  if (error instanceof ConfigMistakes) return error.message;
  if (error instanceof Refusal) {
    const problems = error.problems.map(({ at, message }) => `${at}: ${message}`);
    return [error.message, ...problems].join(' · ');
  }
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
