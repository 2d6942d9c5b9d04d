import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Invalid, NotFound } from './refusal.js';
import { refuseNewer } from './schema.js';
import { holdDatabase } from './sqlite-lock.js';

/** Copies a SQLite database while others read and write it; the copy is one moment's state, in one file. */
export async function copySqlite(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new NotFound('backup/no-database', `Chưa có cơ sở dữ liệu ${from}.`);
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  const database = new Sqlite(from, { readonly: true });
  try {
    await database.backup(to);
  } finally {
    database.close();
  }
  chmodSync(to, 0o600);
  refuseDamaged(to);
}

/**
 * Puts a copy of `source` in the place of `target`, or changes nothing: it is checked first, and the exchange itself
 * is one rename. The former database stays as `<target>.replaced`.
 */
export function replaceSqlite(target: string, source: string): void {
  refuseDamaged(source);
  const release = holdDatabase({ engine: 'sqlite', file: target });
  try {
    const arriving = `${target}.arriving`;
    copyFileSync(source, arriving);
    if (existsSync(target)) putAside(target);
    renameSync(arriving, target);
  } finally {
    release();
  }
}

/** Keeps a copy, and sees that no write-ahead log of the old database is taken for one of the new. */
function putAside(target: string): void {
  try {
    const old = new Sqlite(target);
    old.pragma('journal_mode = DELETE');
    old.close();
  } catch {
    // A damaged database is just what is being replaced; its files are kept as they are.
  }
  copyFileSync(target, `${target}.replaced`);
  for (const end of ['-wal', '-shm'])
    if (existsSync(target + end)) renameSync(target + end, `${target}.replaced${end}`);
}

/** Throws Invalid `backup/damaged` for a file that is no whole database of this service, else what refuseNewer does. */
function refuseDamaged(file: string): void {
  let applied: string[] = [];
  try {
    const database = new Sqlite(file, { readonly: true });
    const verdict = database.pragma('integrity_check', { simple: true });
    const rows = database.prepare('SELECT name FROM migrations').pluck().all();
    database.close();
    if (verdict === 'ok') applied = rows.map(String);
  } catch {
    applied = [];
  }
  if (!applied.length)
    throw new Invalid('backup/damaged', `Tệp ${file} hỏng hoặc không phải bản sao lưu của Đôn Đốc.`);
  refuseNewer(applied);
}
