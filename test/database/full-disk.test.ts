import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Setting } from '../../src/platform/mark.entity.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { isOutage } from '../../src/platform/outage.js';
import { records } from '../../src/records.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';

describe('a write on a full disk', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeEach(async () => {
    fresh = await freshDatabase('sqlite');
    database = await Database.open(readDatabaseUrl(fresh.url)!, records);
    await database.administration.runMigrations({ transaction: 'all' });
  });
  afterEach(async () => {
    await database.close();
    await fresh.drop();
  });

  const pages = (most: string) => database.administration.query(`PRAGMA max_page_count = ${most}`);
  const names = async () => (await database.read.find(Setting)).map(({ name }) => name);
  const keep = (name: string, value: string) => database.write((tx) => tx.insert(Setting, { name, value }));

  it('says that it is one, and leaves nothing behind', async () => {
    await pages('1');
    const refused = await keep('large', 'x'.repeat(200_000)).catch((error: unknown) => error);
    expect(isOutage(refused)).toBe(true);
    await pages('1000000');
    await keep('small', 'kept');
    expect(await names()).toEqual(['small']);
  });

  it('that SQLite has rolled back by itself leaves the next ones as they are', async () => {
    const rolledBack = database.write(async (tx) => {
      await tx.insert(Setting, { name: 'large', value: '' });
      await tx.query('ROLLBACK');
      throw new Error('database or disk is full');
    });
    await expect(rolledBack).rejects.toThrow('full');
    const undone = database.write(async (tx) => {
      await tx.insert(Setting, { name: 'undone', value: '' });
      throw new Error('changed its mind');
    });
    await expect(undone).rejects.toThrow('changed its mind');
    await keep('small', 'kept');
    expect(await names()).toEqual(['small']);
  });
});
