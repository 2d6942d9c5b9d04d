import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Heartbeat } from '../../src/engine/heartbeat.js';
import { WatchService } from '../../src/engine/watch.service.js';
import { instant } from '../../src/domain/day.js';
import { engines } from '../support/database.js';
import { Meeting } from '../support/meeting.js';

describe.each(engines)('the watch over the heartbeat on %s', (engine) => {
  let meeting: Meeting;
  afterEach(() => meeting.close());

  const goTo = (now: string) => meeting.office.clock.goTo(instant(now));
  const ready = async () => {
    const reply = await meeting.office.app.inject('/health/ready');
    return [reply.statusCode, reply.json().reason ?? reply.json().status];
  };
  const metrics = async () => (await meeting.office.app.inject('/metrics')).body;

  it('says that there never was one', async () => {
    meeting = await Meeting.open(engine, '2026-05-04T09:00+07:00', { heartbeat: 'on' });
    goTo('2026-05-04T09:04+07:00');
    expect(await ready()).toEqual([200, 'ready']);
    goTo('2026-05-04T10:00+07:00');
    expect(await ready()).toEqual([503, 'Nhịp nhắc việc chưa chạy lần nào.']);
  });

  it('says that it has stopped after five minutes', async () => {
    meeting = await Meeting.open(engine, '2026-05-04T09:00+07:00', { heartbeat: 'on' });
    await meeting.office.tick('2026-05-04T09:01+07:00');
    goTo('2026-05-04T09:06+07:00');
    expect(await ready()).toEqual([200, 'ready']);
    goTo('2026-05-04T09:07+07:00');
    expect(await ready()).toEqual([503, 'Nhịp nhắc việc đã ngừng: lần chạy cuối lúc 09:01 ngày 04/5/2026.']);
  });

  it('does not wait for one that was left to the tick command', async () => {
    meeting = await Meeting.open(engine, '2026-05-04T09:00+07:00', { heartbeat: 'off' });
    await meeting.issued('stc');
    goTo('2026-05-06T09:00+07:00');
    expect(await ready()).toEqual([200, 'ready']);
  });

  it('says that it beats in vain when something stays due for fifteen minutes', async () => {
    meeting = await Meeting.open(engine, '2026-05-04T09:00+07:00', { heartbeat: 'on' });
    await meeting.office.tick('2026-05-04T09:01+07:00');
    await meeting.issued('stc');
    const { database } = meeting.office;
    const beat = (at: string) =>
      database.write((tx) => tx.query(`UPDATE mark SET at = '${at}' WHERE name = 'heartbeat'`));
    goTo('2026-05-04T09:15+07:00');
    await beat('2026-05-04T02:15:00.000Z');
    expect(await ready()).toEqual([200, 'ready']);
    expect(await metrics()).toMatch(/^dondoc_oldest_due_seconds 840$/m);
    goTo('2026-05-04T09:17+07:00');
    await beat('2026-05-04T02:17:00.000Z');
    expect(await ready()).toEqual([503, expect.stringContaining('đã quá 15 phút')]);
    await meeting.office.tick('2026-05-04T09:18+07:00');
    expect(await ready()).toEqual([200, 'ready']);
    expect(await metrics()).toMatch(/^dondoc_oldest_due_seconds 0$/m);
  });

  it('counts what was tried, by outcome and channel, and what waits', async () => {
    meeting = await Meeting.open(engine, '2026-05-04T09:00+07:00');
    await metrics();
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    const shown = await metrics();
    expect(shown).toMatch(/^dondoc_last_heartbeat_seconds 1777860060$/m);
    expect(shown).toMatch(/^dondoc_notices_total\{state="accepted",channel="email"\} 3$/m);
    expect(shown).toMatch(/^dondoc_outbox\{state="pending"\} 0$/m);
    expect(shown).toMatch(/^dondoc_tick_seconds_count 1$/m);
    expect(await metrics()).toMatch(/^dondoc_notices_total\{state="accepted",channel="email"\} 3$/m);
  });

  it('remembers a standstill of more than a working day for a week', async () => {
    meeting = await Meeting.open(engine, '2026-05-04T09:00+07:00');
    await meeting.issued('stc');
    await meeting.office.tick('2026-05-04T09:01+07:00');
    await meeting.office.tick('2026-05-05T17:00+07:00');
    const watch = meeting.office.app.get(WatchService);
    const seen = async (now: string) => (await watch.watched(instant(now))).standstill;
    expect(await seen('2026-05-05T17:01+07:00')).toBeUndefined();
    await meeting.office.tick('2026-05-14T10:00+07:00');
    const [since, until] = [instant('2026-05-05T17:00+07:00'), instant('2026-05-14T10:00+07:00')];
    expect(await seen('2026-05-14T10:01+07:00')).toEqual({ since, until, messages: expect.any(Number) });
    expect((await seen('2026-05-14T10:01+07:00'))!.messages).toBeGreaterThan(1);
    expect(await seen('2026-05-22T10:01+07:00')).toBeUndefined();
  });
});

describe('the heartbeat that goes out', () => {
  let meeting: Meeting;
  let server: Server;
  let asked: string[] = [];
  afterEach(async () => {
    await meeting.close();
    server.closeAllConnections();
    server.close();
  });

  const open = async (answer: number | undefined) => {
    asked = [];
    server = createServer(({ method, url }, reply) => {
      asked.push(`${method} ${url}`);
      if (answer) reply.writeHead(answer).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const heartbeatUrl = `http://127.0.0.1:${port}/ping`;
    meeting = await Meeting.open('sqlite', '2026-05-04T09:00+07:00', { heartbeatUrl });
  };
  const beat = async (now: string) => {
    meeting.office.clock.goTo(instant(now));
    const heartbeat = meeting.office.app.get(Heartbeat);
    await heartbeat.beat();
    return heartbeat;
  };

  it('asks for the address once a minute, after the beat', async () => {
    await open(200);
    for (const second of ['00', '15', '30', '45']) await beat(`2026-05-04T09:01:${second}+07:00`);
    await (await beat('2026-05-04T09:02:00+07:00')).onModuleDestroy();
    expect(asked).toEqual(['GET /ping', 'GET /ping']);
  });

  it('delays no beat when nobody answers, and its failure stops nothing', async () => {
    await open(undefined);
    const heartbeat = await beat('2026-05-04T09:01+07:00');
    const { last } = await meeting.office.app.get(WatchService).watched(meeting.office.clock.now());
    expect(last).toEqual(instant('2026-05-04T09:01+07:00'));
    await heartbeat.onModuleDestroy();
    await beat('2026-05-04T09:03+07:00');
  });
});
