import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { type Address, readDatabaseUrl } from './platform/database-url.js';
import { Database } from './platform/database.js';
import type { Platform } from './platform/platform.module.js';
import { Conflict, Refusal } from './platform/refusal.js';
import { prepareSchema } from './platform/schema.js';
import { holdDatabase } from './platform/sqlite-lock.js';
import { checkVietnamTime } from './platform/time-check.js';
import { records } from './records.js';

/**
 * Checks the machine and opens the database, brought to this version's schema. Refuses, each with a sentence of its
 * own: wrong zone data, a SQLite file in use, a database that cannot be reached or is of a newer version.
 */
export async function openPlatform(config: Config, clock: Clock): Promise<Platform> {
  checkVietnamTime();
  const address = readDatabaseUrl(config.databaseUrl)!;
  const database = await openDatabase(address);
  try {
    await prepareSchema(database, { migrate: true });
  } catch (error) {
    await database.close();
    throw error;
  }
  return { config, clock, database };
}

async function openDatabase(address: Address): Promise<Database> {
  let release: (() => void) | undefined;
  try {
    release = holdDatabase(address);
    return await Database.open(address, records, release);
  } catch (error) {
    release?.();
    throw error instanceof Refusal ? error : unreachable(error as Error & { code?: string });
  }
}

function unreachable({ message, code }: Error & { code?: string }): Conflict {
  return new Conflict(
    'database/unreachable',
    `Không mở được cơ sở dữ liệu (${message || code}). Hãy kiểm tra DATABASE_URL, quyền truy cập và máy chủ cơ sở dữ liệu.`,
  );
}
