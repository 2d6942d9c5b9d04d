import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { instant } from '../../src/domain/day.js';
import { Notice, type NoticeState } from '../../src/notifications/notice.entity.js';
import { NoticeItem } from '../../src/notifications/stage.entity.js';
import { Config } from '../../src/platform/config.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { records } from '../../src/records.js';
import { engines } from '../support/database.js';
import { Desk } from '../support/desk.js';

// Loading the whole service takes seconds on a busy machine.
jest.setTimeout(60_000);

const PILE = 28;

describe.each(engines)('a service that is told to stop while it sends, on %s', (engine) => {
  let desk: Desk;
  beforeEach(async () => {
    desk = await Desk.open(engine, { smtpUrl: null });
    await desk.issue('2026-05-05T09:00+07:00', [
      { task: 'Báo cáo kết quả', lead: ['Sở Tài chính'], due: '2099-05-15' },
    ]);
    await desk.tick('2026-05-05T09:01+07:00');
    await desk.database.write(async (tx) => {
      const now = instant('2026-05-05T09:01+07:00');
      const [first] = await tx.find(Notice);
      const [item] = await tx.find(NoticeItem);
      for (let n = 1; n < PILE; n += 1) {
        const { id: _, ...like } = first!;
        const copy = { ...like, slot: `change:${n}`, messageId: `copy-${n}@dondoc.example`, nextTryAt: now };
        const { id: noticeId } = await tx.save(Notice, copy);
        await tx.insert(NoticeItem, { noticeId, stageId: item!.stageId });
      }
    });
  });
  afterEach(() => desk.close());

  it('finishes what is on its way, gives back the rest, and ends within ten seconds', async () => {
    const { databaseUrl } = desk.rooms.get(Config);
    // A SQLite file has room for one service.
    await desk.rooms.close();
    const service = spawn(process.execPath, ['dist/main.js'], {
      timeout: 50_000,
      stdio: 'ignore',
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        SMTP_URL: desk.mail.url,
        SECRET_KEY: 'a-key-for-tests-of-32-characters!',
        PORT: '0',
      },
    });
    const ended = once(service, 'exit');
    while (desk.mails.length === 0 && service.exitCode === null) await pause(20);
    const told = performance.now();
    service.kill('SIGTERM');
    const [code, signal] = await ended;
    expect([code, signal]).toEqual([0, null]);
    expect(performance.now() - told).toBeLessThan(10_000);

    const database = await Database.open(readDatabaseUrl(databaseUrl)!, records);
    const notices = await database.read.find(Notice);
    await database.close();
    const of = (state: NoticeState) => notices.filter((notice) => notice.state === state);
    expect(of('sending')).toEqual([]);
    expect(of('sent').length).toBe(desk.mails.length);
    const left = notices.filter(({ tries }) => tries === 0);
    expect(left.length).toBeGreaterThan(0);
    expect(new Set(left.map(({ state }) => state))).toEqual(new Set(['pending']));
    expect(of('sent').length + left.length).toBe(notices.length);
  });
});
