import type { Checks } from './oidc-provider.js';

/** What a way to the provider is for. */
export interface Wish {
  /** The path on this service that was wanted; none: home. */
  then?: string | undefined;
  /** Who wants their account linked, rather than to be signed in. */
  linkOf?: number | undefined;
}

/** One way to the provider and back, as the browser carries it. */
export type Round = Wish & Checks;

/** The name of the cookie in which a round lies sealed. */
export const ROUND_COOKIE = 'dondoc-sso';

/** So long somebody may take at the provider. */
export const ROUND_MINUTES = 10;

/** What tells a sealed round apart from everything else that the service seals. */
export const ROUND_USE = 'oidc-round';
