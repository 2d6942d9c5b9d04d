import { AccessService } from '../../src/access/access.service.js';
import { SESSION_COOKIE } from '../../src/access/authentication.guard.js';
import type { OidcSettings } from '../../src/platform/oidc-settings.js';
import type { Engine } from './database.js';
import { Meeting } from './meeting.js';
import { ExternalProvider } from './oidc-provider.js';
import { Traveller } from './traveller.js';

export const CALLBACK = 'http://localhost:3000/dang-nhap/sso/ve';

/** The province's office, and a provider whose accounts sign in there. */
export class Elsewhere {
  private constructor(
    readonly provider: ExternalProvider,
    readonly meeting: Meeting,
  ) {}

  static async open(engine: Engine, more: Partial<OidcSettings> = {}): Promise<Elsewhere> {
    const provider = await ExternalProvider.start(CALLBACK);
    const oidc = { ...provider.settings, ...more };
    return new Elsewhere(provider, await Meeting.open(engine, undefined, { oidc }));
  }

  /** Somebody new with a browser, to whom the provider's screen will say `account`; nobody: they turn back there. */
  browser(account?: string): Traveller {
    this.provider.atScreen = account;
    return new Traveller(this.meeting.office);
  }

  /** The same, signed in here already. */
  async signedIn(who: string, account?: string): Promise<Traveller> {
    const { app, clock } = this.meeting.office;
    const link = await app.get(AccessService).makeLink(`${who}@songvan.example`, clock.now());
    const session = await app.get(AccessService).useLink(link.secret, clock.now());
    const browser = this.browser(account);
    browser.ownCookies.set(SESSION_COOKIE, session.secret);
    return browser;
  }

  /** Lets `who` link the provider's `account`. */
  async linked(who: string, account: string): Promise<void> {
    await this.links(await this.signedIn(who, account));
  }

  /** Presses "Liên kết" and goes the way to the provider and back, or only until an address of which `until` is a part. */
  async links(browser: Traveller, until?: string) {
    const { headers } = await browser.post('/tai-khoan/lien-ket/di');
    return browser.open(String(headers['refresh']).replace('0;url=', ''), until);
  }

  async close(): Promise<void> {
    await this.meeting.close();
    await this.provider.close();
  }
}
