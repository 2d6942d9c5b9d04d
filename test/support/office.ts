import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessService } from '../../src/access/access.service.js';
import { openApp } from '../../src/app.js';
import { instant } from '../../src/domain/day.js';
import { TickService } from '../../src/engine/tick.service.js';
import { openPlatform } from '../../src/open-platform.js';
import { ManualClock } from '../../src/platform/clock.js';
import type { Config } from '../../src/platform/config.js';
import type { Database } from '../../src/platform/database.js';
import { JsonLogger } from '../../src/platform/logging.js';
import { testConfig } from './config.js';
import { type Engine, freshDatabase } from './database.js';
import { MailReceiver } from './mail-receiver.js';

type Reply = { status: number; body: unknown };

/** The whole service on a fresh database, with a clock that stands still and a real mail server that listens. */
export class Office {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly clock: ManualClock,
    readonly database: Database,
    readonly mail: MailReceiver,
    private readonly drop: () => Promise<void>,
  ) {}

  static async open(engine: Engine, now: string, overrides: Partial<Config> = {}): Promise<Office> {
    const fresh = await freshDatabase(engine);
    const mail = await MailReceiver.start();
    const clock = new ManualClock(instant(now));
    const config = testConfig({ databaseUrl: fresh.url, smtpUrl: mail.url, ...overrides });
    const platform = await openPlatform(config, clock);
    const app = await openApp(platform, new JsonLogger(['fatal']));
    return new Office(app, clock, platform.database, mail, fresh.drop);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.mail.close();
    await this.drop();
  }

  /** Moves the clock to `now` (`2024-05-02T09:00+07:00`) and lets the heart beat once. */
  async tick(now: string) {
    this.clock.goTo(instant(now));
    return this.app.get(TickService).tick(this.clock.now());
  }

  /** The API as one person uses it. */
  async as(email: string) {
    const { secret } = await this.app.get(AccessService).makeToken(email, this.clock.now());
    const call = async (
      method: 'GET' | 'PATCH' | 'POST' | 'PUT',
      path: string,
      body?: object,
    ): Promise<Reply> => {
      const headers = { authorization: `Bearer ${secret}` };
      const reply = await this.app.inject({
        method,
        url: `/api${path}`,
        headers,
        ...(body && { payload: body }),
      });
      return { status: reply.statusCode, body: reply.body ? reply.json() : null };
    };
    const send = async (path: string, form: FormData): Promise<Reply> => {
      const encoded = new Response(form);
      const headers = {
        authorization: `Bearer ${secret}`,
        'content-type': encoded.headers.get('content-type')!,
      };
      const payload = Buffer.from(await encoded.arrayBuffer());
      const reply = await this.app.inject({ method: 'POST', url: `/api${path}`, headers, payload });
      return { status: reply.statusCode, body: reply.json() };
    };
    return {
      send,
      get: (path: string) => call('GET', path),
      post: (path: string, body: object = {}) => call('POST', path, body),
      patch: (path: string, body: object) => call('PATCH', path, body),
      put: (path: string, body: object) => call('PUT', path, body),
    };
  }
}
