import type { Instant } from '../domain/day.js';

/** As settings and stored notices name them. */
export const CHANNEL_NAMES = ['email', 'zalo'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** The ways that a message can take on a channel: Zalo goes to a telephone number or to an account that follows. */
export const ROUTES = ['email', 'zalo-phone', 'zalo-uid'] as const;
export type Route = (typeof ROUTES)[number];

/** Whom a message goes to, with every address that is known. */
export interface Addressee {
  name: string;
  email: string;
  phone: string | null;
  zaloUserId: string | null;
  zaloContactAt: Instant | null;
}

/** One notice, ready to leave: every channel takes from it what it can carry. */
export interface OutgoingMessage {
  noticeId: number;
  /** The e-mail's Message-ID without angle brackets; the outbox makes it once and repeats carry it again. */
  messageId: string;
  /** What a Zalo receipt brings back: letters, digits and hyphens, at most 48 (tracking.ts). */
  trackingId: string;
  to: Addressee;
  subject: string;
  text: string;
  html: string;
  /** Parameters of the Zalo template; its id is a setting that the channel knows. */
  zalo: Record<string, string>;
  /** The same in few sentences, at most 2,000 characters, for an account that may be written to freely. */
  zaloText: string;
  /** The assignment that all of it is about, so that mail programs show its messages together. */
  thread?: string;
  /** Further e-mail headers. */
  headers?: Record<string, string>;
}

/**
 * What became of one try. `refused`: it certainly did not go; `permanent` says that trying again is pointless.
 * `unreachable`: it is the person's own address or number that is refused, whatever is sent there. `wait`: when it may
 * be tried again, which no try is counted for; `whole` when everything on the channel has to wait as long; `ordinary` when
 * nothing is wrong, as at night, so that no other channel is used for it. `unknown`: it may have gone. Codes are stable
 * (`smtp/550`, `zalo/-118`), reasons Vietnamese sentences.
 */
export type Outcome =
  | { kind: 'accepted'; providerId: string; route: Route }
  | {
      kind: 'refused';
      permanent: boolean;
      unreachable?: boolean;
      wait?: { until: Instant; whole: boolean; ordinary?: true };
      code: string;
      reason: string;
      route?: Route;
    }
  | { kind: 'unknown'; code: string; reason: string; route?: Route };

/** A way to reach a person. */
export interface Channel {
  readonly name: ChannelName;
  /** Why nothing can be sent this way at present, in Vietnamese; undefined when it is configured. */
  unavailable(): string | undefined;
  /** Tries once and always answers; throws for nothing that the outside world does. */
  send(message: OutgoingMessage, now: Instant): Promise<Outcome>;
  /**
   * Whether the message that the channel took under this number by this route has arrived, where it can be asked;
   * undefined when it cannot tell. Throws for nothing that the outside world does.
   */
  arrived?(providerId: string, route: Route, now: Instant): Promise<boolean | undefined>;
}
