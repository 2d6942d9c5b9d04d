import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { instant } from '../../src/domain/day.js';
import { ManualClock } from '../../src/platform/clock.js';
import { readDatabaseUrl } from '../../src/platform/database-url.js';
import { Database } from '../../src/platform/database.js';
import { JsonLogger, logRequests, newRequestId } from '../../src/platform/logging.js';
import { Mark, Setting } from '../../src/platform/mark.entity.js';
import { PlatformModule } from '../../src/platform/platform.module.js';
import { Readiness } from '../../src/platform/readiness.js';
import { prepareSchema } from '../../src/platform/schema.js';
import { testConfig } from '../support/config.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';

const START = instant('2026-11-20T01:00:00Z');

class ListeningLogger extends JsonLogger {
  readonly lines: unknown[][] = [];
  override log(...line: unknown[]): void {
    this.lines.push(line);
  }
}

describe('what the service says of itself', () => {
  const clock = new ManualClock(START);
  let logger: ListeningLogger;
  let fresh: FreshDatabase;
  let database: Database;
  let app: NestFastifyApplication;

  const open = async (heartbeat: 'on' | 'off') => {
    const config = testConfig({ heartbeat });
    const module = await Test.createTestingModule({
      imports: [PlatformModule.with({ config, clock, database })],
    }).compile();
    app = module.createNestApplication(new FastifyAdapter({ genReqId: newRequestId }));
    logRequests(app.getHttpAdapter().getInstance(), logger);
    await app.init();
  };
  const ready = async () => {
    const reply = await app.inject('/health/ready');
    return [reply.statusCode, reply.json().reason ?? reply.json().status];
  };

  beforeEach(async () => {
    clock.goTo(START);
    logger = new ListeningLogger();
    fresh = await freshDatabase('sqlite');
    database = await Database.open(readDatabaseUrl(fresh.url)!, [Mark, Setting]);
    await prepareSchema(database, { migrate: true });
  });
  afterEach(async () => {
    await app.close();
    await fresh.drop();
  });

  it('is ready until something that was added says why not', async () => {
    await open('on');
    expect(await ready()).toEqual([200, 'ready']);
    const readiness = app.get(Readiness);
    readiness.add(() => Promise.resolve(undefined));
    expect(await ready()).toEqual([200, 'ready']);
    readiness.add(() => Promise.resolve('Hết giấy.'));
    expect(await ready()).toEqual([503, 'Hết giấy.']);
  });

  it('is not ready, but alive, when the database is gone', async () => {
    await open('off');
    await database.administration.query('DROP TABLE mark');
    expect(await ready()).toEqual([503, 'Cơ sở dữ liệu không trả lời.']);
    expect((await app.inject('/health/live')).statusCode).toBe(200);
  });

  it('shows its numbers', async () => {
    await open('on');
    const reply = await app.inject('/metrics');
    expect(reply.headers['content-type']).toMatch(/^text\/plain/);
    expect(reply.body).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it('writes one line for a request, without its query, and none for the health checks', async () => {
    await open('off');
    await ready();
    const reply = await app.inject('/metrics?token=secret');
    const requestId = reply.headers['x-request-id'];
    expect(logger.lines).toEqual([
      ['request', { requestId, method: 'GET', route: '/metrics', status: 200, ms: expect.any(Number) }],
    ]);
    expect(JSON.stringify(logger.lines)).not.toContain('secret');
  });
});
