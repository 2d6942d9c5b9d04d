import { Injectable } from '@nestjs/common';
import { earlier, type Instant, instant } from '../domain/day.js';
import { Secrets } from '../platform/secrets.js';
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

/** Told apart from everything else that the service seals. */
const MARK = 'oidc-round';

/** Seals what has to be known again when somebody comes back: nothing is stored, and any instance can open it. */
@Injectable()
export class Rounds {
  constructor(private readonly secrets: Secrets) {}

  seal(round: Round, now: Instant): string {
    return this.secrets.seal(JSON.stringify({ ...round, mark: MARK, at: now.toString() }));
  }

  /** What `seal` gave in the last ten minutes; undefined for anything else. */
  open(sealed: string, now: Instant): Round | undefined {
    const text = this.secrets.unseal(sealed);
    if (!text) return undefined;
    const { mark, at, ...round } = JSON.parse(text) as Round & { mark?: string; at?: string };
    if (mark !== MARK || !at) return undefined;
    return earlier(now, instant(at).add({ minutes: ROUND_MINUTES })) ? round : undefined;
  }
}
