import { IsNull } from 'typeorm';
import { SignInLink } from '../access/credential.entity.js';
import type { ChangeBook } from '../people/change-book.js';
import { FormerEmail } from '../people/people-change.entity.js';
import { Person } from '../people/person.entity.js';
import type { Transaction } from '../platform/database.js';
import { Invalid } from '../platform/refusal.js';

/**
 * Gives the person another address, if it is another. A file that still writes the old one means the same person, and
 * what was sent there answers nothing and signs nobody in any more. Invalid when it is somebody else's.
 */
export async function changeEmail(
  tx: Transaction,
  { id, email: before, name }: Person,
  email: string,
  book: ChangeBook,
): Promise<void> {
  if (email === before) return;
  await refuseTaken(tx, email);
  const { at } = book.cause;
  await tx.delete(FormerEmail, { email });
  await tx.insert(FormerEmail, { email: before, personId: id });
  await tx.update(Person, { id }, { email, linksEndedAt: at, contactLostAt: null });
  await tx.update(SignInLink, { personId: id, endedAt: IsNull() }, { endedAt: at });
  book.note({ kind: 'person', id, name }, 'email', before, email);
}

/** Invalid when somebody has this address now. */
export async function refuseTaken(tx: Transaction, email: string): Promise<void> {
  const other = await tx.findOneBy(Person, { email });
  if (!other) return;
  const message = `Địa chỉ này đang là của ${other.name}, ${other.position}. Mỗi người một địa chỉ riêng.`;
  throw new Invalid('person/email-taken', message, [{ at: 'email', message }]);
}
