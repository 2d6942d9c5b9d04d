import { Temporal } from 'temporal-polyfill';
import { field } from '../../channels/zalo/zalo-http.js';
import type { Instant } from '../../domain/day.js';
import type { AccountEvent } from '../../people/zalo-accounts.js';

/** What the webhook told of messages that had left. */
export interface ReceiptEvent {
  kind: 'delivered' | 'seen';
  messageIds: string[];
  trackingId: string | undefined;
  at: Instant;
}

/** A body that is a JSON object, before it is known whether it is Zalo's. */
export interface ZaloPost {
  appId: string;
  /** As it stands in the body: the signature is made over it. */
  timestamp: string;
  body: object;
}

/** Zalo is not known to name more than a screen's worth of seen messages at once. */
const MOST_SEEN = 200;

/** Reads the bytes of a webhook; undefined when they are no JSON object. */
export function postIn(bytes: Buffer): ZaloPost | undefined {
  try {
    const body: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof body !== 'object' || body === null) return undefined;
    return { appId: word(body, 'app_id') ?? '', timestamp: word(body, 'timestamp') ?? '', body };
  } catch {
    return undefined;
  }
}

/** Whether it is the message that the developers' console sends for a test (zalo.md 4.1): its ids are nobody's. */
export function isConsoleTest({ body }: ZaloPost): boolean {
  return field(field(body, 'message'), 'msg_id') === 'This is message id';
}

/** The receipt in an event of zalo.md 4.3; undefined for any other event. */
export function receiptIn({ body, timestamp }: ZaloPost, now: Instant): ReceiptEvent | undefined {
  const message = field(body, 'message');
  const at = momentIn(word(message, 'delivery_time')) ?? momentIn(timestamp) ?? now;
  const one = word(message, 'msg_id');
  // Which side of a chat is the sender is told both ways (zalo.md 8.9), so that only the message's id counts.
  switch (field(body, 'event_name')) {
    case 'user_received_message':
      return one
        ? { kind: 'delivered', messageIds: [one], trackingId: word(message, 'tracking_id'), at }
        : undefined;
    case 'user_seen_message': {
      const listed = field(message, 'msg_ids');
      const messageIds = (Array.isArray(listed) ? listed : [one]).filter(isWord).slice(0, MOST_SEEN);
      return { kind: 'seen', messageIds, trackingId: word(message, 'tracking_id'), at };
    }
    default:
      return undefined;
  }
}

/** What somebody did with our account in an event of zalo.md 4.3; undefined for any other event. */
export function accountEventIn({ body, timestamp }: ZaloPost, now: Instant): AccountEvent | undefined {
  const name = field(body, 'event_name');
  const message = field(body, 'message');
  const at = momentIn(timestamp) ?? now;
  const follows = name === 'follow' || name === 'unfollow';
  // Receipts are no such thing: only what a person does opens the window for free messages (zalo.md 2.1).
  if (!follows && !(typeof name === 'string' && /^user_(send|click)_/.test(name))) return undefined;
  const userId = word(field(body, follows ? 'follower' : 'sender'), 'id');
  if (!userId) return undefined;
  const messageId = word(message, 'msg_id') ?? word(body, 'msg_id');
  const id = `${name}/${messageId ?? `${userId}/${timestamp}`}`;
  if (follows) return { kind: name === 'follow' ? 'followed' : 'unfollowed', id, userId, text: '', at };
  const text = field(message, 'text');
  if (name !== 'user_send_text' || typeof text !== 'string')
    return { kind: 'touched', id, userId, text: '', at };
  return { kind: 'wrote', id, userId, text, at };
}

/** An id or a number as text; undefined for anything that is none, or that no database keeps. */
function word(body: unknown, name: string): string | undefined {
  const value = field(body, name);
  const text = typeof value === 'number' ? String(value) : value;
  return isWord(text) ? text : undefined;
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,200}$/.test(value);
}

/** Zalo writes moments as milliseconds since 1970, in a text. */
function momentIn(milliseconds: string | undefined): Instant | undefined {
  if (!milliseconds || !/^\d{12,14}$/.test(milliseconds)) return undefined;
  return Temporal.Instant.fromEpochMilliseconds(Number(milliseconds));
}
