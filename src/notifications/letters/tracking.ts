/** What is known of a notice whose receipt came. */
export interface Tracked {
  noticeId: number;
  /** The beginning of its Message-ID: nobody guesses a tracking id by counting. */
  secret: string;
}

const SECRET = 12;

/** The tracking id of a notice: letters, digits and a hyphen, at most 48 (zalo.md 1.1), always the same. */
export function trackingIdOf({ id, messageId }: { id: number; messageId: string }): string {
  return `n${id}-${secretOf(messageId)}`;
}

/** Reads a tracking id; undefined for one that is not ours. */
export function readTrackingId(text: string): Tracked | undefined {
  const [, id, secret] = /^n(\d{1,10})-([0-9a-f]{12})$/.exec(text) ?? [];
  return id && secret ? { noticeId: Number(id), secret } : undefined;
}

/** Whether the notice with this Message-ID is the one that was tracked. */
export function isTracked({ secret }: Tracked, messageId: string | null): boolean {
  return messageId !== null && secretOf(messageId) === secret;
}

function secretOf(messageId: string): string {
  return messageId.replaceAll('-', '').slice(0, SECRET);
}
