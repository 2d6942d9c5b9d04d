import type { Reader, Transaction } from './database.js';
import { Mark } from './mark.entity.js';

/**
 * The mark `name`; null when there is none. Inside a write nobody else changes it until that write has ended, so that
 * what follows from it is still true when it is stored. On SQLite writes take turns anyway.
 */
export function holdMark(reader: Reader | Transaction, name: string): Promise<Mark | null> {
  const writing = 'queryRunner' in reader && reader.queryRunner?.isTransactionActive;
  const shares = writing && reader.connection.options.type === 'postgres';
  return reader.findOne(Mark, { where: { name }, ...(shares && { lock: { mode: 'pessimistic_read' } }) });
}
