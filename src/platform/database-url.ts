import { dirname, resolve } from 'node:path';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DataSourceOptions } from 'typeorm';
import { PostgresClient } from './postgres-client.js';

const require = createRequire(import.meta.url);

/** Where the database is; `options` are PostgreSQL’s own, such as a search path. */
export type Address =
  { engine: 'sqlite'; file: string } | { engine: 'postgres'; url: string; options: string };

/** Reads `sqlite:./data/dondoc.sqlite` or `postgres://user:password@host/name`; undefined for anything else. */
export function readDatabaseUrl(text: string): Address | undefined {
  if (text.startsWith('sqlite:')) {
    const file = text.slice('sqlite:'.length);
    return file ? { engine: 'sqlite', file: resolve(file) } : undefined;
  }
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  const options = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  return { engine: 'postgres', url: url.href, options };
}

/** How TypeORM opens the one connection that writes (SQLite) or the pool that does (PostgreSQL). */
export function writerOptions(address: Address): DataSourceOptions {
  if (address.engine === 'postgres') return postgres(address, address.options, 10);
  mkdirSync(dirname(address.file), { recursive: true });
  return {
    ...sqlite(address),
    enableWAL: true,
    prepareDatabase: (raw: Pragmas) => void raw.pragma('synchronous = FULL'),
  };
}

/**
 * A second connection that the database itself keeps from writing. On SQLite it sees, thanks to the
 * write-ahead log, only what is committed; the writer's own connection would show rows still open.
 */
export function readerOptions(address: Address): DataSourceOptions {
  if (address.engine === 'sqlite') return { ...sqlite(address), readonly: true };
  return postgres(address, `${address.options} -c default_transaction_read_only=on`, 10);
}

interface Pragmas {
  pragma(text: string): unknown;
}

function sqlite(address: Address & { engine: 'sqlite' }) {
  return {
    type: 'better-sqlite3' as const,
    database: address.file,
    driver: require('better-sqlite3') as unknown,
    timeout: 2000,
  };
}

function postgres(
  address: Address & { engine: 'postgres' },
  options: string,
  max: number,
): DataSourceOptions {
  return {
    type: 'postgres',
    url: address.url,
    extra: { options: options.trim(), max, connectionTimeoutMillis: 5000, Client: PostgresClient },
  };
}
