import { createHmac, randomBytes } from 'node:crypto';
import { TEMPLATE } from '../../../src/channels/zalo/template.js';
import { ZaloWebhooks } from './webhooks.js';

/** A message that Zalo took: by number (or its hash), or to the account of a user who follows. */
export interface SentZalo {
  phone: string | null;
  userId: string | null;
  templateId: string | null;
  data: Record<string, string>;
  /** What a free message says; null for a template. */
  text: string | null;
  trackingId: string | null;
  messageId: string;
  /** Milliseconds since 1970, by the stand-in's clock. */
  sentAt: number;
  deliveredAt?: number;
}

/** What the stand-in does instead of answering as it should; `lost-reply` takes the message and then cuts the line. */
export type Trouble = 'hang-up' | 'lost-reply' | 'http-500' | 'http-429' | 'html' | 'no-error-field';

/** The same for a new pair of tokens; `lost-reply` gives out a pair that nobody hears of. */
export type RefreshTrouble = 'hang-up' | 'lost-reply' | 'http-500' | 'html' | 'error-name-only';

export interface ZaloTemplate {
  id: string;
  name: string;
  status: 'ENABLE' | 'PENDING_REVIEW' | 'DISABLE' | 'REJECT';
  /** 1 transaction, 2 customer care, 3 promotion. */
  tag: 1 | 2 | 3;
  /** The longest value of each parameter. */
  parameters: Record<string, number>;
  /** Refused from 22:00 to 06:00. */
  quietAtNight: boolean;
  /** Can be sent to an account. */
  byAccount: boolean;
  remaining: number;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** What Zalo knows of one app, its Official Account and those who use it; tests set it and read what happened. */
export class ZaloAccount {
  readonly appId = '1355000000000000001';
  readonly appSecret = 'an-app-secret';
  readonly oaId = '4520000000000000001';
  readonly oaSecretKey = 'an-oa-secret';
  readonly sent: SentZalo[] = [];
  /** How often a new pair was given out. */
  refreshes = 0;
  /** How often a refresh token came that was used up or never given out. */
  refusedGrants = 0;
  /** How often a message was asked for, whatever became of it. */
  asked = 0;
  trouble: Trouble | undefined;
  refreshTrouble: RefreshTrouble | undefined;
  /** Milliseconds before a message is answered, and before a new pair is. */
  delay = 0;
  refreshDelay = 0;
  requireProof = false;
  expiresIn: string | number = '90000';
  /** An access token goes on working after a refresh, until its own time is over. */
  keepAccess = false;
  quota = { daily: 5000, remaining: 5000, quality: 'HIGH' };
  /** What is left to pay with; undefined: enough. */
  balance: number | undefined;
  /** Who may get messages in development mode. */
  readonly admins = new Set<string>();
  readonly templates = new Map([['412345', officeTemplate('412345')]]);
  /** When each user last had to do with the account. */
  readonly followers = new Map<string, number>();
  /** Whether the digits at the end of a number refuse it. */
  refuseByEnding = true;
  perMinute = 4000;
  readonly calls: number[] = [];
  readonly webhooks = new ZaloWebhooks(this);
  refresh = secret();
  access = secret();
  /** Every access token that was given out, and until when it works. */
  readonly accessUntil = new Map([[this.access, Number.MAX_SAFE_INTEGER]]);
  private readonly refusals = new Map<string, number>();

  /** `now` in milliseconds since 1970. */
  constructor(readonly now: () => number = () => Date.now()) {}

  /** The access token that was given out stops working, as after a refresh by somebody else. */
  forgetAccess(): void {
    this.accessUntil.set(this.access, 0);
    this.access = secret();
    this.accessUntil.set(this.access, Number.MAX_SAFE_INTEGER);
  }

  /** The refresh token that was given out stops working, as when it has been used twice. */
  forgetRefresh(): void {
    this.refresh = secret();
  }

  /** A new pair; the refresh token before it is dead. */
  rotate(): void {
    this.refreshes += 1;
    if (!this.keepAccess) this.accessUntil.set(this.access, 0);
    this.access = secret();
    this.refresh = secret();
    this.accessUntil.set(this.access, this.now() + Number(this.expiresIn) * 1000);
  }

  tokenIs(token: unknown): 'good' | 'expired' | 'unknown' {
    const until = typeof token === 'string' ? this.accessUntil.get(token) : undefined;
    if (until === undefined) return 'unknown';
    return this.now() < until ? 'good' : 'expired';
  }

  proves(proof: unknown, token: unknown): boolean {
    return (
      !this.requireProof || proof === createHmac('sha256', this.appSecret).update(String(token)).digest('hex')
    );
  }

  /** Everything to this number or user is refused with `code` from now on; 0 ends that. */
  refuse(recipient: string, code: number): void {
    this.refusals.set(recipient, code);
  }

  refusalFor(recipient: string): number | undefined {
    return this.refusals.get(recipient);
  }

  /** The same for a number that only its hash is told of. */
  refusalOfHash(hash: string, hashOf: (phone: string) => string): number | undefined {
    return [...this.refusals].find(([phone]) => hashOf(phone) === hash)?.[1];
  }

  /** This user follows the account and had last to do with it at `at`. */
  follow(userId: string, at = this.now()): void {
    this.followers.set(userId, at);
  }

  /** Zalo's hour, in UTC+7. */
  isNight(): boolean {
    const hour = Math.floor((this.now() / HOUR + 7) % 24);
    return hour >= 22 || hour < 6;
  }

  /** Counts a message and keeps it. */
  take(message: Partial<SentZalo>): SentZalo {
    const empty = { phone: null, userId: null, templateId: null, data: {}, text: null, trackingId: null };
    const taken = {
      ...empty,
      ...message,
      messageId: randomBytes(10).toString('hex'),
      sentAt: this.now(),
    };
    this.quota.remaining -= 1;
    if (this.balance !== undefined) this.balance -= 1;
    const template = taken.templateId && this.templates.get(taken.templateId);
    if (template) template.remaining -= 1;
    this.sent.push(taken);
    return taken;
  }
}

function officeTemplate(id: string): ZaloTemplate {
  return {
    id,
    name: 'Nhắc việc theo kết luận',
    status: 'ENABLE',
    tag: 2,
    parameters: { ...TEMPLATE },
    quietAtNight: false,
    byAccount: true,
    remaining: 5000,
  };
}

/** A token as nobody guesses it. */
export function secret(): string {
  return randomBytes(24).toString('base64url');
}
