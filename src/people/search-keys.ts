import { fold } from '../domain/fold.js';
import type { Person } from './person.entity.js';
import type { Unit } from './unit.entity.js';

/*
 * By what units and persons are looked for: folded, each word after a blank, so that the database finds the words that
 * begin with what was typed. They begin with the name, by which lists are in order.
 */

/** The `searchKey` of a unit. */
export function unitKey({ name, code, aliases }: Pick<Unit, 'name' | 'code' | 'aliases'>): string {
  return keyOf([name, code, ...aliases]);
}

/** The `searchKey` of a person; the telephone as people dial it. */
export function personKey({
  name,
  position,
  email,
  phone,
}: Pick<Person, 'name' | 'position' | 'email' | 'phone'>): string {
  return keyOf([name, position, email, phone?.replace(/^84/, '0') ?? '']);
}

/** What a key has to be `LIKE` for each word of `text`; signs alone fold to nothing, and nothing is what they find. */
export function wordPatterns(text: string): string[] {
  const wanted = fold(text);
  return wanted === '' && text !== '' ? ['%  %'] : wanted.split(' ').map((word) => `% ${word}%`);
}

function keyOf(words: readonly string[]): string {
  return ` ${fold(words.join(' '))}`;
}
