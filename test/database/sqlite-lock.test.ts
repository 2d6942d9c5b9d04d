import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdDatabase } from '../../src/platform/sqlite-lock.js';

/** Another process that holds the lock as the service does, without the compiler's help. */
const HOLDER = `
  const lock = new (require('better-sqlite3'))(process.argv[1]);
  lock.exec('BEGIN EXCLUSIVE');
  console.log('held');
  setInterval(() => lock.open, 1000);
`;

describe('the lock on a SQLite file', () => {
  let folder: string;
  let other: ChildProcess | undefined;
  const address = () => ({ engine: 'sqlite' as const, file: join(folder, 'data', 'a.sqlite') });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-lock-'));
  });
  afterEach(() => {
    other?.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  it('refuses a second holder in the same process until the first lets go', () => {
    const release = holdDatabase(address());
    expect(() => holdDatabase(address())).toThrow('đang được một tiến trình khác của Đôn Đốc sử dụng');
    release();
    holdDatabase(address())();
  });

  it('refuses while another process holds it, and is free as soon as that one is killed', async () => {
    holdDatabase(address())();
    other = spawn(process.execPath, ['-e', HOLDER, `${address().file}.lock`]);
    await once(other.stdout!, 'data');
    expect(() => holdDatabase(address())).toThrow(expect.objectContaining({ code: 'database/in-use' }));
    other.kill('SIGKILL');
    await once(other, 'exit');
    holdDatabase(address())();
  });

  it('is not needed for PostgreSQL', () => {
    const postgres = { engine: 'postgres' as const, url: 'postgres://h/d', options: '' };
    holdDatabase(postgres);
    expect(() => holdDatabase(postgres)).not.toThrow();
  });
});
