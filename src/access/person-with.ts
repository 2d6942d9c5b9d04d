import { dayOf, type Instant } from '../domain/day.js';
import { hasLeft } from '../people/acting.js';
import { Person } from '../people/person.entity.js';
import type { Reader, Transaction } from '../platform/database.js';

/** Whoever at work is reached at `email`, however it was typed. */
export async function personWith(
  reader: Reader | Transaction,
  email: string,
  now: Instant,
): Promise<Person | undefined> {
  const person = await reader.findOneBy(Person, { email: email.trim().toLowerCase() });
  return person && !hasLeft(person, dayOf(now)) ? person : undefined;
}
