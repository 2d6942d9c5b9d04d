import { Injectable } from '@nestjs/common';
import type { Instant } from '../domain/day.js';
import { Secrets } from '../platform/secrets.js';
import { ExternalAccounts } from './external-accounts.js';
import { NotSignedIn } from './oidc-failures.js';
import { OidcProvider } from './oidc-provider.js';
import { type Round, ROUND_MINUTES, ROUND_USE, type Wish } from './oidc-round.js';
import type { Principal } from './principal.js';

/** The way to the provider and back. */
@Injectable()
export class OidcSignIn {
  constructor(
    private readonly provider: OidcProvider,
    private readonly accounts: ExternalAccounts,
    private readonly secrets: Secrets,
  ) {}

  /** The address to send the browser to, and what it has to bring back in a cookie. Throws NotSignedIn. */
  async begin(wish: Wish, callback: string, now: Instant): Promise<{ address: string; sealed: string }> {
    const { address, checks } = await this.provider.begin(callback);
    return { address, sealed: this.secrets.ticket(ROUND_USE, { ...wish, ...checks }, now) };
  }

  /** What was begun; undefined when the cookie is missing, changed, or too old. */
  roundIn(sealed: string | undefined, now: Instant): Round | undefined {
    return this.secrets.opened<Round>(sealed, ROUND_USE, ROUND_MINUTES, now);
  }

  /**
   * The person to whom the account belongs that came back to `address`, or is from now on linked, if that was wished:
   * then `who` must still be signed in here. Throws NotSignedIn, or Conflict when they have linked another one.
   */
  async finish(round: Round, address: URL, who: Principal | undefined, now: Instant): Promise<number> {
    const { state, linkOf } = round;
    if (address.searchParams.get('state') !== state) throw new NotSignedIn('expired');
    if (linkOf && who?.personId !== linkOf) throw new NotSignedIn('session');
    const identity = await this.provider.finish(address, round);
    if (!linkOf) return this.accounts.owner(identity, now);
    await this.accounts.link(linkOf, identity, now);
    return linkOf;
  }
}
