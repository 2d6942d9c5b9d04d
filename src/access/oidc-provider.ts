import { Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Config } from '../platform/config.js';
import { offersOidc, type OidcClient } from '../platform/oidc-settings.js';
import { failureOf, notOffered, NotSignedIn } from './oidc-failures.js';

/** What has to come back unchanged, or is shown at the end, of one sign-in. */
export interface Checks {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whose account it is, as the provider says. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Lower case; only when the provider has verified it and the office wants people to be known by it. */
  email: string | undefined;
}

/** The provider is waited for so long, in seconds, each time it is asked. */
const PATIENCE = 5;

/** The other service that vouches for people: OpenID Connect with a code, PKCE, state and nonce. */
@Injectable()
export class OidcProvider {
  private found: Promise<oidc.Configuration> | undefined;

  constructor(private readonly config: Config) {}

  /** Where the browser goes, and what to check when it comes back to `callback`. Throws NotSignedIn. */
  begin(callback: string): Promise<{ address: string; checks: Checks }> {
    return this.asking(async (provider) => {
      const checks = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const address = oidc.buildAuthorizationUrl(provider, {
        redirect_uri: callback,
        scope: this.client.linkByEmail ? 'openid email' : 'openid',
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, checks };
    });
  }

  /** Who came back to `address`, which is our own with what the provider has added. Throws NotSignedIn. */
  finish(address: URL, { state, nonce, verifier }: Checks): Promise<Identity> {
    return this.asking(async (provider) => {
      const tokens = await oidc.authorizationCodeGrant(provider, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const { iss: issuer, sub: subject, ...claims } = tokens.claims()!;
      // For some providers one address stands for many, any of which could name itself as it likes.
      if (new URL(issuer).href !== new URL(this.client.issuer).href)
        throw new NotSignedIn('mismatch', 'issuer');
      if (!this.client.linkByEmail) return { issuer, subject, email: undefined };
      const told =
        'email' in claims || !provider.serverMetadata().userinfo_endpoint
          ? claims
          : await oidc.fetchUserInfo(provider, tokens.access_token, subject);
      const verified = told['email_verified'] === true && typeof told['email'] === 'string';
      return { issuer, subject, email: verified ? String(told['email']).trim().toLowerCase() : undefined };
    });
  }

  private get client(): OidcClient {
    const { oidc: settings } = this.config;
    if (offersOidc(settings)) return settings;
    throw notOffered();
  }

  /** The provider tells of itself once; after it was away it is asked again. */
  private async asking<T>(work: (provider: oidc.Configuration) => Promise<T>): Promise<T> {
    const { client } = this;
    this.found ??= discover(client);
    try {
      return await work(await this.found);
    } catch (error) {
      const failed = error instanceof NotSignedIn ? error : failureOf(error);
      if (failed.failure === 'away') this.found = undefined;
      throw failed;
    }
  }
}

function discover({ issuer, clientId, clientSecret }: OidcClient): Promise<oidc.Configuration> {
  const server = new URL(issuer);
  const authentication = clientSecret === null ? oidc.None() : oidc.ClientSecretBasic(clientSecret);
  return oidc.discovery(server, clientId, undefined, authentication, {
    timeout: PATIENCE,
    // Tokens are also held against the provider's published keys, not only taken from its address.
    execute: [
      oidc.enableNonRepudiationChecks,
      ...(server.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
    ],
  });
}
