import { jest } from '@jest/globals';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Configuration, Provider } from 'oidc-provider';
import { testConfig } from './config.js';

/** Somebody whom the provider knows. */
export interface Holder {
  email: string;
  verified: boolean;
}

const CLIENT = { clientId: 'dondoc', clientSecret: 'a-secret-between-the-two-of-them' };

/** The same service where it has no secret. */
export const PUBLIC = 'dondoc-without-a-secret';

/** A real OpenID Connect provider on a port of its own, at whose screen `atScreen` sits. */
export class ExternalProvider {
  /** Who signs in there next, by the provider's number; nobody: they turn back. */
  atScreen: string | undefined;
  /** Answers in the provider's place, to let it fail. */
  instead: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  readonly holders = new Map<string, Holder>();
  private provider: Provider;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly issuer: string,
  ) {}

  /** `callback`: where the service takes people back. */
  static async start(callback: string): Promise<ExternalProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const started = new ExternalProvider(server, `http://127.0.0.1:${port}`);
    started.provider = await quietly(async () => {
      const { Provider } = await import('oidc-provider');
      return new Provider(started.issuer, started.configuration(callback));
    });
    const answer = started.provider.callback();
    server.on('request', (request, response) => {
      if (started.instead?.(request, response)) return;
      if (request.url?.startsWith('/interaction/')) void started.interact(request, response);
      else void answer(request, response);
    });
    return started;
  }

  /** The settings by which the service finds it. */
  get settings() {
    return { ...testConfig().oidc, ...CLIENT, issuer: this.issuer, name: 'tài khoản công vụ' };
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private configuration(callback: string): Configuration {
    return {
      clients: [
        { client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [callback] },
        { client_id: PUBLIC, token_endpoint_auth_method: 'none', redirect_uris: [callback] },
      ],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      cookies: { keys: ['a-key-for-the-cookies-of-the-test'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, accountId) => {
        const { email, verified } = this.holders.get(accountId) ?? {};
        return { accountId, claims: () => ({ sub: accountId, email, email_verified: verified }) };
      },
      // Everybody has agreed that this service may know them.
      loadExistingGrant: async ({ oidc }) => {
        const clientId = oidc.client!.clientId;
        const grant = new this.provider.Grant({ clientId, accountId: oidc.session!.accountId });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
      ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
      pkce: { required: () => true },
    };
  }

  private async interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = this.atScreen ? { login: { accountId: this.atScreen } } : { error: 'access_denied' };
    await this.provider.interactionFinished(request, response, result);
  }
}

/** It warns of what a test wants: keys and a memory of its own, on the oldest Node that we promise. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const told = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    return await work();
  } finally {
    told.mockRestore();
  }
}
