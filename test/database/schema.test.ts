import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { migrations } from '../../src/platform/migrations/list.js';
import { prepareSchema } from '../../src/platform/schema.js';
import { records } from '../../src/records.js';
import { engines, freshDatabase, type FreshDatabase } from '../support/database.js';

const all = migrations.map(({ name }) => name);

describe.each(engines)('preparing the schema on %s', (engine) => {
  let fresh: FreshDatabase;
  let database: Database;
  const open = () => Database.open(readDatabaseUrl(fresh.url)!, records);

  beforeEach(async () => {
    fresh = await freshDatabase(engine);
    database = await open();
  });
  afterEach(async () => {
    await database.close();
    await fresh.drop();
  });

  it('applies what is missing, once', async () => {
    expect(await prepareSchema(database, { migrate: true })).toEqual(all);
    expect(await prepareSchema(database, { migrate: true })).toEqual([]);
    expect(await prepareSchema(database, { migrate: false })).toEqual([]);
  });

  it('refuses an older database when it may not change it, and leaves it as it is', async () => {
    const refused = prepareSchema(database, { migrate: false });
    await expect(refused).rejects.toMatchObject({ code: 'schema/older' });
    expect(await prepareSchema(database, { migrate: true })).toEqual(all);
  });

  it('refuses a database that a newer version has changed', async () => {
    await prepareSchema(database, { migrate: true });
    await database.administration.query(
      `INSERT INTO migrations (timestamp, name) VALUES (1900000000099, 'Telepathy1900000000099')`,
    );
    await expect(prepareSchema(database, { migrate: true })).rejects.toMatchObject({
      code: 'schema/newer',
      message: expect.stringContaining('do phiên bản mới hơn tạo (có bước Telepathy1900000000099'),
    });
  });

  if (engine === 'postgres')
    it('lets instances that start together take turns', async () => {
      const others = await Promise.all([open(), open(), open()]);
      const done = await Promise.all(others.map((one) => prepareSchema(one, { migrate: true })));
      await Promise.all(others.map((one) => one.close()));
      expect(done.toSorted((a, b) => a.length - b.length)).toEqual([[], [], all]);
    });
});
