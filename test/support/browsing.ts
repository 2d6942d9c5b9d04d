import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { SESSION_COOKIE } from '../../src/access/authentication.guard.js';
import { AccessService } from '../../src/access/access.service.js';
import { openBrowser } from './browser.js';
import { Meeting } from './meeting.js';

/** The province's office on a real port, and a browser that visits it. */
export class Browsing {
  private constructor(
    readonly meeting: Meeting,
    readonly base: string,
    private readonly browser: Browser,
  ) {}

  static async open(now?: string): Promise<Browsing> {
    const meeting = await Meeting.open('sqlite', now);
    await meeting.office.app.listen(0, '127.0.0.1');
    const { port } = meeting.office.app.getHttpServer().address() as AddressInfo;
    return new Browsing(meeting, `http://127.0.0.1:${port}`, await openBrowser());
  }

  /** A window of `who` (`office`, `stc`), signed in. */
  async signedIn(who: string, options: BrowserContextOptions = {}): Promise<BrowserContext> {
    const { app, clock } = this.meeting.office;
    const access = app.get(AccessService);
    const link = await access.makeLink(`${who}@songvan.example`, clock.now());
    const { secret } = await access.useLink(link.secret, clock.now());
    const context = await this.stranger(options);
    await context.addCookies([{ name: SESSION_COOKIE, value: secret, url: this.base }]);
    return context;
  }

  /** A window of somebody who has never been here. */
  stranger(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return this.browser.newContext(options);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.meeting.close();
  }
}
