import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backup, restore } from '../../src/platform/backup.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { Setting } from '../../src/platform/mark.entity.js';
import { prepareSchema } from '../../src/platform/schema.js';
import { holdDatabase } from '../../src/platform/sqlite-lock.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';

describe('back-up and restore of a SQLite database', () => {
  let fresh: FreshDatabase;
  let database: Database | undefined;
  let copy: string;
  const file = () => fresh.url.slice('sqlite:'.length);
  const open = async () => {
    database = await Database.open(readDatabaseUrl(fresh.url)!, [Setting]);
    return database;
  };
  const close = async () => {
    await database?.close();
    database = undefined;
  };
  const put = (value: string) => database!.write((tx) => tx.save(Setting, { name: 'motto', value }));
  const motto = async () => {
    const found = await (await open()).read.findOneBy(Setting, { name: 'motto' });
    await close();
    return found?.value;
  };

  beforeEach(async () => {
    fresh = await freshDatabase('sqlite');
    copy = join(dirname(file()), 'backups', 'copy.sqlite');
    await prepareSchema(await open(), { migrate: true });
    await put('trước');
  });
  afterEach(async () => {
    await close();
    await fresh.drop();
  });

  it('keeps what was committed, taken while the service runs, and brings it back', async () => {
    const made = await backup(fresh.url, copy);
    expect(made).toEqual({ file: copy, bytes: statSync(copy).size });
    expect(statSync(copy).mode & 0o077).toBe(0);
    await put('sau');
    await close();
    await restore(fresh.url, copy);
    expect(await motto()).toBe('trước');
    await restore(fresh.url, `${file()}.replaced`);
    expect(await motto()).toBe('sau');
  });

  it('brings a database back where there is none', async () => {
    await backup(fresh.url, copy);
    await close();
    await restore(`${fresh.url}.new`, copy);
    expect(statSync(`${file()}.new`).size).toBe(statSync(copy).size);
  });

  it('does not overwrite a file, nor restore while the service runs', async () => {
    await backup(fresh.url, copy);
    await expect(backup(fresh.url, copy)).rejects.toMatchObject({ code: 'backup/file-exists' });
    const release = holdDatabase(readDatabaseUrl(fresh.url)!);
    await expect(restore(fresh.url, copy)).rejects.toMatchObject({ code: 'database/in-use' });
    release();
  });

  it('restores nothing that is missing, damaged, foreign or newer, and leaves the database as it was', async () => {
    await backup(fresh.url, copy);
    const whole = readFileSync(copy);
    await expect(restore(fresh.url, `${copy}.no`)).rejects.toMatchObject({ code: 'backup/no-file' });
    for (const bytes of [whole.subarray(0, whole.length / 2), Buffer.from('xin chào'), Buffer.alloc(0)]) {
      writeFileSync(copy, bytes);
      await expect(restore(fresh.url, copy)).rejects.toMatchObject({ code: 'backup/damaged' });
    }
    await database!.administration.query(`INSERT INTO migrations (timestamp, name) VALUES (1, 'Later1')`);
    await expect(backup(fresh.url, `${copy}.2`)).rejects.toMatchObject({ code: 'schema/newer' });
    await close();
    expect(await motto()).toBe('trước');
    expect(existsSync(`${file()}.replaced`)).toBe(false);
  });

  it('replaces a database that is damaged, and keeps its pieces', async () => {
    await backup(fresh.url, copy);
    await close();
    writeFileSync(file(), 'chỉ còn mảnh vụn');
    await restore(fresh.url, copy);
    expect(await motto()).toBe('trước');
    expect(readFileSync(`${file()}.replaced`, 'utf8')).toBe('chỉ còn mảnh vụn');
  });

  it('asks for the tools of PostgreSQL where they are missing', async () => {
    const path = process.env.PATH;
    process.env.PATH = dirname(file());
    try {
      const made = backup('postgres://u:p@127.0.0.1:1/d', copy);
      await expect(made).rejects.toMatchObject({ code: 'backup/no-tool' });
    } finally {
      process.env.PATH = path;
    }
  });
});
