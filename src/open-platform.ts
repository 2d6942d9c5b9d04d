import type { Clock } from './platform/clock.js';
import type { Config } from './platform/config.js';
import { readDatabaseUrl } from './platform/database-url.js';
import { Database } from './platform/database.js';
import type { Platform } from './platform/platform.module.js';
import { prepareSchema } from './platform/schema.js';
import { holdDatabase } from './platform/sqlite-lock.js';
import { checkVietnamTime } from './platform/time-check.js';
import { records } from './records.js';

/**
 * Checks the machine and opens the database, brought to this version's schema. Refuses, each with a sentence of its
 * own: wrong zone data, a SQLite file in use, a database of a newer version.
 */
export async function openPlatform(config: Config, clock: Clock): Promise<Platform> {
  checkVietnamTime();
  const address = readDatabaseUrl(config.databaseUrl)!;
  const release = holdDatabase(address);
  const database = await Database.open(address, records, release).catch((error: unknown) => {
    release();
    throw error;
  });
  try {
    await prepareSchema(database, { migrate: true });
  } catch (error) {
    await database.close();
    throw error;
  }
  return { config, clock, database };
}
