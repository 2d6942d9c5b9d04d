import { afterEach, describe, expect, it } from '@jest/globals';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { migrations } from '../../src/platform/migrations/list.js';
import { records } from '../../src/records.js';
import { engines, freshDatabase, type FreshDatabase } from '../support/database.js';

describe.each(engines)('the migrations on %s', (engine) => {
  let fresh: FreshDatabase;
  let database: Database;

  const open = async () => {
    fresh = await freshDatabase(engine);
    database = await Database.open(readDatabaseUrl(fresh.url)!, records);
    await database.administration.runMigrations();
  };
  afterEach(async () => {
    await database.close();
    await fresh.drop();
  });

  it('make exactly the tables that the records describe', async () => {
    await open();
    const drift = await database.administration.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((query) => query.query)).toEqual([]);
  });

  it('can be taken back one by one, to nothing', async () => {
    await open();
    for (let i = 0; i < migrations.length; i += 1) await database.administration.undoLastMigration();
    const runner = database.administration.createQueryRunner();
    for (const { tableName } of database.administration.entityMetadatas)
      expect([tableName, await runner.hasTable(tableName)]).toEqual([tableName, false]);
    await runner.release();
  });
});
