import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Address } from './database-url.js';
import { Conflict } from './refusal.js';

/**
 * Keeps a SQLite database for this process alone until the returned function is called or the process ends, even by
 * kill -9: the lock is one that SQLite holds on the file `<database>.lock`, so the operating system takes it back.
 * Throws Conflict `database/in-use` when another process has it. PostgreSQL needs none: nothing is held.
 */
export function holdDatabase(address: Address): () => void {
  if (address.engine === 'postgres') return () => undefined;
  mkdirSync(dirname(address.file), { recursive: true });
  // The wait covers a process that is just being stopped and started again.
  const lock = new Sqlite(`${address.file}.lock`, { timeout: 1500 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code !== 'SQLITE_BUSY') throw error;
    throw new Conflict(
      'database/in-use',
      `Tệp cơ sở dữ liệu ${address.file} đang được một tiến trình khác của Đôn Đốc sử dụng. ` +
        'Hãy dừng tiến trình đó rồi chạy lại; muốn chạy nhiều tiến trình thì dùng PostgreSQL.',
    );
  }
  return () => void lock.close();
}
