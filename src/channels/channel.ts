import type { Instant } from '../domain/day.js';

/** As settings and stored notices name them. */
export type ChannelName = 'email' | 'zalo';

/** One notice, ready to leave: every channel takes from it what it can carry. */
export interface OutgoingMessage {
  noticeId: number;
  /** The e-mail's Message-ID without angle brackets; the outbox makes it once and repeats carry it again. */
  messageId: string;
  /** What a Zalo receipt brings back: letters, digits and hyphens, at most 48. */
  trackingId: string;
  to: { name: string; email: string; phone: string | null };
  subject: string;
  text: string;
  html: string;
  /** Parameters of the Zalo template; its id is a setting that the channel knows. */
  zalo: Record<string, string>;
  /** Further e-mail headers. */
  headers?: Record<string, string>;
}

/**
 * What became of one try. `refused`: it certainly did not go; `permanent` says that trying again is pointless.
 * `unreachable`: it is the person's own address or number that is refused, whatever is sent there. `unknown`: it may
 * have gone. Codes are stable (`smtp/550`, `zalo/-118`), reasons Vietnamese sentences.
 */
export type Outcome =
  | { kind: 'accepted'; messageId: string }
  | { kind: 'refused'; permanent: boolean; unreachable?: boolean; code: string; reason: string }
  | { kind: 'unknown'; code: string; reason: string };

/** A way to reach a person. */
export interface Channel {
  readonly name: ChannelName;
  /** Why nothing can be sent this way at present, in Vietnamese; undefined when it is configured. */
  unavailable(): string | undefined;
  /** Tries once and always answers; throws for nothing that the outside world does. */
  send(message: OutgoingMessage, now: Instant): Promise<Outcome>;
}
