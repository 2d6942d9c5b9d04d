import { execFile } from 'node:child_process';
import { existsSync, renameSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Address, readDatabaseUrl } from './database-url.js';
import { Conflict, NotFound } from './refusal.js';
import { copySqlite, replaceSqlite } from './sqlite-backup.js';

const run = promisify(execFile);

/**
 * Writes everything the database holds at this moment into one new file; the service may go on beside it. The key
 * with which secrets are sealed is not in it (see secrets.ts). Throws Conflict `backup/file-exists` rather than
 * overwrite, and `backup/no-tool` where PostgreSQL's own pg_dump is missing.
 */
export async function backup(databaseUrl: string, file: string): Promise<{ file: string; bytes: number }> {
  const target = resolve(file);
  if (existsSync(target))
    throw new Conflict('backup/file-exists', `Đã có tệp ${target}. Hãy chọn tên khác để không ghi đè.`);
  const address = readDatabaseUrl(databaseUrl)!;
  // A file that bears the chosen name is whole: what is cut short stays behind under the other name.
  const unfinished = `${target}.part`;
  if (address.engine === 'sqlite') await copySqlite(address.file, unfinished);
  else await postgresTool('pg_dump', address, ['--format=custom', `--file=${unfinished}`]);
  renameSync(unfinished, target);
  return { file: target, bytes: statSync(target).size };
}

/**
 * Puts what `backup` wrote in the database's place. On SQLite the service must not be running (Conflict
 * `database/in-use`), the file must be whole and of no newer version, and what it replaces stays beside it as
 * `<database>.replaced`. On PostgreSQL it happens in one transaction.
 */
export async function restore(databaseUrl: string, file: string): Promise<{ file: string }> {
  const source = resolve(file);
  if (!existsSync(source)) throw new NotFound('backup/no-file', `Không có tệp ${source}.`);
  const address = readDatabaseUrl(databaseUrl)!;
  if (address.engine === 'sqlite') replaceSqlite(address.file, source);
  else
    await postgresTool('pg_restore', address, [
      '--clean',
      '--if-exists',
      '--no-owner',
      '--single-transaction',
      source,
    ]);
  return { file: source };
}

async function postgresTool(
  tool: 'pg_dump' | 'pg_restore',
  { url, options }: Address & { engine: 'postgres' },
  args: string[],
): Promise<void> {
  const target = new URL(url);
  // Whoever lists the machine's processes sees their arguments: the password goes another way.
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(target.password), PGOPTIONS: options };
  target.password = '';
  try {
    await run(tool, [`--dbname=${target.href}`, ...args], { env });
  } catch (error) {
    const { code, stderr } = error as { code?: string | number; stderr?: string };
    if (code === 'ENOENT')
      throw new Conflict(
        'backup/no-tool',
        `Không tìm thấy lệnh ${tool}. Hãy cài bộ công cụ PostgreSQL (gói postgresql-client) rồi chạy lại.`,
      );
    throw new Conflict('backup/failed', `Lệnh ${tool} báo lỗi: ${stderr?.trim() ?? String(code)}`);
  }
}
