import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { prepareSchema } from '../../src/platform/schema.js';
import { holdDatabase } from '../../src/platform/sqlite-lock.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';

// Loading the whole service takes seconds on a busy machine.
jest.setTimeout(60_000);

describe('the service refuses to start, with one clear sentence,', () => {
  let fresh: FreshDatabase;
  beforeEach(async () => {
    fresh = await freshDatabase('sqlite');
  });
  afterEach(() => fresh.drop());

  const start = async (env: Record<string, string> = {}) => {
    const service = spawn(process.execPath, ['dist/main.js'], {
      timeout: 50_000,
      env: { ...process.env, DATABASE_URL: fresh.url, PORT: '0', HEARTBEAT: 'off', ...env },
    });
    const [said, [code]] = await Promise.all([text(service.stderr), once(service, 'exit')]);
    return { code, said };
  };

  it('on mistakes in its configuration, all of them', async () => {
    expect(await start({ PORT: 'abc', HEARTBEAT: 'sometimes' })).toEqual({
      code: 1,
      said:
        'Cấu hình có 2 chỗ sai, cần sửa trước khi chạy:\n' +
        '- PORT: phải là số nguyên\n' +
        '- HEARTBEAT: phải là một trong: on, off\n',
    });
  });

  it('on a SQLite file that another process has', async () => {
    const release = holdDatabase(readDatabaseUrl(fresh.url)!);
    const { code, said } = await start();
    release();
    expect(code).toBe(1);
    expect(said).toMatch(/^Tệp cơ sở dữ liệu \S+ đang được một tiến trình khác của Đôn Đốc sử dụng\. .+\n$/);
  });

  it('on a database that it cannot open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-start-'));
    writeFileSync(join(folder, 'letter'), 'This is no database at all.');
    mkdirSync(join(folder, 'drawer'));
    const nobody = 'postgres://dondoc:dondoc@127.0.0.1:1/dondoc';
    for (const url of [nobody, `sqlite:${folder}/letter`, `sqlite:${folder}/drawer`]) {
      const { code, said } = await start({
        DATABASE_URL: url,
        SECRET_KEY: 'a-key-for-tests-of-32-characters!',
      });
      expect(code).toBe(1);
      expect(said).toMatch(/^Không mở được cơ sở dữ liệu \(.+\)\. Hãy kiểm tra DATABASE_URL, .+\n$/);
    }
    rmSync(folder, { recursive: true });
  });

  it('on a port that another program has', async () => {
    const other = createServer().listen(0, '0.0.0.0');
    await once(other, 'listening');
    const { code, said } = await start({ PORT: String((other.address() as AddressInfo).port) });
    other.close();
    expect(code).toBe(1);
    expect(said).toMatch(/^Không mở được cổng \d+ \(EADDRINUSE\)\. .+\n$/m);
    expect(said).not.toContain('    at ');
  });

  it('on a database of a newer version', async () => {
    const database = await Database.open(readDatabaseUrl(fresh.url)!, []);
    await prepareSchema(database, { migrate: true });
    await database.administration.query(`INSERT INTO migrations (timestamp, name) VALUES (1, 'Later1')`);
    await database.close();
    const { code, said } = await start();
    expect(code).toBe(1);
    expect(said).toMatch(/^Cơ sở dữ liệu do phiên bản mới hơn tạo \(có bước Later1 .+\n$/);
  });
});
